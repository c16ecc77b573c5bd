import type { Question } from './question'
import type { Group, Path, Questionnaire } from './questionnaire'

/** The questions of a group and of every group inside it, in the order they are asked. */
export function questionsInGroup(group: Group): readonly Question[] {
  return [...group.questions, ...group.groups.flatMap(questionsInGroup)]
}

/** Every question of the questionnaire, whatever the path. */
export const allQuestions = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.groups.flatMap(questionsInGroup)

/** A group and every group inside it, outermost first. */
function groupsWithin(group: Group): readonly Group[] {
  return [group, ...group.groups.flatMap(groupsWithin)]
}

export const allGroups = (questionnaire: Questionnaire): readonly Group[] =>
  questionnaire.groups.flatMap(groupsWithin)

/** Says which questions a path asks. */
function isOnPath(path: Path): (question: Question) => boolean {
  if (path.questions === null) return () => true
  const asked = new Set(path.questions)
  return (question) => asked.has(question.id)
}

/** The path of that id; null for an id the questionnaire does not have. */
export const pathOf = (questionnaire: Questionnaire, id: string): Path | null =>
  questionnaire.paths.find((path) => path.id === id) ?? null

/**
 * The questionnaire as one path asks it: questions of other paths and groups left empty are gone.
 * Screens and the report walk this, so that what is not asked cannot be shown.
 */
export function groupsOnPath(questionnaire: Questionnaire, path: Path): readonly Group[] {
  if (path.questions === null) return questionnaire.groups
  const asked = isOnPath(path)
  return questionnaire.groups.flatMap((group) => keepAsked(group, asked))
}

function keepAsked(group: Group, asked: (question: Question) => boolean): readonly Group[] {
  const questions = group.questions.filter(asked)
  const groups = group.groups.flatMap((inner) => keepAsked(inner, asked))
  return questions.length + groups.length === 0 ? [] : [{ ...group, questions, groups }]
}

/** In the questionnaire's order; empty for a question without options. */
export const optionIdsOf = (question: Question): readonly string[] =>
  'options' in question ? question.options.map(({ id }) => id) : []
