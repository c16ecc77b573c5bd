import type { Problem } from '../problem'
import type { ChoiceQuestion, Group, Level, Question, Questionnaire } from './questionnaire'
import { allQuestions } from './walk-questionnaire'

/** Finds what a schema cannot see: rules that span more than one field. All problems at once. */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly Problem[] {
  const themes = new Set(questionnaire.themeSchemes.flatMap((scheme) => scheme.themes))
  const ids = new Set<string>()
  const located = locateAll(questionnaire)
  return [
    ...located.flatMap(({ node, path }) => checkId(node.id, path, ids)),
    ...located.flatMap(({ node, path, parent }) =>
      'kind' in node ? checkQuestion(node, path, parent, themes) : checkGroup(node, path, parent),
    ),
    ...checkWeights(questionnaire.aggregation, questionnaire.groups, 'groups', questionnaire.id),
    ...checkPaths(questionnaire),
    ...checkListIds(questionnaire),
    ...checkLevels(questionnaire.levels),
    ...checkScale(questionnaire),
  ]
}

type Aggregation = Questionnaire['aggregation']

interface Located {
  readonly node: Group | Question
  readonly path: string
  readonly parent: Aggregation
}

function locateAll(questionnaire: Questionnaire): readonly Located[] {
  return questionnaire.groups.flatMap((group, index) =>
    locate(group, `groups.${String(index)}`, questionnaire.aggregation),
  )
}

function locate(group: Group, path: string, parent: Aggregation): readonly Located[] {
  return [
    { node: group, path, parent },
    ...group.questions.map((node, index) => ({
      node,
      path: `${path}.questions.${String(index)}`,
      parent: group.aggregation,
    })),
    ...group.groups.flatMap((inner, index) =>
      locate(inner, `${path}.groups.${String(index)}`, group.aggregation),
    ),
  ]
}

/** Ids that JavaScript objects already carry cannot safely key answers. */
const RESERVED_IDS = new Set(['constructor', 'prototype'])

function checkId(id: string, path: string, seen: Set<string>): readonly Problem[] {
  if (RESERVED_IDS.has(id)) return [{ code: 'reservedId', path, id }]
  if (seen.has(id)) return [{ code: 'duplicateId', path, id }]
  seen.add(id)
  return []
}

function checkGroup(group: Group, path: string, parent: Aggregation): readonly Problem[] {
  const { id, aggregation } = group
  const problems: Problem[] = []
  if (group.questions.length + group.groups.length === 0) {
    problems.push({ code: 'emptyGroup', path, id })
  }
  if (parent === 'sum' && aggregation === 'mean') {
    problems.push({ code: 'meanInsideSum', path, id })
  }
  if (parent === 'sum' && group.weight !== 1) problems.push({ code: 'weightUnused', path, id })
  const scored = group.questions.flatMap((question) =>
    question.kind === 'choice' && question.maximum !== null ? [question] : [],
  )
  const weighted = [...scored, ...group.groups]
  return [...problems, ...checkWeights(aggregation, weighted, path, id)]
}

function checkWeights(
  aggregation: Aggregation,
  members: readonly { readonly weight: number }[],
  path: string,
  id: string,
): readonly Problem[] {
  const total = members.reduce((sum, { weight }) => sum + weight, 0)
  return aggregation === 'mean' && members.length > 0 && total === 0
    ? [{ code: 'zeroWeights', path, id }]
    : []
}

function checkQuestion(
  question: Question,
  path: string,
  parent: Aggregation,
  themes: ReadonlySet<string>,
): readonly Problem[] {
  const { id } = question
  const unknown = question.themes
    .filter((theme) => !themes.has(theme))
    .map((theme): Problem => ({ code: 'unknownTheme', path: `${path}.themes`, id, theme }))
  if (question.kind === 'text') return unknown
  const unused: readonly Problem[] =
    parent === 'sum' && question.weight !== 1 ? [{ code: 'weightUnused', path, id }] : []
  return [...unknown, ...unused, ...checkOptions(question, path)]
}

function checkOptions(question: ChoiceQuestion, path: string): readonly Problem[] {
  const { id, maximum, options } = question
  const seen = new Set<string>()
  const problems = options.flatMap(({ id: option, points }, index): readonly Problem[] => {
    const where = `${path}.options.${String(index)}`
    const repeated = checkId(option, where, seen)
    if (maximum === null) {
      return points === null
        ? repeated
        : [...repeated, { code: 'pointsWithoutMaximum', path: where, id, option }]
    }
    if (points === null) return [...repeated, { code: 'missingPoints', path: where, id, option }]
    return points > maximum
      ? [...repeated, { code: 'pointsAboveMaximum', path: where, id, option, maximum }]
      : repeated
  })
  const best = options.reduce((most, { points }) => Math.max(most, points ?? 0), 0)
  const isComplete = problems.length === 0 && options.length > 0
  return maximum !== null && isComplete && best < maximum
    ? [{ code: 'unreachableMaximum', path, id, maximum }]
    : problems
}

function checkPaths(questionnaire: Questionnaire): readonly Problem[] {
  const known = new Set(allQuestions(questionnaire).map(({ id }) => id))
  return questionnaire.paths.flatMap((path, index) =>
    (path.questions ?? [])
      .map((id, position): Problem => ({
        code: 'unknownQuestion',
        path: `paths.${String(index)}.questions.${String(position)}`,
        id,
      }))
      .filter((problem) => problem.code === 'unknownQuestion' && !known.has(problem.id)),
  )
}

function checkListIds(questionnaire: Questionnaire): readonly Problem[] {
  const { paths, profile, themeSchemes, levels } = questionnaire
  return [
    ...findDuplicates(
      paths.map(({ id }) => id),
      'paths',
    ),
    ...findDuplicates(
      profile.map(({ id }) => id),
      'profile',
    ),
    ...findDuplicates(
      themeSchemes.map(({ id }) => id),
      'themeSchemes',
    ),
    ...findDuplicates(
      themeSchemes.flatMap(({ themes }) => themes),
      'themeSchemes',
    ),
    ...findDuplicates(
      levels.map(({ id }) => id),
      'levels',
    ),
    ...profile.flatMap(({ options }, index) =>
      findDuplicates(options, `profile.${String(index)}.options`),
    ),
    ...paths.flatMap(({ questions }, index) =>
      findDuplicates(questions ?? [], `paths.${String(index)}.questions`),
    ),
  ]
}

function findDuplicates(ids: readonly string[], path: string): readonly Problem[] {
  const seen = new Set<string>()
  return ids.flatMap((id) => checkId(id, path, seen))
}

function checkLevels(levels: readonly Level[]): readonly Problem[] {
  const inOrder = levels.every((level, index) =>
    index === 0 ? level.from === 0 : level.from > (levels[index - 1]?.from ?? 1),
  )
  return inOrder ? [] : [{ code: 'levelsOutOfOrder', path: 'levels' }]
}

/** A mean has no points to write. */
const checkScale = ({ scale, aggregation }: Questionnaire): readonly Problem[] =>
  scale === 'points' && aggregation === 'mean'
    ? [{ code: 'wrongValue', path: 'scale', expected: 'hundred', received: scale }]
    : []
