import { useMemo, useState } from 'react'
import { type Answers, type AnswerValue, EMPTY_ANSWER } from '@/domain/assessment/answer'
import {
  NOTHING_CHANGED,
  takeBack,
  tryAnswer,
  tryWeight,
  type WhatIf,
} from '@/domain/scoring/what-if'
import { keyOf } from './answer-choices'
import { isSameAnswer } from '../questions/is-same-answer'

export interface Scratch {
  readonly whatIf: WhatIf
  weigh: (node: { readonly id: string; readonly weight: number }, weight: number) => void
  /** null: not answered. */
  answer: (questionId: string, value: AnswerValue | null) => void
  undo: (kind: keyof WhatIf, id: string) => void
  startOver: () => void
}

/** What the user tries out; it lives with the page and nowhere else. */
export function useWhatIf(answers: Answers): Scratch {
  const [whatIf, setWhatIf] = useState(NOTHING_CHANGED)
  return useMemo(
    () => ({
      whatIf,
      weigh: (node, weight) => {
        setWhatIf((before) => tryWeight(before, node, weight))
      },
      answer: (id, value) => {
        const given = { ...EMPTY_ANSWER, value: answers[id]?.value ?? null }
        // A reason that is missing is as open as no answer.
        const isOpen = keyOf(value) === keyOf(null)
        const isBack = isOpen
          ? keyOf(given.value) === keyOf(null)
          : isSameAnswer(given, { ...EMPTY_ANSWER, value })
        setWhatIf((before) =>
          isBack ? takeBack(before, 'answers', id) : tryAnswer(before, id, value),
        )
      },
      undo: (kind, id) => {
        setWhatIf((before) => takeBack(before, kind, id))
      },
      startOver: () => {
        setWhatIf(NOTHING_CHANGED)
      },
    }),
    [whatIf, answers],
  )
}
