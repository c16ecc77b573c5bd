import { useMemo } from 'react'
import type { Question } from '@/domain/questionnaire/question'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { Explanation, GroupExplanation } from '@/domain/scoring/explanation'
import { explainScore, explanationsById } from '@/domain/scoring/explain-score'
import type { Telling } from '@/domain/scoring/tell-explanation'
import type { OpenAssessment } from '../parts/assessment-frame'
import { type ComputedWords, useComputedWords } from './use-computed-words'
import { type ScoreWords, useScoreWords } from './use-score-words'
import { useTelling } from './use-telling'

/** All explanations of one result, with the words to tell them in. */
export interface Explanations {
  readonly whole: GroupExplanation
  /** By id of group and question, those that are not asked included. */
  readonly parts: ReadonlyMap<string, Explanation>
  readonly questions: ReadonlyMap<string, Question>
  readonly words: ScoreWords
  readonly computed: ComputedWords
  readonly telling: Telling
}

/** Asked for once and handed on: a page explains hundreds of scores. */
export function useExplanations({
  questionnaire,
  text,
  path,
  assessment,
  score,
}: OpenAssessment): Explanations {
  const words = useScoreWords(questionnaire, text)
  const computed = useComputedWords(words)
  const telling = useTelling(questionnaire, text)
  const { answers, profile } = assessment
  return useMemo(() => {
    const whole = explainScore(questionnaire, path, { answers, profile }, score)
    const questions = new Map(allQuestions(questionnaire).map((each) => [each.id, each]))
    return { whole, parts: explanationsById(whole), questions, words, computed, telling }
  }, [questionnaire, path, answers, profile, score, words, computed, telling])
}
