import { readFileSync } from 'node:fs'
import type { Answer, AnswerValue } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { createShippedFiles } from '@/cli/shipped-files'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'
import { rulerOf } from '@/parse/definition-hash'
import {
  loadContextFigures,
  loadExample,
  loadShippedDefinitionFile,
  loadShippedPacks,
  loadShippedQuestionnaire,
  loadShippedText,
} from '@/parse/shipped-content'
import { ALL_PARTS } from '@/report/report-input'
import { anAssessment } from '../builders/assessment'
import { aLargeQuestionnaireFile } from '../builders/large-questionnaire'
import { firstPath } from '../builders/questionnaire'
import { inRepository } from '../builders/shipped-files'
import type { SentRequest } from './report-page/main'

const files = createShippedFiles()

const wordingOf = (namespace: string) =>
  JSON.parse(readFileSync(inRepository(`locales/en/${namespace}.json`), 'utf8')) as Record<
    string,
    unknown
  >

/** The shipped example with everything it can have. */
export async function fullExample(): Promise<SentRequest> {
  const reference = { id: 'lordimas', version: '1.1.0' }
  const questionnaire = await loadShippedQuestionnaire(files, reference)
  const assessment = await loadExample(files, reference)
  if (assessment === null) throw new Error('No example ships')
  const packs = await loadShippedPacks(files, reference)
  const pack = packs.find(({ path }) => path === assessment.path)
  const group = pack?.groups[0]
  const request = aRequest(
    questionnaire,
    await loadShippedText(files, questionnaire, 'en'),
    await loadShippedDefinitionFile(files, reference),
    assessment,
  )
  return {
    ...request,
    input: {
      ...request.input,
      benchmark: pack === undefined || group === undefined ? null : { pack, group },
      contextFigures: await loadContextFigures(files, reference),
    },
  }
}

/** The Open Data Maturity questionnaire, every scored question answered and explained at length. */
export async function notedRequest(): Promise<SentRequest> {
  const reference = { id: 'eu-open-data-maturity', version: '2023.0.0' }
  const questionnaire = await loadShippedQuestionnaire(files, reference)
  return aRequest(
    questionnaire,
    await loadShippedText(files, questionnaire, 'en'),
    await loadShippedDefinitionFile(files, reference),
    answeredWith(questionnaire, NOTE),
  )
}

const NOTE = 'The portal is run by the ministry and reviewed every year. '.repeat(9).slice(0, 500)

/** A questionnaire of 1,000 questions, all answered. */
export function largeRequest(): Promise<SentRequest> {
  const file = aLargeQuestionnaireFile(10, 100)
  const parsed = parseQuestionnaireFile(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  const { questionnaire, texts } = parsed.value
  const text = texts['en']
  if (text === undefined) throw new Error('Worded in no English')
  return Promise.resolve(
    aRequest(questionnaire, text, file, answeredWith(questionnaire, 'A short note.')),
  )
}

function answeredWith(questionnaire: Questionnaire, note: string): Assessment {
  const answers = Object.fromEntries(
    allQuestions(questionnaire).map((question): [string, Answer] => [
      question.id,
      { value: aValue(question), note: { text: note, language: 'en' }, evidence: [] },
    ]),
  )
  const { id, version } = questionnaire
  return anAssessment({
    questionnaire: { id, version },
    path: firstPath(questionnaire).id,
    answers,
  })
}

const aValue = (question: Question): AnswerValue =>
  question.kind === 'choice'
    ? { kind: 'option', option: question.options[0]?.id ?? '' }
    : { kind: 'text', text: 'Described.' }

function aRequest(
  questionnaire: Questionnaire,
  text: QuestionnaireText,
  definition: object,
  assessment: Assessment,
): SentRequest {
  return {
    kind: 'pdf',
    language: 'en',
    wording: { report: wordingOf('report'), explanation: wordingOf('explanation') },
    definition: rulerOf(definition),
    coatOfArms: null,
    input: {
      assessment,
      questionnaire,
      text,
      path:
        questionnaire.paths.find(({ id }) => id === assessment.path) ?? firstPath(questionnaire),
      benchmark: null,
      contextFigures: [],
      ratings: [],
      openDifferences: 0,
      previous: null,
      frozenAt: null,
      createdAt: new Date('2026-11-24T09:00:00.000Z'),
      parts: ALL_PARTS,
      preparedBy: '',
    },
  }
}
