import { checkAnswers, checkProfile } from '../assessment/check-assessment'
import type { Problem } from '../problem'
import type { Questionnaire } from './questionnaire'
import type { WorkedExample } from './worked-example'
import { allGroups, allQuestions, pathOf } from './walk-questionnaire'

/** Worked examples that do not fit the questionnaire they are to prove. */
export function checkWorkedExamples(questionnaire: Questionnaire): readonly Problem[] {
  const { examples } = questionnaire
  if (examples.length === 0) return []
  const scores = new Set(
    [...allGroups(questionnaire), ...allQuestions(questionnaire)].map(({ id }) => id),
  )
  return examples.flatMap((example, index) =>
    checkExample(example, `examples.${String(index)}`, questionnaire, scores),
  )
}

function checkExample(
  { path: id, profile, answers, expected }: WorkedExample,
  at: string,
  questionnaire: Questionnaire,
  scores: ReadonlySet<string>,
): readonly Problem[] {
  const isUnknownPath = pathOf(questionnaire, id) === null
  return [
    ...(isUnknownPath ? [{ code: 'unknownPath', path: `${at}.path`, id } as const] : []),
    ...checkProfile(profile, questionnaire, `${at}.profile`),
    ...checkAnswers(answers, questionnaire, `${at}.answers`),
    ...checkLevel(expected.level ?? null, questionnaire, `${at}.expected.level`),
    ...Object.keys(expected.scores)
      .filter((score) => !scores.has(score))
      .map((score): Problem => ({
        code: 'unknownScore',
        path: `${at}.expected.scores`,
        id: score,
      })),
  ]
}

const checkLevel = (
  id: string | null,
  { levels }: Questionnaire,
  path: string,
): readonly Problem[] =>
  id === null || levels.some((level) => level.id === id) ? [] : [{ code: 'unknownLevel', path, id }]
