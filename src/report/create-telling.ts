import { ratio as asRatio } from '@/domain/ratio'
import { EXPLAINED_DECIMALS, type Telling, wordingOf } from '@/domain/scoring/tell-explanation'
import { exactDecimalsOf, writtenRatio } from '@/domain/scoring/written-score'
import type { ReportInput } from './report-input'
import type { Words } from './words'

/** The words in which a report explains scores. */
export function createTelling(input: ReportInput, words: Words): Telling {
  const { questionnaire, text, explain, t } = input
  const number = (value: number, decimals = EXPLAINED_DECIMALS) =>
    words.number(Number(value.toFixed(decimals)))
  return {
    ...wordingOf(text),
    say: (key, facts) => explain(key, { ...facts }),
    number: (value) => number(value),
    ratio: (ratio) =>
      questionnaire.scale === 'points'
        ? words.percent(ratio)
        : number(writtenRatio(ratio, questionnaire), exactDecimalsOf(questionnaire)),
    score: ({ ratio, points }) => words.score({ ratio: asRatio(ratio), points }) ?? t('score.none'),
    list: words.list,
  }
}
