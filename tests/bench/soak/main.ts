import { Dexie } from 'dexie'
import { allQuestions, optionIdsOf } from '@/domain/questionnaire/walk-questionnaire'
import { onThisDevice } from '@/state/assessment-commands'
import { openSession } from '@/state/session'
import { loadDefinition } from '@/storage/catalogue'
import { DATABASE_NAME } from '@/storage/database'
import { saveWholeAssessment } from '@/storage/whole-assessment'

/** Milliseconds to have one assessment, in the store and as bare rows. */
export interface OpeningTimes {
  readonly app: readonly number[]
  readonly dexie: readonly number[]
}

declare global {
  interface Window {
    /** So many assessments, every choice of the questionnaire answered. */
    fill: (count: number) => Promise<void>
    /** So many changes, spread over the assessments, each durable before the next. */
    change: (count: number) => Promise<void>
    measureOpening: (rounds: number) => Promise<OpeningTimes>
    /** Opens the first assessment and stays with it. */
    follow: () => Promise<void>
    /** Changes an answer of the first assessment; when it was begun and when it was durable, by the clock. */
    changeFirst: (option: number) => Promise<readonly [begun: number, durable: number]>
    /** When the first assessment was seen with that answer, by the clock. */
    untilSeen: (option: number) => Promise<number>
  }
}

const REFERENCE = { id: 'eu-open-data-maturity', version: '2023.0.0' }
const AT = '2026-11-28T09:00:00.000Z'

const opened = await openSession()
if ('code' in opened) throw new Error('The database was refused')
const { database, assessmentStore } = opened
const definition = await loadDefinition(database, REFERENCE)
if (definition === null) throw new Error('No questionnaire')
const choices = allQuestions(definition).filter((question) => optionIdsOf(question).length > 0)

const idOf = (index: number): string => `soak-${String(index)}`

function valueOf(question: number, option: number) {
  const asked = choices[question % choices.length]
  const options = asked === undefined ? [] : optionIdsOf(asked)
  const id = asked?.id ?? ''
  return { id, value: { kind: 'option', option: options[option % options.length] ?? '' } as const }
}

function open(id: string): Promise<() => void> {
  return new Promise((resolve) => {
    const stop = assessmentStore.subscribe(({ assessment }) => {
      if (assessment?.id !== id) return
      stop()
      resolve(close)
    })
    const close = assessmentStore.getState().openAssessment(id)
  })
}

window.fill = async (count) => {
  for (let index = 0; index < count; index += 1) {
    const answers = choices.map((_, question) => {
      const { id, value } = valueOf(question, index)
      return [id, { value, note: null, evidence: [] }] as const
    })
    await saveWholeAssessment(database, {
      assessment: onThisDevice({
        id: idOf(index),
        name: `Year ${String(index)}`,
        municipality: 'Soakham',
        questionnaire: REFERENCE,
        path: 'full',
        profile: {},
        answers: Object.fromEntries(answers),
        priorities: {},
        actions: [],
        isExample: false,
        createdAt: AT,
        updatedAt: AT,
      }),
      snapshots: [],
    })
  }
}

window.change = async (count) => {
  const assessments = await database.assessments.count()
  const each = Math.ceil(count / assessments)
  for (let index = 0; index < assessments; index += 1) {
    const close = await open(idOf(index))
    for (let question = 0; question < each; question += 1) {
      const { id, value } = valueOf(question, index + question + 1)
      await assessmentStore.getState().answerQuestion(id, value)
    }
    close()
  }
}

window.measureOpening = async (rounds) => {
  const bare = await new Dexie(DATABASE_NAME).open()
  const app: number[] = []
  const dexie: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const id = idOf(round)
    let start = performance.now()
    const close = await open(id)
    app.push(performance.now() - start)
    close()
    start = performance.now()
    await bare.transaction('r', 'assessments', 'answers', () =>
      Promise.all([
        bare.table('assessments').get(id),
        bare.table('answers').where({ assessmentId: id }).toArray(),
      ]),
    )
    dexie.push(performance.now() - start)
  }
  bare.close()
  return { app, dexie }
}

const now = (): number => performance.timeOrigin + performance.now()

window.follow = async () => {
  await open(idOf(0))
}

window.changeFirst = async (option) => {
  const { id, value } = valueOf(0, option)
  const begun = now()
  await assessmentStore.getState().answerQuestion(id, value)
  return [begun, now()]
}

window.untilSeen = (option) =>
  new Promise((resolve) => {
    const { id, value } = valueOf(0, option)
    const look = () => {
      const found = assessmentStore.getState().assessment?.answers[id]?.value
      if (found?.kind !== 'option' || found.option !== value.option) return
      stop()
      resolve(now())
    }
    const stop = assessmentStore.subscribe(look)
    look()
  })
