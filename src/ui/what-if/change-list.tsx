import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerValue } from '@/domain/assessment/answer'
import type { Question } from '@/domain/questionnaire/question'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { WhatIf } from '@/domain/scoring/what-if'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import { useScoreWords } from '../results/use-score-words'
import { useAnswerWords } from './use-answer-words'
import type { Scratch } from './use-what-if'

interface Props {
  readonly open: OpenAssessment
  readonly scratch: Scratch
}

/** Everything that is tried out, in the order of the questionnaire; each can be taken back. */
export function ChangeList({ open, scratch }: Props) {
  const { t } = useTranslation('whatIf')
  const heading = useRef<HTMLHeadingElement>(null)
  const changes = changesOf(open, scratch)
  // The button that was used goes with its change.
  const goOn = () => heading.current?.focus()
  return (
    <section aria-labelledby="what-if-changes">
      <h2 id="what-if-changes" ref={heading} tabIndex={-1}>
        {t('changes.title', { count: changes.length })}
      </h2>
      {changes.length === 0 ? (
        <p className="muted">{t('changes.none')}</p>
      ) : (
        <>
          <ul className="what-if-changes">
            {changes.map(({ kind, id, told }) => (
              <ChangeItem
                key={`${kind} ${id}`}
                open={open}
                id={id}
                onUndo={() => {
                  scratch.undo(kind, id)
                  goOn()
                }}
              >
                {told}
              </ChangeItem>
            ))}
          </ul>
          <div className="actions">
            <button
              type="button"
              className="button"
              onClick={() => {
                scratch.startOver()
                goOn()
              }}
            >
              {t('changes.startOver')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

interface Change {
  readonly kind: keyof WhatIf
  /** Of the group or question. */
  readonly id: string
  readonly told: ReactNode
}

function changesOf(open: OpenAssessment, { whatIf }: Scratch): readonly Change[] {
  const questions = allQuestions(open.questionnaire)
  const weights = [...allGroups(open.questionnaire), ...questions].flatMap((node) => {
    const after = whatIf.weights[node.id]
    if (after === undefined || !('weight' in node)) return []
    const told = <WeightChange before={node.weight} after={after} />
    return [{ kind: 'weights' as const, id: node.id, told }]
  })
  const answers = questions.flatMap((question) => {
    const after = whatIf.answers[question.id]
    if (after === undefined) return []
    const told = <AnswerChange open={open} question={question} after={after} />
    return [{ kind: 'answers' as const, id: question.id, told }]
  })
  return [...weights, ...answers]
}

interface ItemProps {
  readonly open: OpenAssessment
  readonly id: string
  readonly children: ReactNode
  onUndo: () => void
}

function ChangeItem({ open: { questionnaire, text }, id, children, onUndo }: ItemProps) {
  const { t } = useTranslation('whatIf')
  const { nameOf, language } = useScoreWords(questionnaire, text)
  return (
    <li>
      <span>
        <strong lang={language}>{nameOf(id)}</strong> {children}
      </span>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('changes.undoOf', { name: nameOf(id) })}
        onClick={onUndo}
      >
        {t('changes.undo')}
      </button>
    </li>
  )
}

function WeightChange({ before, after }: { readonly before: number; readonly after: number }) {
  const { t } = useTranslation('whatIf')
  const { number } = useFormat()
  return (
    <span className="what-if-change number">
      {t('changes.weight', { before: number(before, DECIMALS), after: number(after, DECIMALS) })}
    </span>
  )
}

const DECIMALS = 9

interface AnswerChangeProps {
  readonly open: OpenAssessment
  readonly question: Question
  readonly after: AnswerValue | null
}

function AnswerChange({ open: { assessment, text }, question, after }: AnswerChangeProps) {
  const { t } = useTranslation('whatIf')
  const wordsOf = useAnswerWords(text)
  const now = wordsOf(question, after)
  const before = wordsOf(question, assessment.answers[question.id]?.value ?? null)
  return (
    <span className="what-if-change">
      {t('changes.tried')} <span lang={now.language}>{now.words}</span>
      {' · '}
      <span className="muted">
        {t('changes.given')} <span lang={before.language}>{before.words}</span>
      </span>
    </span>
  )
}
