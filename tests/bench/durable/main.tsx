import { Dexie, type Table } from 'dexie'
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { MemoryRouter, Route, Routes } from 'react-router'
import { startI18n } from '@/app/start-i18n'
import { startAssessment } from '@/state/assessment-commands'
import { openSession, type Session } from '@/state/session'
import type { AnswerRow, JournalRow } from '@/storage/rows'
import { DimensionPage } from '@/ui/pages/dimension-page'
import { paths, patterns } from '@/ui/paths'

/** Milliseconds from a click to durable, one list per writer. */
export interface ClickTimes {
  readonly app: readonly number[]
  readonly dexie: readonly number[]
  readonly indexedDb: readonly number[]
}

declare global {
  interface Window {
    measureClicks: (rounds: number) => Promise<ClickTimes>
  }
}

const QUESTIONNAIRE = { id: 'lordimas', version: '1.0.0' }
const DIMENSION = 'governance'
const QUESTION = 'digital-strategy'

const session = await openSession()
if ('code' in session) throw new Error('The database was refused')
const assessmentId = await startAssessment(session, {
  questionnaire: QUESTIONNAIRE,
  path: 'full',
  name: 'Bench',
  municipality: 'Bench',
})
await startI18n()
const root = document.getElementById('root')
if (root === null) throw new Error('No root')
createRoot(root).render(
  <MemoryRouter initialEntries={[paths.dimension(assessmentId, DIMENSION)]}>
    <Suspense fallback={null}>
      <Routes>
        <Route path={patterns.dimension} element={<DimensionPage />} />
      </Routes>
    </Suspense>
  </MemoryRouter>,
)

const bare = new Dexie('bare', { chromeTransactionDurability: 'strict' })
bare.version(1).stores({
  answers: '[assessmentId+questionId], assessmentId',
  journal: '++sequence, &[assessmentId+id]',
})
const bareAnswers: Table<AnswerRow> = bare.table('answers')
const bareJournal: Table<JournalRow> = bare.table('journal')
await bare.open()
const raw = await openRaw()

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('answers', {
        keyPath: ['assessmentId', 'questionId'],
      })
      store.createIndex('assessmentId', 'assessmentId')
      const journal = request.result.createObjectStore('journal', {
        keyPath: 'sequence',
        autoIncrement: true,
      })
      journal.createIndex('entry', ['assessmentId', 'id'], { unique: true })
    }
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(new Error('Raw IndexedDB refused'))
    }
  })
}

interface Rows {
  readonly answer: AnswerRow
  readonly entry: JournalRow
}

/** The two rows that a click on an option writes. */
function rowsOf(round: number): Rows {
  const at = new Date().toISOString()
  const id = crypto.randomUUID()
  const value = (index: number) => ({
    value: { kind: 'option', option: index % 2 === 0 ? 'doing' : 'planning' } as const,
    note: null,
    evidence: [],
  })
  return {
    answer: {
      assessmentId,
      questionId: QUESTION,
      answer: value(round),
      updatedAt: at,
      heads: [id],
      revision: round,
      isConflict: false,
    },
    entry: {
      assessmentId,
      origin: 'here',
      kind: 'answer',
      subjectId: QUESTION,
      before: value(round + 1),
      after: value(round),
      id,
      parents: [id],
      revision: round,
      take: 0,
      reason: 'change',
      of: null,
      dissent: [],
      at,
      by: id,
    },
  }
}

function writeBare({ answer, entry }: Rows): Promise<void> {
  return bare.transaction('rw', bareAnswers, bareJournal, async () => {
    await Promise.all([bareAnswers.put(answer), bareJournal.put(entry)])
  })
}

function writeRaw({ answer, entry }: Rows): Promise<void> {
  return new Promise((resolve) => {
    const transaction = raw.transaction(['answers', 'journal'], 'readwrite', {
      durability: 'strict',
    })
    transaction.objectStore('answers').put(answer)
    transaction.objectStore('journal').put(entry)
    transaction.oncomplete = () => {
      resolve()
    }
  })
}

/** A button whose click writes, so that every writer starts from a click event. */
function clickThrough(write: () => Promise<void>): Promise<number> {
  return new Promise((resolve) => {
    const button = document.createElement('button')
    const start = performance.now()
    button.onclick = () => {
      void write().then(() => {
        resolve(performance.now() - start)
      })
    }
    button.click()
  })
}

function clickInApp({ assessmentStore }: Session, round: number): Promise<number> {
  const radios = document.querySelectorAll<HTMLInputElement>('fieldset input[type="radio"]')
  const radio = radios[round % 2]
  if (radio === undefined) throw new Error('The page shows no options')
  return new Promise((resolve) => {
    const start = performance.now()
    let isWriting = false
    const stop = assessmentStore.subscribe(({ saveStatus }) => {
      if (saveStatus === 'saving') isWriting = true
      if (!isWriting || saveStatus !== 'saved') return
      stop()
      resolve(performance.now() - start)
    })
    radio.click()
  })
}

const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })

window.measureClicks = async (rounds) => {
  const app: number[] = []
  const dexie: number[] = []
  const indexedDb: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    app.push(await clickInApp(session, round))
    await nextFrame()
    dexie.push(await clickThrough(() => writeBare(rowsOf(round))))
    await nextFrame()
    indexedDb.push(await clickThrough(() => writeRaw(rowsOf(round))))
    await nextFrame()
  }
  return { app, dexie, indexedDb }
}
