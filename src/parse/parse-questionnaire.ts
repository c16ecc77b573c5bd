import * as v from 'valibot'
import { referenceName } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import { failedExamples } from '@/domain/questionnaire/check-examples'
import { checkQuestionnaire } from '@/domain/questionnaire/check-questionnaire'
import { checkQuestionnaireText } from '@/domain/questionnaire/check-questionnaire-text'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { fail, ok, type Result } from '@/domain/result'
import { definitionHash } from './definition-hash'
import { parseFile } from './parse-file'
import { definitionSchema, questionnaireFileSchema } from './questionnaire-schema'
import { questionnaireTextSchema } from './questionnaire-text-schema'
import { languageSchema } from './shape'

/** A questionnaire with all its wording, by language; at least one. */
export interface WordedQuestionnaire {
  readonly questionnaire: Questionnaire
  readonly texts: Readonly<Record<string, QuestionnaireText>>
}

/** The door for `definition.json` of a shipped questionnaire. */
export function parseDefinition(input: unknown): Result<Questionnaire, readonly Problem[]> {
  const file = parseFile(input, 'questionnaire', definitionSchema, (definition) =>
    checkQuestionnaire(withHash(definition)),
  )
  return file.ok ? proven(withHash(withoutHeader(file.value), input)) : file
}

/** The door for `text.<language>.json`; the wording must fit the questionnaire, id by id. */
export function parseQuestionnaireText(
  input: unknown,
  questionnaire: Questionnaire,
): Result<QuestionnaireText, readonly Problem[]> {
  const file = parseFile(input, 'questionnaire-text', questionnaireTextSchema)
  if (!file.ok) return file
  const { questionnaire: reference, ...text } = withoutHeader(file.value)
  const found = referenceName(reference)
  const expected = referenceName(questionnaire)
  if (found !== expected) {
    return fail([{ code: 'wordingOfOther', path: 'questionnaire', found, expected }])
  }
  const problems = checkQuestionnaireText(questionnaire, text, '')
  return problems.length === 0 ? ok(text) : fail(problems)
}

/** The door for a questionnaire of one's own, wording included; all problems at once. */
export function parseQuestionnaireFile(
  input: unknown,
): Result<WordedQuestionnaire, readonly Problem[]> {
  const file = parseFile(input, 'questionnaire', questionnaireFileSchema, checkFile)
  if (!file.ok) return file
  const { wording, ...definition } = withoutHeader(file.value)
  const questionnaire = proven(withHash(definition, input))
  if (!questionnaire.ok) return questionnaire
  const texts = textsOf(wording).map((text) => [text.language, text] as const)
  return ok({ questionnaire: questionnaire.value, texts: Object.fromEntries(texts) })
}

type QuestionnaireFile = v.InferOutput<typeof questionnaireFileSchema>

function checkFile({ wording, ...definition }: QuestionnaireFile): readonly Problem[] {
  const questionnaire = withHash(definition)
  return [
    ...checkQuestionnaire(questionnaire),
    ...checkLanguages(Object.keys(wording)),
    ...textsOf(wording).flatMap((text) =>
      checkQuestionnaireText(questionnaire, text, `wording.${text.language}`),
    ),
  ]
}

/** Only what has no other problem can be scored, so its worked examples come last. */
function proven(questionnaire: Questionnaire): Result<Questionnaire, readonly Problem[]> {
  const problems = failedExamples(questionnaire)
  return problems.length === 0 ? ok(questionnaire) : fail(problems)
}

/** The hash is of the file as it came; without a file, that of nothing, for checks that need none. */
const withHash = <Definition extends object>(
  definition: Definition,
  input?: unknown,
): Definition & Pick<Questionnaire, 'hash'> => ({
  ...definition,
  hash: typeof input === 'object' && input !== null ? definitionHash(input) : '',
})

const textsOf = (wording: QuestionnaireFile['wording']): readonly QuestionnaireText[] =>
  Object.entries(wording).map(([language, text]) => ({ ...text, language }))

function checkLanguages(languages: readonly string[]): readonly Problem[] {
  if (languages.length === 0) return [{ code: 'noWording', path: 'wording' }]
  return languages
    .filter((language) => !v.safeParse(languageSchema, language).success)
    .map((language): Problem => ({
      code: 'wrongValue',
      path: `wording.${language}`,
      expected: 'en, de, …',
      received: language,
    }))
}

function withoutHeader<File extends { readonly format: string; readonly formatVersion: number }>({
  format: _format,
  formatVersion: _formatVersion,
  ...content
}: File): Omit<File, 'format' | 'formatVersion'> {
  return content
}
