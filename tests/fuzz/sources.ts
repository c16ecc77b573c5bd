import { readdirSync, readFileSync } from 'node:fs'
import type { Answers } from '@/domain/assessment/answer'
import type { Responses } from '@/domain/assessment/assessment'
import { checkAnswers, checkAssessment } from '@/domain/assessment/check-assessment'
import type { Problem } from '@/domain/problem'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { fail, ok, type Result } from '@/domain/result'
import { parseAnswers } from '@/parse/parse-answers'
import { parseAssessment } from '@/parse/parse-assessment'
import {
  parseDefinition,
  parseQuestionnaireFile,
  parseQuestionnaireText,
} from '@/parse/parse-questionnaire'
import { anAssessment } from '../builders/assessment'
import { anAssessmentFile } from '../builders/files'
import { firstPath } from '../builders/questionnaire'
import { inRepository, shippedFiles } from '../builders/shipped-files'
import { readConformanceFiles } from '../conformance/conformance-file'
import { readFixture, readFixtures } from '../parse/fixtures'

/** What a file that was read brings to be scored; null responses: whatever fits. */
export interface Scorable {
  readonly questionnaire: Questionnaire
  readonly path: Path
  readonly responses: Responses | null
}

/** A good file, and the door that it comes in by. Wording brings nothing to score. */
export interface Source {
  readonly name: string
  readonly text: string
  readonly open: (json: unknown) => Result<Scorable | null, readonly Problem[]>
}

const anyResponses = (questionnaire: Questionnaire): Scorable => ({
  questionnaire,
  path: firstPath(questionnaire),
  responses: null,
})

function openQuestionnaire(json: unknown): ReturnType<Source['open']> {
  const file = parseQuestionnaireFile(json)
  return file.ok ? ok(anyResponses(file.value.questionnaire)) : file
}

function openDefinition(json: unknown): ReturnType<Source['open']> {
  const file = parseDefinition(json)
  return file.ok ? ok(anyResponses(file.value)) : file
}

const openWording =
  (questionnaire: Questionnaire): Source['open'] =>
  (json) => {
    const file = parseQuestionnaireText(json, questionnaire)
    return file.ok ? ok(null) : file
  }

const openAssessment =
  (questionnaire: Questionnaire): Source['open'] =>
  (json) => {
    const file = parseAssessment(json)
    if (!file.ok) return file
    return fitting(questionnaire, file.value, checkAssessment(file.value, questionnaire))
  }

/** Of a questionnaire that is not here: it is read, and fits no other. */
function openForeignAssessment(json: unknown): ReturnType<Source['open']> {
  const file = parseAssessment(json)
  if (!file.ok) return file
  checkAssessment(file.value, smallest)
  return ok(null)
}

const openAnswers =
  (questionnaire: Questionnaire): Source['open'] =>
  (json) => {
    const file = parseAnswers(json)
    if (!file.ok) return file
    const { answers, path } = file.value
    return fitting(
      questionnaire,
      { answers, profile: {}, path: path ?? firstPath(questionnaire).id },
      checkAnswers(answers, questionnaire, 'answers'),
    )
  }

function fitting(
  questionnaire: Questionnaire,
  { path: id, answers, profile }: Responses & { readonly path: string },
  problems: readonly Problem[],
): ReturnType<Source['open']> {
  const path = pathOf(questionnaire, id)
  if (problems.length > 0) return fail(problems)
  if (path === null) return fail([{ code: 'unknownPath', path: 'path', id }])
  return ok({ questionnaire, path, responses: { answers, profile } })
}

const readText = (path: string): string => readFileSync(inRepository(path), 'utf8')

const readJson = (path: string): unknown => JSON.parse(readText(path)) as unknown

/** What is expected to open without problems. */
function opened<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

const conformance = readConformanceFiles()

/** Self-contained questionnaires: fixtures, and what the conformance suite scores. */
export const questionnaireSources: readonly Source[] = [
  ...readFixtures('questionnaires/valid'),
  { name: 'cli/questionnaire.json', text: readFixture('cli/questionnaire.json') },
  ...readdirSync(inRepository('tests/conformance/cases')).flatMap((name) => {
    const { questionnaire } = readJson(`tests/conformance/cases/${name}`) as {
      readonly questionnaire: object
    }
    return 'file' in questionnaire ? [] : [{ name, text: JSON.stringify(questionnaire) }]
  }),
].map((file) => ({ ...file, open: openQuestionnaire }))

const definitionPaths = shippedFiles.paths.filter((path) => path.endsWith('/definition.json'))

/** What ships with the program, without its wording. */
export const definitionSources: readonly Source[] = definitionPaths.map((name) => ({
  name,
  text: readText(`questionnaires/${name}`),
  open: openDefinition,
}))

const besideDefinitions = definitionPaths.flatMap((path) => {
  const folder = path.slice(0, -'definition.json'.length)
  const questionnaire = opened(parseDefinition(readJson(`questionnaires/${path}`)))
  return shippedFiles.paths
    .filter((name) => name.startsWith(folder))
    .map((name) => ({ name, text: readText(`questionnaires/${name}`), questionnaire }))
})

/** The wording of what ships. */
export const wordingSources: readonly Source[] = besideDefinitions
  .filter(({ name }) => /\/text\.\w+\.json$/.test(name))
  .map(({ questionnaire, ...file }) => ({ ...file, open: openWording(questionnaire) }))

const fixtureQuestionnaire = (name: string): Questionnaire =>
  opened(parseQuestionnaireFile(JSON.parse(readFixture(name)))).questionnaire

const wholeLanguage = fixtureQuestionnaire('questionnaires/valid/whole-language.json')
const smallest = fixtureQuestionnaire('questionnaires/valid/smallest.json')

/** Assessments: fixtures, the examples that ship, and one of every feature of the language. */
export const assessmentSources: readonly Source[] = [
  ...readFixtures('assessments/valid').map((file) => ({ ...file, open: openForeignAssessment })),
  ...besideDefinitions
    .filter(({ name }) => name.endsWith('/example.json'))
    .map(({ questionnaire, ...file }) => ({ ...file, open: openAssessment(questionnaire) })),
  ...wholeLanguage.examples.map(({ name, path, profile, answers }) => {
    const questionnaire = { id: wholeLanguage.id, version: wholeLanguage.version }
    const assessment = anAssessment({ name, questionnaire, path, profile, answers })
    return {
      name,
      text: JSON.stringify(anAssessmentFile(assessment)),
      open: openAssessment(wholeLanguage),
    }
  }),
]

const answersFile = (answers: Answers, path: string): string =>
  JSON.stringify({ format: 'answers', formatVersion: 1, respondent: 'Town', path, answers })

/** The answers of the conformance suite and of the worked examples, as files of their own. */
export const answerSources: readonly Source[] = [
  ...conformance.flatMap(({ id, questionnaire, cases }) =>
    cases.slice(0, 2).map((found) => ({ id, questionnaire, found })),
  ),
  ...wholeLanguage.examples.map((found) => ({
    id: wholeLanguage.id,
    questionnaire: wholeLanguage,
    found,
  })),
].map(({ id, questionnaire, found }) => ({
  name: `${id}: ${found.name}`,
  text: answersFile(found.answers, found.path),
  open: openAnswers(questionnaire),
}))
