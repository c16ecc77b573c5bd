import fc from 'fast-check'
import type { Answer } from '@/domain/assessment/answer'
import { contentOfJournal } from '@/domain/journal/content-of-journal'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { handOut } from '@/domain/journal/hand-out'
import { mergeAssessments } from '@/domain/journal/merge-assessments'
import { joinedEntry, nextEntry } from '@/domain/journal/next-entry'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { settlingEntry } from '@/domain/journal/settle-conflict'
import { standingsOf } from '@/domain/journal/standing'
import { uniteJournals } from '@/domain/journal/unite-journals'
import { anAnswer, anAssessment, aRecord } from './assessment'
import { aChoice, aGroup, aQuestionnaire } from './questionnaire'

/** Two dimensions of two questions each. */
export const sharedQuestionnaire = aQuestionnaire({
  groups: ['one', 'two'].map((id) =>
    aGroup({ id, questions: [aChoice({ id: `${id}-a` }), aChoice({ id: `${id}-b` })] }),
  ),
})

const QUESTIONS = ['one-a', 'one-b', 'two-a', 'two-b'] as const
const OPTIONS = ['no', 'partly', 'yes'] as const

/** What may happen on one of several laptops that hold the same assessment. */
type Event =
  | {
      readonly kind: 'answer'
      readonly laptop: number
      readonly question: string
      /** null: cleared. */
      readonly option: string | null
      /** Right after what was said last, so that it goes on with its entry. */
      readonly isQuick: boolean
    }
  | { readonly kind: 'prioritise'; readonly laptop: number; readonly question: string }
  | {
      readonly kind: 'handOut'
      readonly laptop: number
      readonly to: number
      readonly part: string
    }
  | { readonly kind: 'merge'; readonly laptop: number; readonly from: number }
  | {
      readonly kind: 'settle'
      readonly laptop: number
      readonly head: number
      readonly dissents: boolean
    }

const laptop = fc.nat({ max: 2 })
const question = fc.constantFrom(...QUESTIONS)

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      laptop,
      question,
      option: fc.constantFrom(...OPTIONS, null),
      isQuick: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('prioritise' as const), laptop, question }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('handOut' as const),
      laptop,
      to: laptop,
      part: fc.constantFrom('one', 'two'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('merge' as const), laptop, from: laptop }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      laptop,
      head: fc.nat({ max: 3 }),
      dissents: fc.boolean(),
    }),
  },
)

/** Three laptops after some days of work: they began with the same answers and met now and then. */
export const someLaptops: fc.Arbitrary<readonly RecordedAssessment[]> = fc
  .array(event, { minLength: 5, maxLength: 40, size: 'max' })
  .map((events) => {
    const start = anAssessment({ answers: { 'one-a': anAnswer('no'), 'two-a': anAnswer('yes') } })
    let laptops: readonly RecordedAssessment[] = [0, 1, 2].map(() => aRecord(start))
    events.forEach((happened, index) => {
      laptops = after(laptops, happened, `entry-${String(index)}`)
    })
    return laptops
  })

function after(
  laptops: readonly RecordedAssessment[],
  event: Event,
  id: string,
): readonly RecordedAssessment[] {
  const own = laptops[event.laptop]
  if (own === undefined) throw new Error('No such laptop')
  const replace = (index: number, record: RecordedAssessment) => laptops.with(index, record)
  switch (event.kind) {
    case 'answer':
      return replace(event.laptop, answered(own, event, id))
    case 'prioritise':
      return replace(event.laptop, prioritised(own, event, id))
    case 'handOut': {
      const part = { dimensionIds: [event.part], recipient: 'IT' }
      const file = handOut(own, sharedQuestionnaire, part, { hasNames: event.to > 0 })
      const at = laptops[event.to]
      return at === undefined ? laptops : replace(event.to, mergeAssessments(at, file))
    }
    case 'merge': {
      const other = laptops[event.from]
      return other === undefined ? laptops : replace(event.laptop, mergeAssessments(own, other))
    }
    case 'settle':
      return replace(event.laptop, settled(own, event, id))
  }
}

/** A record whose journal has one entry more, or a later state of one. */
export function withEntry(record: RecordedAssessment, entry: JournalEntry): RecordedAssessment {
  const journal = uniteJournals(record.journal, [entry])
  const content = contentOfJournal(standingsOf(journal).values(), record.assessment)
  const known = record.respondents.some(({ id }) => id === entry.by)
  const added = { id: entry.by ?? '', name: `Person ${entry.by ?? ''}`, role: null, revision: 0 }
  return {
    ...record,
    assessment: { ...record.assessment, ...content },
    journal,
    respondents: entry.by === null || known ? record.respondents : [...record.respondents, added],
  }
}

/** What stands on a laptop about one subject, as whoever goes on with it replaces it. */
function replacedBy(record: RecordedAssessment, subject: string) {
  const standing = standingsOf(record.journal).get(subject)
  const heads = standing?.heads ?? []
  const replaced = standing?.isConflict === true ? heads.slice(0, 1) : heads
  const [leading] = heads
  return {
    leading,
    replaced: { heads: replaced.map(({ id }) => id), revision: leading?.revision ?? -1 },
  }
}

function answered(
  record: RecordedAssessment,
  { laptop: by, question: subjectId, option, isQuick }: Extract<Event, { kind: 'answer' }>,
  id: string,
): RecordedAssessment {
  const answer: Answer | null = option === null ? null : anAnswer(option)
  const { leading, replaced } = replacedBy(record, `answer/${subjectId}`)
  const writing = { id, at: '2026-11-24T10:00:00.000Z', by: `person-${String(by)}` }
  if (isQuick && leading?.reason === 'change' && leading.by === writing.by) {
    return withEntry(record, joinedEntry(leading, answer, writing.at))
  }
  const before = leading?.kind === 'answer' ? leading.after : null
  const change = { kind: 'answer' as const, subjectId, before, after: answer }
  return withEntry(record, nextEntry(change, replaced, writing))
}

function prioritised(
  record: RecordedAssessment,
  { laptop: by, question: subjectId }: Extract<Event, { kind: 'prioritise' }>,
  id: string,
): RecordedAssessment {
  const { leading, replaced } = replacedBy(record, `priority/${subjectId}`)
  const before = leading?.kind === 'priority' ? leading.after : null
  const change = {
    kind: 'priority' as const,
    subjectId,
    before,
    after: by === 0 ? ('high' as const) : ('low' as const),
  }
  const writing = { id, at: '2026-11-24T10:00:00.000Z', by: `person-${String(by)}` }
  return withEntry(record, nextEntry(change, replaced, writing))
}

function settled(
  record: RecordedAssessment,
  { laptop: by, head, dissents }: Extract<Event, { kind: 'settle' }>,
  id: string,
): RecordedAssessment {
  const open = [...standingsOf(record.journal).values()].find(({ isConflict }) => isConflict)
  const chosen = open?.heads[head % open.heads.length]
  if (open === undefined || chosen === undefined) return record
  const others = open.heads.filter((one) => one !== chosen).map((one) => one.id)
  const settlement = { after: chosen.after, dissent: dissents ? others : [] }
  const writing = { id, at: '2026-11-24T11:00:00.000Z', by: `person-${String(by)}` }
  return withEntry(record, settlingEntry(open, settlement, writing))
}
