import type { Action } from '../assessment/action'
import type { Assessment, Priority } from '../assessment/assessment'
import { type Change, type NAMING_ID, type Naming } from './journal-entry'

interface ActionChange {
  readonly kind: 'action'
  readonly subjectId: string
  readonly after: Action | null
  /** Where a new one is put in; otherwise it comes last. */
  readonly place?: number
}

/** A new value for something that is no answer; null: none any more. */
export type FieldChange =
  | { readonly kind: 'profile'; readonly subjectId: string; readonly after: string | null }
  | { readonly kind: 'priority'; readonly subjectId: string; readonly after: Priority | null }
  | ActionChange
  | { readonly kind: 'naming'; readonly subjectId: typeof NAMING_ID; readonly after: Naming }

type Fields = Omit<Assessment, 'answers'>

/** What a change will replace. */
export function fieldValue(fields: Fields, { kind, subjectId }: FieldChange): Change['before'] {
  switch (kind) {
    case 'profile':
      return fields.profile[subjectId] ?? null
    case 'priority':
      return fields.priorities[subjectId] ?? null
    case 'action':
      return fields.actions.find(({ id }) => id === subjectId) ?? null
    case 'naming':
      return { name: fields.name, municipality: fields.municipality }
  }
}

/** The fields of an assessment with one of them changed. */
export function withFieldChange<Changed extends Fields>(
  fields: Changed,
  change: FieldChange,
): Changed {
  switch (change.kind) {
    case 'profile':
      return { ...fields, profile: withEntry(fields.profile, change) }
    case 'priority':
      return { ...fields, priorities: withEntry(fields.priorities, change) }
    case 'action':
      return { ...fields, actions: withAction(fields.actions, change) }
    case 'naming':
      return { ...fields, ...change.after }
  }
}

function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  { subjectId, after }: { readonly subjectId: string; readonly after: Value | null },
): Readonly<Record<string, Value>> {
  const { [subjectId]: _replaced, ...others } = record
  return after === null ? others : { ...others, [subjectId]: after }
}

function withAction(
  actions: readonly Action[],
  { subjectId, after, place = actions.length }: ActionChange,
): readonly Action[] {
  if (after === null) return actions.filter(({ id }) => id !== subjectId)
  return actions.some(({ id }) => id === subjectId)
    ? actions.map((action) => (action.id === subjectId ? after : action))
    : actions.toSpliced(place, 0, after)
}
