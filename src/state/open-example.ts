import { isSuperseded } from '@/domain/questionnaire/is-superseded'
import { loadExample, loadShippedPacks, shippedQuestionnaires } from '@/parse/shipped-content'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import type { BenchmarkChoice } from '@/storage/rows'
import { shippedFiles } from '@/storage/shipped-files'
import { onThisDevice } from './assessment-commands'
import type { Session } from './session'

/**
 * Opens the invented town's finished assessment, with the synthetic pack beside it, and returns its
 * id. It is an ordinary assessment marked as an example: it can be tried out, changed and deleted.
 */
export async function openExample({ database }: Session): Promise<string> {
  const shipped = shippedQuestionnaires(shippedFiles)
  const examples = await Promise.all(
    shipped
      .filter((reference) => !isSuperseded(reference, shipped))
      .map((reference) => loadExample(shippedFiles, reference)),
  )
  const example = examples.find((candidate) => candidate !== null)
  if (example === undefined) throw new Error('No example ships with the app')
  if ((await loadAssessment(database, example.id)) !== null) return example.id
  const packs = await loadShippedPacks(shippedFiles, example.questionnaire)
  const pack = packs.find(({ synthetic, path }) => synthetic && path === example.path)
  const group = pack?.groups[0]
  const benchmark: BenchmarkChoice | null =
    pack === undefined || group === undefined
      ? null
      : { packId: pack.id, packVersion: pack.version, groupId: group.id }
  await saveAssessment(database, { ...onThisDevice(example), benchmark })
  return example.id
}
