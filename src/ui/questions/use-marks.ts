import { useMemo } from 'react'
import { answerSubject } from '@/domain/journal/journal-entry'
import type { StoredAssessment } from '@/state/queries'

/** `open`: others said something else; `dissent`: that was settled, and what they said is on record. */
export type Mark = 'open' | 'dissent'

const ANSWER_START = answerSubject('')

/** The questions that bear a mark, by id; the same map until a difference comes or goes. */
export function useMarks({
  conflicts,
  dissents,
}: Pick<StoredAssessment, 'conflicts' | 'dissents'>): ReadonlyMap<string, Mark> {
  return useMemo(() => {
    const marks = new Map<string, Mark>()
    for (const id of questionsOf(dissents)) marks.set(id, 'dissent')
    for (const id of questionsOf(conflicts)) marks.set(id, 'open')
    return marks
  }, [conflicts, dissents])
}

const questionsOf = (subjects: readonly string[]): readonly string[] =>
  subjects
    .filter((subject) => subject.startsWith(ANSWER_START))
    .map((subject) => subject.slice(ANSWER_START.length))
