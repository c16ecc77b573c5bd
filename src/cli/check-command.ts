import { type QuestionnaireReference, referenceName } from '@/domain/assessment/assessment'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import { checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { Problem } from '@/domain/problem'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { parseAssessment } from '@/parse/parse-assessment'
import { parseBenchmarkPack, parseContextFigures } from '@/parse/parse-benchmark-pack'
import { headerOf } from '@/parse/parse-file'
import type { WordedQuestionnaire } from '@/parse/parse-questionnaire'
import type { CommandContext } from './command-context'
import { checkReference } from './collect-respondents'
import { type FileProblem, inFile, tellProblems } from './file-problem'
import { loadQuestionnaire, parseReference } from './load-questionnaire'
import { EXIT, type ExitCode } from './terminal'

/** `check`: tells every problem of a questionnaire, or what it consists of. */
export async function checkCommand(name: string, context: CommandContext): Promise<ExitCode> {
  const loaded = await loadQuestionnaire(name, context.files)
  if (!loaded.ok) {
    tellProblems(loaded.failure, context)
    return EXIT.badInput
  }
  const reference = parseReference(name)
  const problems =
    reference === null ? [] : await checkBeside(reference, loaded.value.questionnaire, context)
  if (problems.length > 0) {
    tellProblems(problems, context)
    return EXIT.badInput
  }
  context.terminal.out(`${describe(loaded.value, context)}\n`)
  return EXIT.fine
}

function describe({ questionnaire, texts }: WordedQuestionnaire, { words }: CommandContext) {
  const list = new Intl.ListFormat(words.language, { type: 'unit', style: 'short' })
  const namesOf = (items: readonly { readonly id: string }[]) =>
    list.format(items.map(({ id }) => id))
  const groups = allGroups(questionnaire).length
  return words.say('check.ok', {
    reference: referenceName(questionnaire),
    dimensions: questionnaire.groups.length,
    groups: groups - questionnaire.groups.length,
    questions: allQuestions(questionnaire).length,
    levels: questionnaire.levels.length,
    paths: namesOf(questionnaire.paths),
    languages: list.format(Object.keys(texts)),
  })
}

/** Packs, context figures and the example beside a shipped questionnaire. */
async function checkBeside(
  reference: QuestionnaireReference,
  questionnaire: Questionnaire,
  { files }: CommandContext,
): Promise<readonly FileProblem[]> {
  const folder = `${reference.id}/${reference.version}/`
  const beside = files.paths.filter((path) => path.startsWith(folder))
  const checked = await Promise.all(
    beside.map(async (path) => inFile(path, checkFile(await files.read(path), questionnaire))),
  )
  return checked.flat()
}

function checkFile(json: unknown, questionnaire: Questionnaire): readonly Problem[] {
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
    default:
      return []
  }
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
