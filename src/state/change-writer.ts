import type { FieldChange } from '@/domain/journal/field-change'
import { subjectOf } from '@/domain/journal/journal-entry'
import type { Writing } from '@/domain/journal/next-entry'
import type { DeviceFields } from '@/storage/assessment-rows'
import { saveDeviceFields, type StoredAssessment } from '@/storage/assessments'
import { saveAnswerChange, saveFieldChange } from '@/storage/save-change'
import { createAnsweringRespondent, type RespondentTools } from './answering-respondent'
import { newId } from './new-id'
import { createSaveQueue, type SaveStatus } from './save-queue'
import { type AnswerChange, createUnwrittenChanges } from './unwritten-changes'

/** Writes changes of whichever assessment, and holds each until it is durable. */
export interface ChangeWriter {
  /** `at`: ISO timestamp. Resolves once nothing is left to write, or writing has failed and said so. */
  writeAnswer: (id: string, questionId: string, change: AnswerChange, at: string) => Promise<void>
  writeField: (id: string, change: FieldChange, at: string) => Promise<void>
  writeDevice: (id: string, fields: Partial<DeviceFields>) => Promise<void>
  /** Tries again everything that could not be written. */
  retry: () => Promise<void>
  /** `at`: ISO timestamp; what was said until then went into a file, and is changed no more. */
  sealHistory: (at: string) => void
  /** What the history says of a change that is made elsewhere than here: when, by whom, after which file. */
  writingOf: (id: string, at: string) => Promise<Writing>
  /** Another may answer than the last time. */
  askAgainWhoAnswers: (id: string) => void
  /** The assessment is gone, and so are its changes. */
  forget: (id: string) => void
  /** What is stored with what is not written yet laid over it. */
  layOver: (stored: StoredAssessment) => StoredAssessment
  /** The assessments with changes that are not written yet. */
  unwrittenIds: () => readonly string[]
}

interface Tools extends RespondentTools {
  readonly onStatus: (status: SaveStatus, error: unknown) => void
}

export function createChangeWriter({ onStatus, ...tools }: Tools): ChangeWriter {
  const { database } = tools
  const unwritten = createUnwrittenChanges()
  const queue = createSaveQueue(onStatus)
  const respondent = createAnsweringRespondent(tools)
  let sealedAt = ''

  const writingOf = async (id: string, at: string): Promise<Writing> => ({
    id: newId(),
    at,
    by: await respondent.of(id),
    sealedAt,
  })

  return {
    writeAnswer: (id, questionId, change, at) => {
      unwritten.addAnswer(id, questionId, change)
      return queue.add({
        key: `${id} answer ${questionId}`,
        write: async () => {
          const whole = unwritten.answerChangeOf(id, questionId)
          await saveAnswerChange(database, id, questionId, whole, await writingOf(id, at))
          unwritten.answerWritten(id, questionId, whole)
        },
      })
    },
    writeField: (id, change, at) => {
      unwritten.addField(id, change)
      return queue.add({
        key: `${id} field ${subjectOf(change)}`,
        write: async () => {
          await saveFieldChange(database, id, change, await writingOf(id, at))
          unwritten.fieldWritten(id, change)
        },
      })
    },
    writeDevice: (id, fields) => {
      unwritten.addDevice(id, fields)
      return queue.add({
        key: `${id} device`,
        write: async () => {
          const whole = unwritten.deviceFieldsOf(id)
          await saveDeviceFields(database, id, whole)
          unwritten.deviceWritten(id, whole)
        },
      })
    },
    retry: queue.retry,
    sealHistory: (at) => {
      sealedAt = at
    },
    writingOf,
    askAgainWhoAnswers: respondent.askAgain,
    forget: (id) => {
      queue.forget(`${id} `)
      respondent.askAgain(id)
      unwritten.forget(id)
    },
    layOver: unwritten.layOver,
    unwrittenIds: unwritten.ids,
  }
}
