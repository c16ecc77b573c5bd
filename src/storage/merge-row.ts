import { newEntries } from '@/domain/journal/merge-assessments'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { type Respondent, uniteRespondents } from '@/domain/journal/respondent'
import type { MergeRow } from './rows'
import type { WholeAssessment } from './whole-assessment'

type Told = Pick<MergeRow, 'id' | 'mergedAt' | 'fileNames' | 'outcome'>

/** What has to be put down before a merge so that it can be undone. */
export function mergeRow(
  whole: WholeAssessment,
  files: readonly RecordedAssessment[],
  merged: RecordedAssessment,
  told: Told,
): MergeRow {
  const { assessment, journal, snapshots, respondents, merges } = whole
  const entriesById = new Map(journal.map((entry) => [entry.id, entry]))
  const people = uniteRespondents(...files.map((file) => file.respondents))
  const isByMerge = ({ origin }: { readonly origin: string }) =>
    origin !== 'here' && origin !== 'file'
  return {
    ...told,
    assessmentId: assessment.id,
    entryIds: idsBut(
      files.flatMap((file) => file.journal),
      idsBut(journal, idsBut(journal.filter(isByMerge), [])),
    ),
    snapshotIds: idsBut(
      files.flatMap((file) => file.snapshots),
      idsBut(
        snapshots,
        merges.flatMap(({ snapshotIds }) => snapshotIds),
      ),
    ),
    respondentIds: idsBut(
      people,
      idsBut(
        respondents,
        merges.flatMap(({ respondentIds }) => respondentIds),
      ),
    ),
    said: { respondents: people, parts: files.map(({ part }) => part) },
    before: {
      entries: newEntries(journal, merged.journal).flatMap(({ id, take }) => {
        const was = entriesById.get(id)
        return was === undefined ? [] : [{ was, take }]
      }),
      respondents: knownApart(people, whole),
      // What stood before the first of those that are still in.
      part: merges[0] === undefined ? assessment.part : merges[0].before.part,
    },
  }
}

/** What this device knows of some people apart from all merges. */
function knownApart(
  people: readonly Respondent[],
  { respondents, merges }: WholeAssessment,
): readonly Respondent[] {
  const broughtIds = new Set(merges.flatMap(({ respondentIds }) => respondentIds))
  const known = new Map(
    [...respondents, ...merges.flatMap(({ before }) => before.respondents)].map((one) => [
      one.id,
      one,
    ]),
  )
  return people.flatMap(({ id }) => (broughtIds.has(id) ? [] : (known.get(id) ?? [])))
}

function idsBut(
  items: readonly { readonly id: string }[],
  others: readonly string[],
): readonly string[] {
  const left = new Set(items.map(({ id }) => id))
  for (const id of others) left.delete(id)
  return [...left]
}

/** Those of whom the second list says something else than the first. */
export function changedRespondents(
  before: readonly Respondent[],
  after: readonly Respondent[],
): readonly Respondent[] {
  const known = new Map(before.map((one) => [one.id, one]))
  return after.filter(({ id, revision, name, role }) => {
    const one = known.get(id)
    return one?.revision !== revision || one.name !== name || one.role !== role
  })
}
