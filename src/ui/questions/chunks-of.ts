import type { Question } from '@/domain/questionnaire/question'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allQuestions, questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'

/** Questions of one group that are drawn together. */
export interface Chunk {
  readonly key: string
  readonly questions: readonly Question[]
}

const SIZE = 20

/** Questions drawn at once: more than are in sight, and all of most dimensions. */
export const AT_ONCE = 40

/** True where a page of these questions would be slow to lay out as a whole. */
export const isLongPage = (group: Group): boolean => questionsInGroup(group).length > AT_ONCE

/**
 * Cuts the questions of a group, without those of its inner groups, into chunks.
 *
 * Where a question belongs depends on its place in the questionnaire and not on what is hidden: when
 * questions appear or vanish, those that stay must not move from one chunk to another, because they
 * would be drawn anew and lose the focus.
 */
export function chunksOf({ id, questions }: Group, questionnaire: Questionnaire): readonly Chunk[] {
  const places = placesIn(questionnaire)
  const chunks: { readonly key: string; readonly questions: Question[] }[] = []
  for (const question of questions) {
    const key = `${id} ${String(Math.floor((places.get(question.id) ?? 0) / SIZE))}`
    const last = chunks.at(-1)
    if (last?.key === key) last.questions.push(question)
    else chunks.push({ key, questions: [question] })
  }
  return chunks
}

/** The chunks of a group and of all groups inside it, in the order they are asked. */
export const chunksIn = (group: Group, questionnaire: Questionnaire): readonly Chunk[] => [
  ...chunksOf(group, questionnaire),
  ...group.groups.flatMap((inner) => chunksIn(inner, questionnaire)),
]

export const isSameChunk = (a: Chunk, b: Chunk): boolean =>
  a.key === b.key &&
  a.questions.length === b.questions.length &&
  a.questions.every((question, index) => question === b.questions[index])

const placesByQuestionnaire = new WeakMap<Questionnaire, ReadonlyMap<string, number>>()

/** The place of every question, whether it is asked or not. */
function placesIn(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  const known = placesByQuestionnaire.get(questionnaire)
  if (known !== undefined) return known
  const places = new Map(allQuestions(questionnaire).map(({ id }, place) => [id, place]))
  placesByQuestionnaire.set(questionnaire, places)
  return places
}
