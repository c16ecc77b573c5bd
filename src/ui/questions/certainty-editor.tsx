import { memo, useId } from 'react'
import {
  CONFIDENCES,
  type Confidence,
  EVIDENCE_STRENGTHS,
  type EvidenceStrength,
} from '@/domain/assessment/answer'
import type { AnsweringWords } from './answering-words'
import { Unfolding } from './unfolding'

interface Props {
  /** null: not said. */
  readonly confidence: Confidence | null
  /** null: not said. */
  readonly strength: EvidenceStrength | null
  readonly t: AnsweringWords
  onConfidence: (confidence: Confidence | null) => void
  onStrength: (strength: EvidenceStrength | null) => void
}

/** How sure the respondent is, and what the answer rests on; both may stay unsaid. */
export const CertaintyEditor = memo(Editor)

function Editor(props: Props) {
  const { confidence, strength, t } = props
  return (
    <Unfolding look="support" summary={summaryOf(confidence, strength, t)}>
      <CertaintyFields {...props} />
    </Unfolding>
  )
}

function CertaintyFields({ confidence, strength, t, onConfidence, onStrength }: Props) {
  return (
    <div className="certainty">
      <ChoiceField
        label={t('certainty.confidence')}
        notSaid={t('certainty.notSaid')}
        chosen={confidence}
        choices={CONFIDENCES}
        wordOf={(choice) => t(`certainty.level.${choice}`)}
        onChoose={onConfidence}
      />
      <ChoiceField
        label={t('certainty.strength')}
        notSaid={t('certainty.notSaid')}
        chosen={strength}
        choices={EVIDENCE_STRENGTHS}
        wordOf={(choice) => t(`certainty.rests.${choice}`)}
        onChoose={onStrength}
      />
    </div>
  )
}

/** What is said of both, for the summary that hides them. */
function summaryOf(
  confidence: Confidence | null,
  strength: EvidenceStrength | null,
  t: AnsweringWords,
): string {
  const sure = confidence === null ? null : t(`certainty.short.${confidence}`)
  const rests = strength === null ? null : t(`certainty.short.${strength}`)
  if (sure !== null && rests !== null) {
    return t('certainty.both', { confidence: sure, strength: rests })
  }
  const said = sure ?? rests
  return said === null ? t('certainty.title') : t('certainty.one', { said })
}

interface FieldProps<Choice extends string> {
  readonly label: string
  readonly notSaid: string
  readonly chosen: Choice | null
  readonly choices: readonly Choice[]
  wordOf: (choice: Choice) => string
  onChoose: (choice: Choice | null) => void
}

function ChoiceField<Choice extends string>(props: FieldProps<Choice>) {
  const { label, notSaid, chosen, choices, wordOf, onChoose } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={({ target }) => {
          onChoose(choices.find((known) => known === target.value) ?? null)
        }}
      >
        <option value="">{notSaid}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {wordOf(choice)}
          </option>
        ))}
      </select>
    </div>
  )
}
