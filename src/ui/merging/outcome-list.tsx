import { useTranslation } from 'react-i18next'
import type { MergeOutcome } from '@/domain/journal/merge-outcome'

interface Props {
  readonly outcome: MergeOutcome
}

/** What became of what some files say, in sentences. */
export function OutcomeList({ outcome: { answers, others } }: Props) {
  const { t } = useTranslation('merging')
  const differ = answers.differ + others.differ
  const counts = [
    ['cameIn', answers.cameIn],
    ['same', answers.same],
    ['differ', differ],
    ['older', answers.older],
    ['others', others.cameIn],
  ] as const
  const said = counts.filter(([, count]) => count > 0)
  return (
    <p className="number">
      {said.length === 0
        ? t('outcome.nothing')
        : said.map(([kind, count]) => t(`outcome.${kind}`, { count })).join(' ')}
    </p>
  )
}
