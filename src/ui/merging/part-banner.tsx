import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandedOutPart } from '@/domain/journal/recorded-assessment'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { handBack } from '@/state/hand-out-commands'
import type { StoredAssessment } from '@/state/queries'
import type { Session } from '@/state/session'
import { useFormat } from '../parts/use-format'
import { useTask } from '../parts/use-task'
import { RespondentForm } from '../respondents/respondent-form'

interface Props {
  readonly session: Session
  readonly assessment: StoredAssessment
  readonly part: HandedOutPart
  readonly text: QuestionnaireText
}

/** What somebody was asked to answer, and the way back for it. */
export function PartBanner({ session, assessment, part, text }: Props) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const task = useTask()
  const [isRefused, setIsRefused] = useState(false)
  const titles = part.dimensionIds.map((id) => text.groups[id]?.title ?? id)
  return (
    <div className="banner no-print">
      <p>
        <strong>{t('part.asked', { dimensions: format.list(titles) })}</strong>{' '}
        {part.recipient === '' ? null : (
          <span className="muted">{t('part.recipient', { recipient: part.recipient })}</span>
        )}
      </p>
      <p>{t('part.hint')}</p>
      <details>
        <summary>{t('part.who')}</summary>
        <RespondentForm session={session} assessment={assessment} />
      </details>
      {isRefused ? (
        <p className="field-error" role="alert">
          {t('handOut.notRead')}
        </p>
      ) : null}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          disabled={task.isWorking}
          onClick={() => {
            task.run(async () => {
              setIsRefused(!(await handBack(session, assessment, titles.join(' '))))
            })
          }}
        >
          {t('part.handBack')}
        </button>
      </div>
    </div>
  )
}
