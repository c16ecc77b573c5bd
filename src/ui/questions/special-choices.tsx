import { useId, useState } from 'react'
import type { AnswerValue } from '@/domain/assessment/answer'
import { isScored } from '@/domain/questionnaire/is-scored'
import type { Policies } from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'
import type { AnsweringWords } from './answering-words'
import { OptionRow } from './option-row'
import { SavedTextarea } from './saved-textarea'

interface Props {
  readonly question: Question
  readonly policies: Policies
  /** The radio buttons or checkboxes of the question, to which these belong. */
  readonly name: string
  readonly value: AnswerValue | null
  readonly t: AnsweringWords
  onAnswer: (value: AnswerValue) => void
  onClear: () => void
}

/** "Not applicable" and "don't know", where the rules of the question allow them. */
export function SpecialChoices({ question, policies, name, value, t, onAnswer, onClear }: Props) {
  // Kept while another option is tried, so that coming back does not mean writing it again.
  const [lastReason, setLastReason] = useState(value?.kind === 'notApplicable' ? value.reason : '')
  // What one of the boxes has replaced; unticked, it gives it back.
  const [setAside, setSetAside] = useState<AnswerValue | null>(null)
  const reason = value?.kind === 'notApplicable' ? value.reason : null
  const isUnknown = value?.kind === 'dontKnow'
  if (policies.notApplicable === 'forbidden' && policies.dontKnow === 'forbidden') return null
  const control = controlOf(question)

  function sayInstead(special: AnswerValue): void {
    if (value?.kind !== 'notApplicable' && value?.kind !== 'dontKnow') setSetAside(value)
    onAnswer(special)
  }

  function takeUpAgain(): void {
    if (setAside === null) onClear()
    else onAnswer(setAside)
  }

  return (
    <div className="special-choices">
      {policies.notApplicable === 'forbidden' ? null : (
        <OptionRow
          control={control}
          name={name}
          label={t('question.notApplicable')}
          description={null}
          isChosen={reason !== null}
          lang={undefined}
          onToggle={() => {
            if (reason === null) sayInstead({ kind: 'notApplicable', reason: lastReason })
            else takeUpAgain()
          }}
        />
      )}
      {reason === null || policies.notApplicable === 'forbidden' ? null : (
        <ReasonField
          reason={reason}
          counts={isScored(question) ? t(`question.counts.${policies.notApplicable}`) : null}
          t={t}
          onWrite={(text) => {
            setLastReason(text)
            onAnswer({ kind: 'notApplicable', reason: text })
          }}
        />
      )}
      {policies.dontKnow === 'forbidden' ? null : (
        <OptionRow
          control={control}
          name={name}
          label={t('question.dontKnow')}
          description={
            policies.dontKnow === 'zero' && isScored(question) ? t('question.dontKnowIsZero') : null
          }
          isChosen={isUnknown}
          lang={undefined}
          onToggle={() => {
            if (isUnknown) takeUpAgain()
            else sayInstead({ kind: 'dontKnow' })
          }}
        />
      )}
    </div>
  )
}

/** Beside radio buttons they are two more of them; elsewhere each can be ticked and unticked. */
function controlOf({ kind }: Question): 'radio' | 'checkbox' {
  return kind === 'choice' || kind === 'scale' || kind === 'yesNo' ? 'radio' : 'checkbox'
}

interface ReasonProps {
  readonly reason: string
  /** What the answer then counts for; null: the question is not scored. */
  readonly counts: string | null
  readonly t: AnsweringWords
  onWrite: (text: string) => void
}

function ReasonField({ reason, counts, t, onWrite }: ReasonProps) {
  const id = useId()
  return (
    <div className="field reason">
      <label htmlFor={`${id}-reason`}>{t('question.reason.label')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('question.reason.hint')} {counts}
      </span>
      <SavedTextarea
        id={`${id}-reason`}
        rows={2}
        value={reason}
        describedBy={`${id}-hint`}
        isRequired
        onWrite={onWrite}
      />
    </div>
  )
}
