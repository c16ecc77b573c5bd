import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerValue } from '@/domain/assessment/answer'
import type { Policies } from '@/domain/questionnaire/questionnaire'
import { OptionRow } from './option-row'
import { SavedTextarea } from './saved-textarea'

interface Props {
  /** The radio group of the question, to which these belong. */
  readonly name: string
  readonly value: AnswerValue | null
  readonly policies: Policies
  onAnswer: (value: AnswerValue) => void
}

/** "Not applicable" and "don't know", where the questionnaire allows them. */
export function SpecialChoices({ name, value, policies, onAnswer }: Props) {
  const { t } = useTranslation('answering')
  const id = useId()
  // Kept while another option is tried, so that coming back does not mean writing it again.
  const [lastReason, setLastReason] = useState(value?.kind === 'notApplicable' ? value.reason : '')
  const reason = value?.kind === 'notApplicable' ? value.reason : null
  if (policies.notApplicable === 'forbidden' && policies.dontKnow === 'forbidden') return null

  function giveReason(text: string): void {
    setLastReason(text)
    onAnswer({ kind: 'notApplicable', reason: text })
  }

  return (
    <div className="special-choices">
      {policies.notApplicable === 'forbidden' ? null : (
        <OptionRow
          name={name}
          label={t('question.notApplicable')}
          description={null}
          isChosen={reason !== null}
          lang={undefined}
          onChoose={() => {
            onAnswer({ kind: 'notApplicable', reason: lastReason })
          }}
        />
      )}
      {reason === null ? null : (
        <div className="field reason">
          <label htmlFor={`${id}-reason`}>{t('question.reason.label')}</label>
          <span className="hint" id={`${id}-hint`}>
            {t('question.reason.hint')}
          </span>
          <SavedTextarea
            id={`${id}-reason`}
            rows={2}
            value={reason}
            describedBy={`${id}-hint`}
            isRequired
            onWrite={giveReason}
          />
        </div>
      )}
      {policies.dontKnow === 'forbidden' ? null : (
        <OptionRow
          name={name}
          label={t('question.dontKnow')}
          description={null}
          isChosen={value?.kind === 'dontKnow'}
          lang={undefined}
          onChoose={() => {
            onAnswer({ kind: 'dontKnow' })
          }}
        />
      )}
    </div>
  )
}
