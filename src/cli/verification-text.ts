import { referenceName } from '@/domain/assessment/assessment'
import type { ScoreDifference } from '@/domain/report/compare-printed-scores'
import type { ReadReportData } from '@/domain/report/report-data'
import { writtenApart } from '@/domain/scoring/written-apart'
import type { PassageDifference } from '@/report/compare-passages'
import type { VerifiedRuler, Verification } from '@/report/verify-report'
import { onOneLine } from './terminal'
import type { Words } from './words'

/** The outcome of a check for people: what was checked, by which ruler, and what differs. */
export function verificationText(
  data: ReadReportData,
  { verdict, ruler, scores, pages }: Verification,
  words: Words,
): string {
  const { verification: say } = words
  const isCompared = pages.kind === 'compared'
  const lines = [
    say('scores', { count: scores.compared, scores: scores.compared }),
    isCompared
      ? say('pages', { passages: pages.passages, pages: pages.pages })
      : say(pages.reason, { engine: ruler.engine }),
    ...rulerLines(referenceName(data.questionnaire), ruler, words),
    say(
      isCompared && verdict === 'scoresConsistent'
        ? 'verdict.scoresWordedOtherwise'
        : `verdict.${verdict}`,
    ),
    ...scores.differences.map((difference) => scoreLine(difference, data, words)),
    ...(isCompared ? pageLines(pages, words) : []),
    say('noProof'),
  ]
  return `${lines.map(onOneLine).join('\n')}\n`
}

function pageLines(
  {
    differences,
    isWordedOtherwise,
    untold,
    overlaid,
    preparedBy,
  }: Extract<Verification['pages'], { readonly kind: 'compared' }>,
  words: Words,
): readonly string[] {
  const { verification: say } = words
  const mayComeFromWords = isWordedOtherwise && differences.length + untold > 0
  return [
    ...(mayComeFromWords ? [say('otherWording')] : []),
    ...differences.map((difference) => passageLine(difference, words)),
    ...overlaid.map((page) => say('overlaid', { page })),
    ...(preparedBy === null ? [] : [say('preparedBy', { name: shortened(preparedBy) })]),
    say('notCompared'),
  ]
}

function rulerLines(
  reference: string,
  { hash, statedHash, isShipped, engine }: VerifiedRuler,
  { verification: say }: Words,
): readonly string[] {
  return [
    say('ruler', { reference, hash, engine }),
    ...(hash === statedHash ? [] : [say('otherHash', { hash: statedHash })]),
    isShipped === null
      ? say('notShipped', { reference })
      : say(isShipped ? 'shipped' : 'otherThanShipped', { reference }),
  ]
}

function scoreLine(
  { id, printed, computed }: ScoreDifference,
  { questionnaire, text }: ReadReportData,
  { language, verification: say }: Words,
): string {
  const { scores, decimals } = writtenApart([printed, computed], questionnaire)
  const isPercentage = questionnaire.scale === 'points'
  const format = new Intl.NumberFormat(language, {
    style: isPercentage ? 'percent' : 'decimal',
    maximumFractionDigits: decimals,
  })
  const [said, given] = scores.map((score) =>
    score === null ? say('noScore') : format.format(isPercentage ? score / 100 : score),
  )
  return say('score', {
    name:
      id === null ? say('overall') : (text.groups[id]?.title ?? text.questions[id]?.title ?? id),
    printed: said,
    computed: given,
  })
}

/** Longer passages are told by their beginning; in JSON they stand in full. */
const LONGEST = 300

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text

function passageLine(difference: PassageDifference, { verification: say }: Words): string {
  const { page, hasOtherNumber } = difference
  const quote = (text: string | null) =>
    text === null ? say('nothing') : say('quote', { text: shortened(text) })
  return say(hasOtherNumber ? 'number' : 'text', {
    page,
    printed: quote(difference.printed),
    expected: quote(difference.expected),
  })
}
