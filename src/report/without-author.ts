import type { TaggedText } from './printed-pages'
import type { ReportInput } from './report-input'
import { comparable } from './same-text'

export interface WithoutAuthor {
  readonly passages: readonly TaggedText[]
  /** The name that was taken out; null: none stands there. */
  readonly author: string | null
}

/**
 * The passages without the fact on the title page that says who prepared the report: a name, which
 * is printed and not attached. It is one label with one value, right before the status; whatever else
 * stands there is left for the comparison to find.
 */
export function withoutAuthor(
  printed: readonly TaggedText[],
  { t }: Pick<ReportInput, 't'>,
): WithoutAuthor {
  const isOn = (passage: TaggedText | undefined, role: string) =>
    passage?.page === 1 && passage.role === role
  const isLabel = (passage: TaggedText | undefined, label: string) =>
    isOn(passage, 'Lbl') && comparable(passage?.text ?? '') === comparable(label)
  const start = printed.findIndex((passage) => isLabel(passage, t('cover.preparedBy')))
  const [value, next] = start === -1 ? [] : printed.slice(start + 1)
  return value !== undefined && isOn(value, 'LBody') && isLabel(next, t('cover.status'))
    ? { passages: printed.toSpliced(start, 2), author: value.text.trim().replace(/\s+/gu, ' ') }
    : { passages: printed, author: null }
}
