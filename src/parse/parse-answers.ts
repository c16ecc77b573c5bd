import type { QuestionnaireReference, Responses } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import { ok, type Result } from '@/domain/result'
import { answersFileSchema } from './answer-file-schema'
import { checkLinks, encodeLinks } from './answer-links'
import { parseFile } from './parse-file'

/** What one respondent answered. */
export interface Respondent extends Responses {
  readonly name: string
}

/** An answers file: a respondent, and what the answers belong to as far as the file says it. */
export interface AnswersFile extends Respondent {
  readonly questionnaire: QuestionnaireReference | null
  readonly path: string | null
}

/**
 * The door for an answers file, the smallest that can be scored. Whether the answers fit a
 * questionnaire is asked by `check-assessment.ts` of whoever has it.
 */
export function parseAnswers(input: unknown): Result<AnswersFile, readonly Problem[]> {
  const file = parseFile(input, 'answers', answersFileSchema, ({ answers }) => checkLinks(answers))
  if (!file.ok) return file
  const { respondent: name, questionnaire, path, profile, answers } = file.value
  return ok({ name, questionnaire, path, profile, answers: encodeLinks(answers) })
}
