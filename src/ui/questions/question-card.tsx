import { memo, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, EMPTY_ANSWER } from '@/domain/assessment/answer'
import type { Priority } from '@/domain/assessment/assessment'
import type { Question, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { Session } from '@/state/session'
import { questionAnchor } from '../paths'
import { useAnswerActions } from './answer-actions'
import { EvidenceEditor } from './evidence-editor'
import { isSameAnswer } from './is-same-answer'
import { NoteEditor } from './note-editor'
import { OptionRow } from './option-row'
import { PrioritySelect } from './priority-select'
import { QuestionBackground } from './question-background'
import { SavedTextarea } from './saved-textarea'
import { SpecialChoices } from './special-choices'
import { wordingLanguage } from '../parts/wording-language'
import './question-card.css'

interface Props {
  readonly session: Session
  readonly assessmentId: string
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly question: Question
  readonly answer: Answer | undefined
  /** null: ordinary. */
  readonly priority: Priority | null
  /** Of the question's title, one below the group it stands in. */
  readonly heading: 'h2' | 'h3' | 'h4'
}

/** One question with everything that can be said to it; drawn again only when its answer changes. */
export const QuestionCard = memo(QuestionFieldset, (before, after) => {
  const { answer: old, ...rest } = before
  return (
    isSameAnswer(old, after.answer) &&
    Object.entries(rest).every(([name, value]) => value === after[name as keyof typeof rest])
  )
})

function QuestionFieldset({
  session,
  assessmentId,
  questionnaire,
  text,
  question,
  answer = EMPTY_ANSWER,
  priority,
  heading: Heading,
}: Props) {
  const { t, i18n } = useTranslation('answering')
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const actions = useAnswerActions(session, question.id)
  const lang = wordingLanguage(text, i18n.language)
  const words = text.questions[question.id]
  const title = words?.title ?? question.id
  const isScored = question.kind === 'choice' && question.maximum !== null
  return (
    <fieldset
      ref={fieldset}
      id={questionAnchor(question.id)}
      tabIndex={-1}
      className="question card"
    >
      <legend lang={lang}>
        <Heading>{title}</Heading>
        {words?.prompt ? <span className="prompt">{words.prompt}</span> : null}
      </legend>
      {isScored ? null : <p className="muted small not-scored">{t('question.notScored')}</p>}
      <QuestionBackground
        question={question}
        schemes={questionnaire.themeSchemes}
        text={text}
        lang={lang}
      />
      <AnswerFields
        question={question}
        questionnaire={questionnaire}
        text={text}
        answer={answer}
        lang={lang}
        onAnswer={actions.answer}
        onClear={actions.clear}
      />
      {answer.value === null ? null : (
        <button
          type="button"
          className="button button-quiet clear"
          onClick={() => {
            actions.clear()
            // The button is about to go; the focus stays with the question.
            fieldset.current
              ?.querySelector<HTMLElement>('.answer-fields :is(input, textarea)')
              ?.focus()
          }}
        >
          {t('question.clear')}
        </button>
      )}
      <div className="supports">
        <NoteEditor note={answer.note} question={title} onWrite={actions.writeNote} />
        <EvidenceEditor
          place={`${assessmentId} evidence ${question.id}`}
          evidence={answer.evidence}
          onChange={actions.changeEvidence}
        />
        {isScored ? <PrioritySelect priority={priority} onChange={actions.setPriority} /> : null}
      </div>
    </fieldset>
  )
}

interface FieldProps {
  readonly question: Question
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly answer: Answer
  readonly lang: string | undefined
  readonly onAnswer: ReturnType<typeof useAnswerActions>['answer']
  onClear: () => void
}

function AnswerFields({
  question,
  questionnaire: { policies },
  text,
  answer: { value },
  lang,
  onAnswer,
  onClear,
}: FieldProps) {
  const { t } = useTranslation('answering')
  const id = useId()
  const name = `answer-${question.id}`
  return (
    <div className="answer-fields">
      {question.kind === 'text' ? (
        <div className="field">
          <label htmlFor={id}>{t('question.text')}</label>
          <SavedTextarea
            id={id}
            rows={4}
            value={value?.kind === 'text' ? value.text : ''}
            onWrite={(written) => {
              if (written === '') onClear()
              else onAnswer({ kind: 'text', text: written })
            }}
          />
        </div>
      ) : (
        question.options.map((option) => {
          const words = text.questions[question.id]?.options[option.id]
          return (
            <OptionRow
              key={option.id}
              name={name}
              label={words?.label ?? option.id}
              description={words?.description ?? null}
              isChosen={value?.kind === 'option' && value.option === option.id}
              lang={lang}
              onChoose={() => {
                onAnswer({ kind: 'option', option: option.id })
              }}
            />
          )
        })
      )}
      <SpecialChoices name={name} value={value} policies={policies} onAnswer={onAnswer} />
    </div>
  )
}
