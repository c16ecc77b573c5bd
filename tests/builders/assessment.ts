import type { Action } from '@/domain/assessment/action'
import type { Answer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Snapshot } from '@/domain/assessment/snapshot'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import { completeJournal } from '@/parse/complete-journal'

/** An assessment of the questionnaire of `aQuestionnaire()` with nothing answered. */
export const anAssessment = (fields: Partial<Assessment> = {}): Assessment => ({
  id: 'assessment-1',
  name: 'Autumn 2026',
  municipality: 'Musterstadt',
  questionnaire: { id: 'town-check', version: '1.0.0' },
  path: 'full',
  profile: {},
  answers: {},
  priorities: {},
  actions: [],
  isExample: false,
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
  ...fields,
})

type Support = Partial<Pick<Answer, 'note' | 'evidence'>>

/** The chosen option, with a note or evidence where given. */
export const anAnswer = (option: string, support: Support = {}): Answer => ({
  value: { kind: 'option', option },
  note: null,
  evidence: [],
  ...support,
})

export const aTextAnswer = (text: string, support: Support = {}): Answer => ({
  value: { kind: 'text', text },
  note: null,
  evidence: [],
  ...support,
})

/** "Not applicable"; without its reason the question is still open. */
export const aNotApplicable = (reason = 'No such service here', support: Support = {}): Answer => ({
  value: { kind: 'notApplicable', reason },
  note: null,
  evidence: [],
  ...support,
})

export const aDontKnow = (support: Support = {}): Answer => ({
  value: { kind: 'dontKnow' },
  note: null,
  evidence: [],
  ...support,
})

/** An action that belongs to no question. */
export const anAction = (fields: Partial<Action> = {}): Action => ({
  id: 'action-1',
  what: 'Write a strategy',
  ownerRole: 'Digital officer',
  due: null,
  decision: '',
  status: 'planned',
  questionId: null,
  ...fields,
})

/** An assessment as a file carries it, with the history that its content begins. */
export const aRecord = (
  assessment: Assessment = anAssessment(),
  fields: Partial<RecordedAssessment> = {},
): RecordedAssessment => ({
  assessment,
  snapshots: [],
  journal: completeJournal(assessment, fields.journal),
  respondents: fields.respondents ?? [],
  part: null,
  ...(fields.snapshots === undefined ? {} : { snapshots: fields.snapshots }),
  ...(fields.part === undefined ? {} : { part: fields.part }),
})

/** A frozen state of `anAssessment()`. */
export const aSnapshot = (fields: Partial<Snapshot> = {}): Snapshot => ({
  id: 'snapshot-1',
  takenAt: '2026-06-30T10:00:00.000Z',
  hash: '0'.repeat(64),
  engine: ENGINE_VERSION,
  assessment: anAssessment(),
  ...fields,
})
