import { checkAssessment, contentCheck } from '../assessment/check-assessment'
import { checkSnapshots } from '../assessment/check-snapshots'
import type { Problem } from '../problem'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { contentOfJournal } from './content-of-journal'
import type { JournalEntry } from './journal-entry'
import type { RecordedAssessment } from './recorded-assessment'

/** Whatever of a file does not fit the questionnaire: answers, frozen states and history. */
export function checkRecord(
  record: RecordedAssessment,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const problems = [
    ...checkAssessment(record.assessment, questionnaire),
    ...checkSnapshots(record.snapshots, questionnaire),
  ]
  // What is wrong now is in the history, too, and need not be told twice.
  return problems.length > 0 ? problems : checkHistory(record.journal, questionnaire)
}

/**
 * Entries that do not fit the questionnaire. All are checked, the replaced ones too: an undo or a merge may
 * bring any of them back.
 */
function checkHistory(
  journal: readonly JournalEntry[],
  questionnaire: Questionnaire,
): readonly Problem[] {
  const check = contentCheck(questionnaire)
  return journal.flatMap((entry, index) =>
    [entry.before, entry.after].flatMap((value) => {
      if (value === null) return []
      const said = { ...entry, before: null, after: value } as JournalEntry
      const content = contentOfJournal([{ heads: [said], isConflict: false }], NOTHING)
      return check(content).map((problem) => ({ ...problem, path: `journal.${String(index)}` }))
    }),
  )
}

const NOTHING = {
  name: '',
  municipality: '',
  profile: {},
  answers: {},
  priorities: {},
  actions: [],
}
