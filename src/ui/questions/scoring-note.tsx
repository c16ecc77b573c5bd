import { memo } from 'react'
import { isScored } from '@/domain/questionnaire/is-scored'
import type { Policies } from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'
import type { AnsweringWords } from './answering-words'

interface Props {
  readonly question: Question
  readonly policies: Policies
  /** Those of the questionnaire, which the page tells once for all. */
  readonly usual: Policies
  /** Why the question is unscored or scored in an unusual way; null: nothing needs saying. */
  readonly reason: string | null
  readonly lang: string | undefined
  readonly t: AnsweringWords
}

/** What is special about how a question counts; most questions have nothing to say here. */
export const ScoringNote = memo(Note)

function Note({ question, policies, usual, reason, lang, t }: Props) {
  const scored = isScored(question)
  const hasOwnRule = scored && policies.blank !== usual.blank
  if (scored && reason === null && !hasOwnRule) return null
  return (
    <p className="muted small scoring-note">
      {scored ? null : <span>{t('question.notScored')}</span>}
      {reason === null ? null : <span lang={lang}>{reason}</span>}
      {hasOwnRule ? <span>{t(`question.blank.${policies.blank}`)}</span> : null}
    </p>
  )
}
