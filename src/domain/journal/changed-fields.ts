import { isSame } from '../assessment/gather-answers'

/** The fields that a change gave another value; an empty text or list is as good as none. */
export function changedFields<Value extends object>(
  fields: readonly (keyof Value)[],
  before: Partial<Value> | null,
  after: Partial<Value> | null,
): readonly (keyof Value)[] {
  return fields.filter((field) => !isSame(said(before?.[field]), said(after?.[field])))
}

const said = (value: unknown): unknown =>
  value === '' || (Array.isArray(value) && value.length === 0) ? null : (value ?? null)
