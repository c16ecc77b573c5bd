import type { Answer } from '@/domain/assessment/answer'
import type { AssessmentChange, StoredAssessment } from '@/storage/assessments'

interface Unwritten {
  readonly answers: Map<string, Answer>
  fields: AssessmentChange
}

/**
 * What the user changed and the device has not kept yet, by assessment.
 *
 * It is laid over everything read from the database, so that neither another tab nor leaving the
 * page and coming back can make an unsaved answer disappear.
 */
export interface UnwrittenChanges {
  addAnswer: (assessmentId: string, questionId: string, answer: Answer) => void
  addFields: (assessmentId: string, fields: AssessmentChange) => void
  /** The fields to write now; hand them back to `fieldsWritten` once they are durable. */
  fieldsOf: (assessmentId: string) => AssessmentChange
  answerWritten: (assessmentId: string, questionId: string, answer: Answer) => void
  fieldsWritten: (assessmentId: string, fields: AssessmentChange) => void
  /** The assessment is gone, and so are its changes. */
  forget: (assessmentId: string) => void
  layOver: (stored: StoredAssessment) => StoredAssessment
  /** The assessments that have any. */
  ids: () => readonly string[]
}

export function createUnwrittenChanges(): UnwrittenChanges {
  const byAssessment = new Map<string, Unwritten>()

  function of(assessmentId: string): Unwritten {
    const known = byAssessment.get(assessmentId)
    if (known !== undefined) return known
    const fresh: Unwritten = { answers: new Map(), fields: {} }
    byAssessment.set(assessmentId, fresh)
    return fresh
  }

  return {
    addAnswer: (assessmentId, questionId, answer) => {
      of(assessmentId).answers.set(questionId, answer)
    },
    addFields: (assessmentId, fields) => {
      const unwritten = of(assessmentId)
      unwritten.fields = { ...unwritten.fields, ...fields }
    },
    fieldsOf: (assessmentId) => of(assessmentId).fields,
    answerWritten: (assessmentId, questionId, answer) => {
      const { answers } = of(assessmentId)
      if (answers.get(questionId) === answer) answers.delete(questionId)
    },
    fieldsWritten: (assessmentId, fields) => {
      const unwritten = of(assessmentId)
      if (unwritten.fields === fields) unwritten.fields = {}
    },
    forget: (assessmentId) => {
      byAssessment.delete(assessmentId)
    },
    layOver: (stored) => {
      const { answers, fields } = of(stored.id)
      if (answers.size === 0 && Object.keys(fields).length === 0) return stored
      return {
        ...stored,
        ...fields,
        answers: { ...stored.answers, ...Object.fromEntries(answers) },
      }
    },
    ids: () =>
      [...byAssessment]
        .filter(([, { answers, fields }]) => answers.size > 0 || Object.keys(fields).length > 0)
        .map(([id]) => id),
  }
}
