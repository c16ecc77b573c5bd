import type { Assessment, QuestionnaireReference } from '@/domain/assessment/assessment'
import { referenceName } from '@/domain/assessment/assessment'
import { carryAssessment } from '@/domain/assessment/carry-assessment'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import type { Bridge } from '@/domain/questionnaire/bridge'
import { checkBridge } from '@/domain/questionnaire/check-bridge'
import { fail, ok, type Result } from '@/domain/result'
import { parseAssessment } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { parseBridge } from '@/parse/parse-bridge'
import type { WordedQuestionnaire } from '@/parse/parse-questionnaire'
import { bridgePath } from '@/parse/shipped-content'
import type { CommandContext } from './command-context'
import { type FileProblem, inFile, tellProblems } from './file-problem'
import { loadQuestionnaire } from './load-questionnaire'
import { readJson } from './read-file'
import { tellCarried } from './tell-carried'
import { EXIT, type ExitCode } from './terminal'
import { writeResultFile } from './write-file'

export interface CarryOptions {
  readonly answers: string
  readonly to: string
  readonly out: string
  readonly force?: boolean
}

/** An assessment and the versions between which it moves. */
interface CarryInput {
  readonly assessment: Assessment
  readonly from: WordedQuestionnaire
  readonly to: WordedQuestionnaire
}

/** `carry`: an assessment taken over into a newer version of its questionnaire. */
export async function carryCommand(
  options: CarryOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { words, terminal } = context
  const input = await readInput(options, context)
  if (!input.ok) {
    tellProblems(input.failure, context)
    return EXIT.badInput
  }
  const { assessment, from, to } = input.value
  const [found, target] = [from, to].map(({ questionnaire }) => referenceName(questionnaire))
  const bridge = await readBridge(input.value, context)
  if (bridge === null) {
    const file = bridgePath(from.questionnaire, to.questionnaire)
    terminal.err(words.say('carry.noBridge', { from: found ?? '', to: target ?? '', file }))
    return EXIT.badInput
  }
  if (!bridge.ok) {
    tellProblems(bridge.failure, context)
    return EXIT.badInput
  }
  const carried = carryAssessment(bridge.value, from.questionnaire, to.questionnaire, assessment)
  const copy: Assessment = {
    ...assessment,
    // A copy of its own: opened in the app, it must not take the place of the original.
    id: copyId(assessment.id, to.questionnaire),
    name: words.say('carry.name', { name: assessment.name, version: to.questionnaire.version }),
    questionnaire: { id: to.questionnaire.id, version: to.questionnaire.version },
    path: carried.path,
    profile: carried.profile,
    answers: carried.answers,
    priorities: carried.priorities,
    actions: carried.actions,
    updatedAt: context.now().toISOString(),
  }
  const content = writeAssessment(copy)
  const isWritten = await writeResultFile(options.out, content, options.force === true, context)
  if (!isWritten) return EXIT.badInput
  tellCarried({ ...input.value, bridge: bridge.value }, carried, context)
  return EXIT.fine
}

const LONGEST_ID = 64

/** The same original always makes the same id, so that a copy made twice is one assessment. */
function copyId(id: string, { version }: QuestionnaireReference): string {
  const ending = `-${version.replaceAll('.', '-')}`
  return `${id.slice(0, LONGEST_ID - ending.length)}${ending}`
}

async function readInput(
  { answers, to: target }: CarryOptions,
  { files }: CommandContext,
): Promise<Result<CarryInput, readonly FileProblem[]>> {
  const json = await readJson(answers)
  const assessment = json.ok ? parseAssessment(json.value) : json
  if (!assessment.ok) return fail(inFile(answers, assessment.failure))
  const from = await loadQuestionnaire(referenceName(assessment.value.questionnaire), files)
  if (!from.ok) return from
  const misfits = checkAssessment(assessment.value, from.value.questionnaire)
  if (misfits.length > 0) return fail(inFile(answers, misfits))
  const to = await loadQuestionnaire(target, files)
  if (!to.ok) return to
  return ok({ assessment: assessment.value, from: from.value, to: to.value })
}

/** null: no bridge joins the two versions. */
async function readBridge(
  { from: { questionnaire: from }, to: { questionnaire: to } }: CarryInput,
  { files }: CommandContext,
): Promise<Result<Bridge, readonly FileProblem[]> | null> {
  const path = bridgePath(from, to)
  if (from.id !== to.id || !files.paths.includes(path)) return null
  const bridge = parseBridge(await files.read(path))
  if (!bridge.ok) return fail(inFile(path, bridge.failure))
  const problems = checkBridge(bridge.value, from, to)
  return problems.length > 0 ? fail(inFile(path, problems)) : bridge
}
