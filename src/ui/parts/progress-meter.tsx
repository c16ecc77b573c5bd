import { useTranslation } from 'react-i18next'
import type { Progress } from '@/domain/assessment/progress'
import './progress-meter.css'

interface Props {
  readonly progress: Progress
  /** What is measured, for those who do not see where the meter stands. */
  readonly label: string
}

/** "18 of 29 answered" with a bar; the words carry the meaning, the bar only shows it. */
export function ProgressMeter({ progress: { answered, asked }, label }: Props) {
  const { t } = useTranslation('parts')
  return (
    <div className="progress-meter">
      <progress value={answered} max={Math.max(asked, 1)} aria-label={label} />
      <span className="number small">{t('progress.answered', { answered, asked })}</span>
    </div>
  )
}
