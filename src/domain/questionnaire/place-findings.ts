import type { Finding } from './finding'
import { type Located, locateParts } from './locate-parts'
import type { Questionnaire } from './questionnaire'

/** A finding with the place on a screen where it belongs. */
export interface PlacedFinding {
  readonly finding: Finding
  /** The group or question it concerns; null: the questionnaire as a whole. */
  readonly part: FoundPart | null
  /** The language whose wording it concerns; null: the definition. */
  readonly language: string | null
}

export interface FoundPart {
  readonly kind: 'group' | 'question'
  readonly id: string
  /** Id of the dimension that it is or lies in. */
  readonly dimension: string
}

/** Says of each finding which group or question it concerns, and the wording of which language. */
export function placeFindings(
  findings: readonly Finding[],
  questionnaire: Questionnaire,
): readonly PlacedFinding[] {
  const parts = locateParts(questionnaire)
  // Ids of questions and groups are told apart from those of options, themes and levels by the path.
  const byId = new Map(parts.map((part) => [part.node.id, part]))
  return findings.map((finding) => {
    const language = 'language' in finding ? finding.language : null
    const part = namesPart(finding, language) && 'id' in finding ? byId.get(finding.id) : undefined
    return { finding, language, part: part === undefined ? null : found(part) }
  })
}

function namesPart({ path }: Finding, language: string | null): boolean {
  const fields =
    language === null ? ['groups', 'paths'] : WORDED.map((field) => `wording.${language}.${field}`)
  return fields.some((field) => path.startsWith(`${field}.`))
}

const WORDED = ['groups', 'questions']

const found = ({ kind, node, around }: Located): FoundPart => ({
  kind,
  id: node.id,
  dimension: around[0]?.id ?? node.id,
})
