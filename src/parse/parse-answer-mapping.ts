import type * as v from 'valibot'
import { referenceName } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allQuestions, pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { ok, type Result } from '@/domain/result'
import { answerMappingSchema } from './answer-file-schema'
import { parseFile } from './parse-file'

/**
 * How to read a table of answers. `columns` leads from the head of a column to a question id,
 * `respondent` is the head of the column with the names, and `language` that of the option labels.
 */
export type AnswerMapping = Readonly<
  Omit<v.InferOutput<typeof answerMappingSchema>, 'format' | 'formatVersion'>
>

/** The door for an answer mapping; it must fit the questionnaire, column by column. */
export function parseAnswerMapping(
  input: unknown,
  questionnaire: Questionnaire,
): Result<AnswerMapping, readonly Problem[]> {
  const file = parseFile(input, 'answer-mapping', answerMappingSchema, (mapping) =>
    checkMapping(mapping, questionnaire),
  )
  if (!file.ok) return file
  const { format: _format, formatVersion: _formatVersion, ...mapping } = file.value
  return ok(mapping)
}

function checkMapping(mapping: AnswerMapping, questionnaire: Questionnaire): readonly Problem[] {
  const found = referenceName(mapping.questionnaire)
  const expected = referenceName(questionnaire)
  if (found !== expected) {
    return [{ code: 'otherQuestionnaire', path: 'questionnaire', found, expected }]
  }
  const unknownPath: readonly Problem[] =
    pathOf(questionnaire, mapping.path) === null
      ? [{ code: 'unknownPath', path: 'path', id: mapping.path }]
      : []
  return [...unknownPath, ...checkColumns(mapping.columns, questionnaire)]
}

function checkColumns(
  columns: AnswerMapping['columns'],
  questionnaire: Questionnaire,
): readonly Problem[] {
  const known = new Set(allQuestions(questionnaire).map(({ id }) => id))
  const seen = new Set<string>()
  return Object.entries(columns).flatMap(([column, id]): readonly Problem[] => {
    const path = `columns.${column}`
    if (!known.has(id)) return [{ code: 'unknownQuestion', path, id }]
    if (seen.has(id)) return [{ code: 'duplicateId', path, id }]
    seen.add(id)
    return []
  })
}
