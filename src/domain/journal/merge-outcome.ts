import { isSame } from '../assessment/gather-answers'
import type { RecordedAssessment } from './recorded-assessment'
import { standingsOf } from './standing'

/** What became of what some files say. */
export interface MergeTally {
  /** Was not here, or not like this. */
  readonly cameIn: number
  /** Was here already. */
  readonly same: number
  /** Says something else than what is here, and nobody has settled it. */
  readonly differ: number
  /** Had been replaced here already. */
  readonly older: number
}

export interface MergeOutcome {
  readonly answers: MergeTally
  /** Profile, priorities, actions and the name. */
  readonly others: MergeTally
}

/** Counts, subject by subject, what bringing files together did. */
export function mergeOutcome(
  own: RecordedAssessment,
  files: readonly RecordedAssessment[],
  merged: RecordedAssessment,
): MergeOutcome {
  const before = standingsOf(own.journal)
  const after = standingsOf(merged.journal)
  const answers = noTally()
  const others = noTally()
  for (const [subject, said] of saidIn(files)) {
    const standing = after.get(subject)
    const [leading] = standing?.heads ?? []
    if (standing === undefined || leading === undefined) continue
    const was = before.get(subject)?.heads[0]?.after ?? null
    const tally = leading.kind === 'answer' ? answers : others
    if (standing.isConflict) tally.differ += 1
    else if (!isSame(was, leading.after)) tally.cameIn += 1
    else if (!said.every((value) => isSame(value, leading.after))) tally.older += 1
    else if (leading.after !== null) tally.same += 1
  }
  return { answers, others }
}

const noTally = () => ({ cameIn: 0, same: 0, differ: 0, older: 0 })

/** What each file says of each subject. */
function saidIn(files: readonly RecordedAssessment[]): ReadonlyMap<string, readonly unknown[]> {
  const said = new Map<string, unknown[]>()
  for (const { journal } of files) {
    for (const [subject, { heads }] of standingsOf(journal)) {
      const values = heads.map(({ after }) => after)
      said.set(subject, [...(said.get(subject) ?? []), ...values])
    }
  }
  return said
}
