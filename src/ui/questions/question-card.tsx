import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, EMPTY_ANSWER } from '@/domain/assessment/answer'
import type { Priority } from '@/domain/assessment/assessment'
import { isScored } from '@/domain/questionnaire/is-scored'
import { policiesOf } from '@/domain/questionnaire/policies-of'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { rulerOf } from '@/domain/scoring/question-ruler'
import type { QuestionScore } from '@/domain/scoring/score'
import { wordingLanguage } from '../parts/wording-language'
import { questionAnchor } from '../paths'
import type { AnswerActions } from './answer-actions'
import { AnswerFields } from './answer-fields'
import { isSameAnswer } from './is-same-answer'
import { OverrideMark } from './override-mark'
import { ProviderFields } from './provider-fields'
import { QuestionBackground } from './question-background'
import { QuestionSupports } from './question-supports'
import { DifferenceMark } from './difference-mark'
import type { Mark } from './use-marks'
import { ScoringNote } from './scoring-note'
import './question-card.css'

interface Props {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly question: Question
  readonly answer: Answer | undefined
  /** null: ordinary. */
  readonly priority: Priority | null
  /** Of the question's title, one below the group it stands in. */
  readonly heading: 'h2' | 'h3' | 'h4'
  /** The same object as long as it is the same question. */
  readonly actions: AnswerActions
  /** Where drafts of its forms are kept: the assessment's id, a space and more. */
  readonly place: string
  /** `preview`: only what belongs to the questionnaire, nothing about the one who answers. */
  readonly mode: 'answer' | 'preview'
  /** For the computed score beside an assessor's; undefined: there is none to show. */
  readonly score: QuestionScore | undefined
  /** What others said to it; null: nothing else. */
  readonly mark?: Mark | null
}

/** One question with everything that can be said to it; drawn again only when its answer changes. */
export const QuestionCard = memo(
  QuestionFieldset,
  (before, after) =>
    before.question === after.question &&
    isSameAnswer(before.answer, after.answer) &&
    before.priority === after.priority &&
    before.score?.computed === after.score?.computed &&
    before.text === after.text &&
    before.questionnaire === after.questionnaire &&
    before.actions === after.actions &&
    before.heading === after.heading &&
    before.place === after.place &&
    before.mark === after.mark &&
    before.mode === after.mode,
)

function QuestionFieldset(props: Props) {
  const { questionnaire, text, question, answer = EMPTY_ANSWER, heading: Heading } = props
  const { actions, place, mode, score, mark = null } = props
  const { t, i18n } = useTranslation('answering')
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const lang = wordingLanguage(text, i18n.language)
  const words = text.questions[question.id]
  const policies = policiesOf(questionnaire, question)
  const canBeProvided = isScored(question) && policies.providedElsewhere === 'allowed'
  const provider = canBeProvided ? (answer.provider ?? null) : null

  function clear(): void {
    actions.clear()
    // The button is about to hide; the focus stays with the question.
    fieldset.current?.querySelector<HTMLElement>('.answer-fields :is(input, textarea)')?.focus()
  }

  return (
    <fieldset
      ref={fieldset}
      id={questionAnchor(question.id)}
      tabIndex={-1}
      className="question card"
    >
      <legend lang={lang}>
        <Heading>{words?.title ?? question.id}</Heading>
        {words?.prompt ? <span className="prompt">{words.prompt}</span> : null}
      </legend>
      <ScoringNote
        question={question}
        policies={policies}
        usual={questionnaire.policies}
        reason={words?.scoringReason ?? null}
        lang={lang}
        t={t}
      />
      <QuestionBackground
        question={question}
        schemes={questionnaire.themeSchemes}
        text={text}
        lang={lang}
        t={t}
      />
      {canBeProvided ? (
        <ProviderFields provider={provider} t={t} onChange={actions.setProvider} />
      ) : null}
      <AnswerFields
        question={question}
        policies={policies}
        words={words}
        place={mode === 'answer' ? `${place} answer` : null}
        value={answer.value}
        isProvided={provider !== null}
        lang={lang}
        t={t}
        onAnswer={actions.answer}
        onClear={actions.clear}
      />
      <button
        type="button"
        className="button button-quiet clear"
        hidden={answer.value === null}
        onClick={clear}
      >
        {t('question.clear')}
      </button>
      {mode === 'answer' && isScored(question) && answer.override !== undefined ? (
        <OverrideMark
          override={answer.override}
          computed={score?.computed ?? null}
          ruler={rulerOf(questionnaire, question)}
          t={t}
        />
      ) : null}
      {mark === null ? null : <DifferenceMark mark={mark} place={place} />}
      {mode === 'answer' ? <QuestionSupports {...props} answer={answer} t={t} /> : null}
    </fieldset>
  )
}
