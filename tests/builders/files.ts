import type { Assessment } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { writeAssessment } from '@/parse/write-assessment'
import { writeBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { aQuestionnaireText } from './questionnaire-text'

/** What a test may do to a file: it is JSON, with every field within reach. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type JsonObject = Record<string, Json>

/** JSON as a file brings it; a copy of its own, so that a test may change it. */
export const asJson = (value: unknown): JsonObject =>
  JSON.parse(JSON.stringify(value)) as JsonObject

/** `definition.json` of a questionnaire. */
export const aDefinitionFile = ({ hash: _reckoned, ...definition }: Questionnaire): JsonObject =>
  asJson({ format: 'questionnaire', formatVersion: 1, ...definition })

/** A self-contained questionnaire file, worded in English unless texts are given. */
export function aQuestionnaireFile(
  questionnaire: Questionnaire,
  texts: readonly QuestionnaireText[] = [aQuestionnaireText(questionnaire)],
): JsonObject {
  const wording = texts.map(({ language, ...text }) => [language, text] as const)
  return { ...aDefinitionFile(questionnaire), wording: asJson(Object.fromEntries(wording)) }
}

/** `text.<language>.json` of a questionnaire. */
export const aTextFile = (questionnaire: Questionnaire, text: QuestionnaireText): JsonObject =>
  asJson({
    format: 'questionnaire-text',
    formatVersion: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    ...text,
  })

export const anAssessmentFile = (assessment: Assessment): JsonObject =>
  JSON.parse(writeAssessment(assessment)) as JsonObject

export const aBenchmarkPackFile = (pack: BenchmarkPack): JsonObject =>
  JSON.parse(writeBenchmarkPack(pack)) as JsonObject
