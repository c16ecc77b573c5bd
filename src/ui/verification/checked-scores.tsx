import { useTranslation } from 'react-i18next'
import { writtenApart } from '@/domain/scoring/written-apart'
import type { VerifiedReport } from '@/state/start-verification'
import { useFormat } from '../parts/use-format'

interface Props {
  readonly report: VerifiedReport
}

/** Enough to see what is wrong; the command line tells all. */
const MOST_SHOWN = 20

/** How many scores were computed again, and which differ. */
export function CheckedScores({ report }: Props) {
  const { t } = useTranslation('verification')
  const { number } = useFormat()
  const { compared, differences } = report.verification.scores
  return (
    <>
      <p>{t('scores', { count: compared, scores: number(compared) })}</p>
      {differences.length === 0 ? null : (
        <ul>
          {differences.slice(0, MOST_SHOWN).map((difference) => (
            <OtherScore key={difference.id ?? ''} difference={difference} report={report} />
          ))}
          <More count={differences.length - MOST_SHOWN} />
        </ul>
      )}
    </>
  )
}

interface OtherScoreProps extends Props {
  readonly difference: VerifiedReport['verification']['scores']['differences'][number]
}

/** One score as the report says it and as its answers give it, on the questionnaire's scale. */
function OtherScore({ difference: { id, printed, computed }, report }: OtherScoreProps) {
  const { t } = useTranslation('verification')
  const { number, percent } = useFormat()
  const { scores, decimals } = writtenApart([printed, computed], report)
  const [said, given] = scores.map((score) => {
    if (score === null) return t('noScore')
    return report.scale === 'points' ? percent(score / 100, decimals) : number(score, decimals)
  })
  const name = id === null ? t('overall') : (report.names[id] ?? id)
  return <li>{t('score', { name, printed: said, computed: given })}</li>
}

/** How many differences are not shown. */
export function More({ count }: { readonly count: number }) {
  const { t } = useTranslation('verification')
  const { number } = useFormat()
  return count <= 0 ? null : <li>{t('more', { count, others: number(count) })}</li>
}
