import type { FiledDocument, FiledElement } from '../pdf-structure'

/** What PDF/UA-1 (ISO 14289-1) asks of a file and a program can tell from its bytes alone. */
export interface Rule {
  /** A fact about a sound file. */
  readonly name: string
  /** Where it is asked for; "house" is what this project asks beyond the standard. */
  readonly clause: string
  /** Each place that breaks the rule, in words; none: the rule holds. */
  readonly violations: (document: FiledDocument) => readonly string[]
}

/** No violation, or this one. */
export const unless = (holds: boolean, violation: string): readonly string[] =>
  holds ? [] : [violation]

export const called = ({ type, id }: FiledElement): string => `${type} (object ${String(id)})`

/** Elements of the types, in no particular order. */
export const elementsOf = (
  { elements }: FiledDocument,
  ...types: readonly string[]
): readonly FiledElement[] => elements.filter(({ type }) => types.includes(type))
