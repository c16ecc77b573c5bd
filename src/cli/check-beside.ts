import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import { checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { Problem } from '@/domain/problem'
import { checkBridge } from '@/domain/questionnaire/check-bridge'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { parseAssessment } from '@/parse/parse-assessment'
import { parseBenchmarkPack, parseContextFigures } from '@/parse/parse-benchmark-pack'
import { parseBridge } from '@/parse/parse-bridge'
import { headerOf } from '@/parse/parse-file'
import { parseDefinition } from '@/parse/parse-questionnaire'
import { parseWorkedExamples } from '@/parse/parse-worked-examples'
import { isShipped, type ShippedFiles } from '@/parse/shipped-content'
import { checkReference } from './collect-respondents'
import { type FileProblem, inFile } from './file-problem'

/** What is wrong with the files beside a shipped definition: packs, examples, figures, bridges. */
export async function checkBeside(
  { id, version }: QuestionnaireReference,
  questionnaire: Questionnaire,
  files: ShippedFiles,
): Promise<readonly FileProblem[]> {
  const beside = files.paths.filter((path) => path.startsWith(`${id}/${version}/`))
  const checked = await Promise.all(
    beside.map(async (path) =>
      inFile(path, await checkFile(await files.read(path), questionnaire, files)),
    ),
  )
  return checked.flat()
}

async function checkFile(
  json: unknown,
  questionnaire: Questionnaire,
  files: ShippedFiles,
): Promise<readonly Problem[]> {
  switch (headerOf(json).format) {
    case 'benchmark-pack': {
      const pack = parseBenchmarkPack(json)
      if (!pack.ok) return pack.failure
      const other = checkReference(pack.value.questionnaire, questionnaire)
      return other.length > 0 ? other : checkPackAgainst(pack.value, questionnaire)
    }
    case 'context-figures': {
      const figures = parseContextFigures(json)
      return figures.ok ? checkFigures(figures.value, questionnaire) : figures.failure
    }
    case 'assessment': {
      const assessment = parseAssessment(json)
      if (!assessment.ok) return assessment.failure
      const other = checkReference(assessment.value.questionnaire, questionnaire)
      return other.length > 0 ? other : checkAssessment(assessment.value, questionnaire)
    }
    case 'worked-examples': {
      const examples = parseWorkedExamples(json, questionnaire)
      return examples.ok ? [] : examples.failure
    }
    case 'bridge':
      return checkBridgeFile(json, questionnaire, files)
    default:
      return []
  }
}

async function checkBridgeFile(
  json: unknown,
  questionnaire: Questionnaire,
  files: ShippedFiles,
): Promise<readonly Problem[]> {
  const bridge = parseBridge(json)
  if (!bridge.ok) return bridge.failure
  const { from } = bridge.value
  const reference = `${from.id}@${from.version}`
  if (!isShipped(files, from)) return [{ code: 'unknownQuestionnaire', path: 'from', reference }]
  const old = parseDefinition(await files.read(`${from.id}/${from.version}/definition.json`))
  // What is wrong with the old version is told when that is checked.
  return old.ok ? checkBridge(bridge.value, old.value, questionnaire) : []
}

function checkFigures(
  figures: readonly ContextFigure[],
  questionnaire: Questionnaire,
): readonly Problem[] {
  const known = new Set([...allGroups(questionnaire), ...allQuestions(questionnaire)].map(idOf))
  return figures.flatMap(({ group }, index): readonly Problem[] =>
    group === null || known.has(group)
      ? []
      : [{ code: 'unknownScore', path: `figures.${String(index)}.group`, id: group }],
  )
}

const idOf = ({ id }: { readonly id: string }): string => id
