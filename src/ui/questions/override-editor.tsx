import { memo, useId, useRef, useState } from 'react'
import type { Override } from '@/domain/assessment/answer'
import type { ScoredQuestion } from '@/domain/questionnaire/is-scored'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { type QuestionRuler, rulerOf } from '@/domain/scoring/question-ruler'
import { hasDraft } from '@/state/drafts'
import { useDraft } from '../parts/use-draft'
import { useFormat } from '../parts/use-format'
import type { AnsweringWords } from './answering-words'
import { faultSentence } from './fault-sentence'
import { entryText, keysFor, type NumberEntry, readEntry } from './number-entry'
import { useWrittenScore } from './override-mark'
import { foldUp, Unfolding } from './unfolding'

interface Props {
  /** Where a draft of the form is kept. */
  readonly place: string
  /** null: the computed score counts. */
  readonly override: Override | null
  /** What the rules give, 0–1; null: no score yet. */
  readonly computed: number | null
  readonly questionnaire: Questionnaire
  readonly question: ScoredQuestion
  readonly t: AnsweringWords
  onChange: (override: Override | null) => void
}

/** Where an assessor enters a score of their own; the summary tells it. */
export const OverrideEditor = memo(Editor)

function Editor(props: Props) {
  const { place, override, questionnaire, question, t } = props
  return (
    <Unfolding
      look="support"
      summary={
        override === null ? (
          t('override.title')
        ) : (
          <FilledSummary override={override} ruler={rulerOf(questionnaire, question)} t={t} />
        )
      }
      startsOpen={hasDraft(place)}
    >
      <OverrideForm {...props} />
    </Unfolding>
  )
}

interface SummaryProps {
  readonly override: Override
  readonly ruler: QuestionRuler
  readonly t: AnsweringWords
}

function FilledSummary({ override, ruler, t }: SummaryProps) {
  const write = useWrittenScore(ruler)
  return t('override.filled', { score: write(override.ratio) })
}

/** An assessor's score in place of the computed one; it needs a reason, so it is saved as a whole. */
function OverrideForm(props: Props) {
  const { place, override, computed, t, onChange } = props
  const ruler = rulerOf(props.questionnaire, props.question)
  const { language } = useFormat()
  const write = useWrittenScore(ruler)
  const form = useRef<HTMLFormElement>(null)
  const { fields, change, drop } = useDraft(place, fieldsOf(override, ruler, language))
  const [isTried, setIsTried] = useState(false)
  const entry = readEntry({ from: ruler.low, to: ruler.high, isWhole: false }, fields.score)
  const isUnreasoned = fields.reason.trim() === ''

  function finish(changed: Override | null): void {
    drop()
    foldUp(form.current)
    onChange(changed)
  }

  function save(): void {
    setIsTried(true)
    if (entry.kind === 'number' && !isUnreasoned) {
      finish({ ratio: ruler.ratioOf(entry.number), reason: fields.reason.trim() })
      return
    }
    const wrong = entry.kind === 'number' ? 'textarea' : 'input'
    form.current?.querySelector<HTMLElement>(wrong)?.focus()
  }

  return (
    <form
      ref={form}
      className="override-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="number">
        {t('override.computed', {
          score: computed === null ? t('override.none') : write(computed),
        })}{' '}
        {t('override.about')}
      </p>
      <ScoreField
        text={fields.score}
        entry={entry}
        isTried={isTried}
        ruler={ruler}
        language={language}
        t={t}
        onChange={(score) => {
          change({ ...fields, score })
        }}
      />
      <ReasonField
        text={fields.reason}
        isMissing={isTried && isUnreasoned}
        t={t}
        onChange={(reason) => {
          change({ ...fields, reason })
        }}
      />
      <div className="actions">
        <button type="submit" className="button">
          {t('override.save')}
        </button>
        {override === null ? null : (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              finish(null)
            }}
          >
            {t('override.remove')}
          </button>
        )}
      </div>
    </form>
  )
}

const fieldsOf = (override: Override | null, ruler: QuestionRuler, language: string) => ({
  score: override === null ? '' : entryText(ruler.written(override.ratio), language),
  reason: override?.reason ?? '',
})

interface FieldProps {
  readonly text: string
  readonly t: AnsweringWords
  onChange: (text: string) => void
}

interface ScoreProps extends FieldProps {
  readonly entry: NumberEntry
  /** True once the form was to be saved; before that nothing is told. */
  readonly isTried: boolean
  readonly ruler: QuestionRuler
  readonly language: string
}

function ScoreField({ text, entry, isTried, ruler, language, t, onChange }: ScoreProps) {
  const id = useId()
  const isWrong = isTried && entry.kind !== 'number'
  return (
    <div className="field">
      <label htmlFor={id}>{t('override.score')}</label>
      <span className="hint number" id={`${id}-hint`}>
        {t('override.range', {
          low: entryText(ruler.low, language),
          high: entryText(ruler.high, language),
        })}
      </span>
      {isWrong ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {entry.kind === 'wrong' ? faultSentence(entry, language, t) : t('override.scoreMissing')}
        </p>
      ) : null}
      <input
        id={id}
        type="text"
        inputMode={keysFor({ from: ruler.low })}
        autoComplete="off"
        className="number"
        required
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-error ${id}-hint` : `${id}-hint`}
        value={text}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
    </div>
  )
}

interface ReasonProps extends FieldProps {
  readonly isMissing: boolean
}

function ReasonField({ text, isMissing, t, onChange }: ReasonProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('override.reason')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('override.reasonHint')}
      </span>
      {isMissing ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {t('override.reasonMissing')}
        </p>
      ) : null}
      <textarea
        id={id}
        rows={2}
        required
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-error ${id}-hint` : `${id}-hint`}
        value={text}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
    </div>
  )
}
