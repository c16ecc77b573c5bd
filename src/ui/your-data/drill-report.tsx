import { useTranslation } from 'react-i18next'
import type { DrillResult, TriedAssessment } from '@/state/try-backup'
import { useFormat } from '../parts/use-format'

interface Props {
  readonly result: DrillResult
}

/** Whether every answer that is here came back from the backup, and which did not. */
export function DrillReport({ result: { assessments, onlyInBackup } }: Props) {
  const { t } = useTranslation('backup')
  const { list, number } = useFormat()
  const whole = assessments.filter(({ found }) => found === 'whole')
  const others = assessments.filter(({ found }) => found !== 'whole')
  const isWhole = others.length === 0
  const outcome = assessments.length === 0 ? 'nothing' : isWhole ? 'whole' : 'partly'
  return (
    <div className={isWhole ? 'banner' : 'banner banner-warn'} role="status">
      <p>
        <strong>{t(`drill.${outcome}`)}</strong>
      </p>
      {assessments.length === 0 ? null : (
        <p>
          {t('drill.count', {
            answers: number(sum(assessments.map(({ same }) => same))),
            all: number(sum(assessments.map(allAnswers))),
            assessments: number(whole.length),
            allAssessments: number(assessments.length),
          })}
        </p>
      )}
      {isWhole ? null : (
        <ul>
          {others.map((tried) => (
            <Difference key={tried.assessment.id} tried={tried} />
          ))}
        </ul>
      )}
      {onlyInBackup.length === 0 ? null : (
        <p>{t('drill.onlyThere', { names: list(onlyInBackup.map(({ name }) => name)) })}</p>
      )}
      {isWhole ? null : <p>{t('drill.again')}</p>}
    </div>
  )
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

const allAnswers = ({ same, changed, missing }: TriedAssessment): number => same + changed + missing

function Difference({ tried }: { readonly tried: TriedAssessment }) {
  const { t } = useTranslation('backup')
  const { found, changed, missing, assessment } = tried
  const { name } = assessment
  if (found === 'missing') return <li>{t('drill.missing', { name })}</li>
  return (
    <>
      {changed === 0 ? null : <li>{t('drill.changedAnswers', { name, count: changed })}</li>}
      {missing === 0 ? null : <li>{t('drill.missingAnswers', { name, count: missing })}</li>}
      {changed + missing > 0 ? null : <li>{t('drill.otherwise', { name })}</li>}
    </>
  )
}
