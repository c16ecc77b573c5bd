import type { Problem } from '../problem'

/**
 * What the linter has to say about a questionnaire that loads. A `warning` is likely a mistake, a
 * `note` is worth a look; what makes a file unusable is a `Problem`.
 *
 * Like a problem, a finding carries a code, a path in the file and facts, never a sentence:
 * `locales/<language>/findings.json` has its sentence and how to mend it, under the same code.
 * `path` leads into a self-contained file; of a shipped questionnaire, `wording.de.title` is the
 * `title` in `text.de.json`.
 */
export type Finding = { readonly path: string; readonly severity: FindingSeverity } & (
  | { readonly code: 'constantItem'; readonly id: string; readonly languages: string }
  | { readonly code: 'nonMonotoneItem'; readonly id: string; readonly languages: string }
  | { readonly code: 'unscoredWithoutReason'; readonly id: string; readonly languages: string }
  | { readonly code: 'reversedWithoutReason'; readonly id: string; readonly languages: string }
  | { readonly code: 'reversedWithoutEffect'; readonly id: string }
  | { readonly code: 'conditionLooksAhead'; readonly id: string; readonly question: string }
  | {
      readonly code: 'conditionOffPath'
      readonly id: string
      readonly question: string
      readonly pathId: string
    }
  | { readonly code: 'neverShown'; readonly id: string }
  | { readonly code: 'onNoPath'; readonly id: string }
  | { readonly code: 'targetMissing'; readonly id: string }
  | { readonly code: 'targetUnused'; readonly id: string }
  | { readonly code: 'weightZero'; readonly id: string }
  | {
      readonly code: 'coverageUnreachable'
      readonly id: string
      readonly pathId: string
      readonly minimum: number
      readonly scored: number
    }
  | { readonly code: 'unusedTheme'; readonly id: string }
  | { readonly code: 'noWorkedExamples' }
  | { readonly code: 'missingLanguageText'; readonly language: string; readonly id: string }
  | {
      readonly code: 'untranslated'
      readonly language: string
      readonly other: string
      readonly id: string
    }
  | {
      readonly code: 'placeholdersDiffer'
      readonly language: string
      readonly id: string
      readonly placeholder: string
    }
  | { readonly code: 'idChanged'; readonly id: string; readonly reference: string }
  | {
      readonly code: 'optionChanged'
      readonly id: string
      readonly option: string
      readonly reference: string
    }
  | { readonly code: 'publishedChanged'; readonly reference: string }
)

export type FindingSeverity = 'warning' | 'note'

/** A problem or finding as authors see it: `error` is a problem. */
export type Remark =
  | { readonly severity: 'error'; readonly problem: Problem }
  | { readonly severity: FindingSeverity; readonly finding: Finding }
