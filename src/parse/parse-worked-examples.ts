import { referenceName } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import { failedExamples } from '@/domain/questionnaire/check-examples'
import { checkWorkedExamples } from '@/domain/questionnaire/check-worked-examples'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { WorkedExample } from '@/domain/questionnaire/worked-example'
import { fail, ok, type Result } from '@/domain/result'
import { parseFile } from './parse-file'
import { workedExamplesSchema } from './worked-example-schema'

/**
 * The door for `worked-examples.json`: examples that lie beside a definition instead of in it, so that
 * some can be added after its release. They must fit the questionnaire and come out as they say.
 */
export function parseWorkedExamples(
  input: unknown,
  questionnaire: Questionnaire,
): Result<readonly WorkedExample[], readonly Problem[]> {
  const file = parseFile(input, 'worked-examples', workedExamplesSchema)
  if (!file.ok) return file
  const { questionnaire: reference, examples } = file.value
  const [found, expected] = [referenceName(reference), referenceName(questionnaire)]
  if (found !== expected) {
    return fail([{ code: 'otherQuestionnaire', path: 'questionnaire', found, expected }])
  }
  const illustrated = { ...questionnaire, examples }
  const misfits = checkWorkedExamples(illustrated)
  const problems = misfits.length > 0 ? misfits : failedExamples(illustrated)
  return problems.length === 0 ? ok(examples) : fail(problems)
}
