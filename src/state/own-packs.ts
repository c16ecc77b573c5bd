import { useLiveQuery } from 'dexie-react-hooks'
import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import type { Session } from './session'

/** The packs the user has loaded for a questionnaire version, which can be removed again. */
export function useOwnPacks(
  { database }: Session,
  { id, version }: QuestionnaireReference,
): readonly BenchmarkPack[] {
  const packs = useLiveQuery(async () => {
    const rows = await database.packs
      .where({ questionnaireId: id, questionnaireVersion: version })
      .toArray()
    return rows.flatMap(({ file }) => {
      const parsed = parseBenchmarkPack(file)
      return parsed.ok ? [parsed.value] : []
    })
  }, [database, id, version])
  return packs ?? []
}
