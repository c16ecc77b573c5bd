import { type Answer, EMPTY_ANSWER } from '@/domain/assessment/answer'
import { type FieldChange, withFieldChange } from '@/domain/journal/field-change'
import { subjectOf } from '@/domain/journal/journal-entry'
import type { StoredAssessment } from '@/storage/assessments'
import type { DeviceFields } from '@/storage/assessment-rows'

/** What a user does to an answer: it holds whatever another tab does to the rest of it. */
export type AnswerChange = (answer: Answer) => Answer

interface Unwritten {
  readonly answers: Map<string, AnswerChange>
  readonly fields: Map<string, FieldChange>
  device: Partial<DeviceFields>
}

/**
 * What the user changed and the device has not kept yet, by assessment.
 *
 * It is laid over everything read from the database, so that neither another tab nor leaving the
 * page and coming back can make an unsaved answer disappear.
 */
export interface UnwrittenChanges {
  /** Follows on what is not written yet of the same question. */
  addAnswer: (assessmentId: string, questionId: string, change: AnswerChange) => void
  addField: (assessmentId: string, change: FieldChange) => void
  addDevice: (assessmentId: string, fields: Partial<DeviceFields>) => void
  /** What to write now; hand it back to the function below once it is durable. */
  answerChangeOf: (assessmentId: string, questionId: string) => AnswerChange
  deviceFieldsOf: (assessmentId: string) => Partial<DeviceFields>
  answerWritten: (assessmentId: string, questionId: string, change: AnswerChange) => void
  fieldWritten: (assessmentId: string, change: FieldChange) => void
  deviceWritten: (assessmentId: string, fields: Partial<DeviceFields>) => void
  /** The assessment is gone, and so are its changes. */
  forget: (assessmentId: string) => void
  layOver: (stored: StoredAssessment) => StoredAssessment
  /** The assessments that have any. */
  ids: () => readonly string[]
}

const noChange: AnswerChange = (answer) => answer

export function createUnwrittenChanges(): UnwrittenChanges {
  const byAssessment = new Map<string, Unwritten>()

  function of(assessmentId: string): Unwritten {
    const known = byAssessment.get(assessmentId)
    if (known !== undefined) return known
    const fresh: Unwritten = { answers: new Map(), fields: new Map(), device: {} }
    byAssessment.set(assessmentId, fresh)
    return fresh
  }

  return {
    addAnswer: (assessmentId, questionId, change) => {
      const { answers } = of(assessmentId)
      const before = answers.get(questionId)
      answers.set(questionId, before === undefined ? change : (answer) => change(before(answer)))
    },
    addField: (assessmentId, change) => {
      of(assessmentId).fields.set(subjectOf(change), change)
    },
    addDevice: (assessmentId, fields) => {
      const unwritten = of(assessmentId)
      unwritten.device = { ...unwritten.device, ...fields }
    },
    answerChangeOf: (assessmentId, questionId) =>
      of(assessmentId).answers.get(questionId) ?? noChange,
    deviceFieldsOf: (assessmentId) => of(assessmentId).device,
    answerWritten: (assessmentId, questionId, change) => {
      const { answers } = of(assessmentId)
      if (answers.get(questionId) === change) answers.delete(questionId)
    },
    fieldWritten: (assessmentId, change) => {
      const { fields } = of(assessmentId)
      if (fields.get(subjectOf(change)) === change) fields.delete(subjectOf(change))
    },
    deviceWritten: (assessmentId, written) => {
      const unwritten = of(assessmentId)
      if (unwritten.device === written) unwritten.device = {}
    },
    forget: (assessmentId) => {
      byAssessment.delete(assessmentId)
    },
    layOver: (stored) => {
      const unwritten = of(stored.id)
      if (!hasAny(unwritten)) return stored
      const { answers, fields, device } = unwritten
      const changed = [...answers].map(
        ([id, change]) => [id, change(stored.answers[id] ?? EMPTY_ANSWER)] as const,
      )
      return {
        ...[...fields.values()].reduce(withFieldChange, stored),
        ...device,
        answers: { ...stored.answers, ...Object.fromEntries(changed) },
      }
    },
    ids: () => [...byAssessment].flatMap(([id, unwritten]) => (hasAny(unwritten) ? [id] : [])),
  }
}

const hasAny = ({ answers, fields, device }: Unwritten): boolean =>
  answers.size > 0 || fields.size > 0 || Object.keys(device).length > 0
