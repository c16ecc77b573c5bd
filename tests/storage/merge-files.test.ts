import { describe, expect, it } from 'vitest'
import { mergeAssessments } from '@/domain/journal/merge-assessments'
import { nextEntry } from '@/domain/journal/next-entry'
import type { Respondent } from '@/domain/journal/respondent'
import { standingsOf } from '@/domain/journal/standing'
import { uniteJournals } from '@/domain/journal/unite-journals'
import { onThisDevice } from '@/state/assessment-commands'
import { loadAssessment } from '@/storage/assessments'
import type { Database } from '@/storage/database'
import {
  type Difference,
  loadDifferences,
  loadDissents,
  reopenDifferences,
  settleDifferences,
} from '@/storage/differences'
import { type MergeableFile, mergeFiles } from '@/storage/merge-files'
import { loadRespondents } from '@/storage/respondents'
import { loadSnapshots } from '@/storage/snapshots'
import { loadMerges, undoMerge } from '@/storage/undo-merge'
import { loadWholeAssessment, saveWholeAssessment } from '@/storage/whole-assessment'
import { anAction, anAnswer, anAssessment, aRecord, aSnapshot } from '../builders/assessment'
import { contentOf } from '../builders/database'
import { aLaptop, type Laptop } from '../builders/merging'
import { withEntry } from '../builders/laptops'

const ID = 'assessment-1'
const AT = '2026-11-26T10:00:00.000Z'
const LATER = '2026-11-26T11:00:00.000Z'

let restated = 0

const tools = () => ({
  at: LATER,
  newId: () => {
    restated += 1
    return `restated-${String(restated)}`
  },
})

const start = aRecord(anAssessment({ answers: { agreed: anAnswer('yes'), old: anAnswer('no') } }))

/** Two laptops that began with the same answers. */
async function twoLaptops(): Promise<readonly [Laptop, Laptop]> {
  return [await aLaptop(start, 'ada'), await aLaptop(start, 'bob')]
}

const fileOf = async (laptop: Laptop, name = `${laptop.by}.json`): Promise<MergeableFile> => ({
  name,
  record: await laptop.file(),
})

async function merge(
  { database }: { readonly database: Database },
  mergeId: string,
  ...files: readonly MergeableFile[]
) {
  const merged = await mergeFiles(database, ID, files, { mergeId, mergedAt: AT })
  if (merged === null || !merged.ok) throw new Error(JSON.stringify(merged))
  return merged.value
}

/** All that an assessment says, without the moments at which it was written. */
async function saidOn({ database }: Laptop): Promise<Record<string, unknown[]>> {
  const { assessments, answers, ...others } = await contentOf(database)
  const timeless = (rows: unknown[] = []) =>
    rows.map((row) => ({ ...(row as object), updatedAt: null }))
  return { ...others, assessments: timeless(assessments), answers: timeless(answers) }
}

async function settle(laptop: Laptop, subject: string, id: string, dissent = true) {
  const difference = (await loadDifferences(laptop.database, ID)).find(
    (one) => one.subject === subject,
  )
  const [leading, ...others] = difference?.heads ?? []
  if (difference === undefined || leading === undefined) throw new Error('Nothing to settle')
  return settleDifferences(laptop.database, ID, [
    {
      difference,
      settlement: { after: leading.after, dissent: dissent ? others.map((one) => one.id) : [] },
      writing: { id, at: LATER, by: laptop.by },
    },
  ])
}

describe('mergeFiles', () => {
  it('brings in what only the file has and counts what became of the rest', async () => {
    const [ada, bob] = await twoLaptops()
    await bob.answer('new', anAnswer('partly'))

    const { outcome } = await merge(ada, 'merge', await fileOf(bob))

    expect(outcome.answers).toEqual({ cameIn: 1, same: 2, differ: 0, older: 0 })
    expect((await loadAssessment(ada.database, ID))?.answers['new']).toEqual(anAnswer('partly'))
  })

  it('lets different answers stand side by side, the same way on both laptops', async () => {
    const [ada, bob] = await twoLaptops()
    await ada.answer('new', anAnswer('yes'))
    await bob.answer('new', anAnswer('no'))
    const fromAda = await fileOf(ada)

    await merge(ada, 'merge', await fileOf(bob))
    await merge(bob, 'merge', fromAda)

    const [here, there] = await Promise.all(
      [ada, bob].map(({ database }) => loadAssessment(database, ID)),
    )
    expect(here?.conflicts).toEqual(['answer/new'])
    expect(here?.answers).toEqual(there?.answers)
    expect(there?.conflicts).toEqual(['answer/new'])
  })

  it('stores what mergeAssessments says', async () => {
    const [ada, bob] = await twoLaptops()
    await ada.answer('new', anAnswer('yes'))
    await bob.answer('new', anAnswer('no'))
    await bob.answer('old', anAnswer('yes'))
    const file = await fileOf(bob)
    const expected = mergeAssessments(await ada.file(), file.record)

    await merge(ada, 'merge', file)

    const found = await ada.file()
    expect(found.assessment.answers).toEqual(expected.assessment.answers)
    expect(uniteJournals(found.journal).map(({ id }) => id)).toEqual(
      uniteJournals(expected.journal).map(({ id }) => id),
    )
    const standing = standingsOf(expected.journal).get('answer/new')
    const row = await ada.database.answers.get([ID, 'new'])
    expect(row?.heads).toEqual(standing?.heads.map(({ id }) => id))
  })

  it('takes an old answer that was replaced here for old, and not for a difference', async () => {
    const [ada, bob] = await twoLaptops()
    await ada.answer('old', anAnswer('yes'))

    const { outcome, isNothingNew } = await merge(ada, 'merge', {
      name: 'start.json',
      record: start,
    })

    expect(outcome.answers).toMatchObject({ older: 1, differ: 0 })
    expect(isNothingNew).toBe(true)
    expect(await loadMerges(ada.database, ID)).toEqual([])
    expect(bob.by).toBe('bob')
  })

  it('brings in snapshots, actions and people', async () => {
    const ada = await aLaptop(start, 'ada')
    const other = aRecord(
      { ...start.assessment, actions: [anAction()] },
      { snapshots: [aSnapshot()] },
    )
    const bob = await aLaptop(other, 'bob')
    await bob.answer('new', anAnswer('yes'))

    await merge(ada, 'merge', await fileOf(bob))

    const whole = await loadWholeAssessment(ada.database, ID)
    expect(whole?.assessment.actions).toEqual([anAction()])
    expect(whole?.snapshots).toEqual([aSnapshot()])
    expect(whole?.respondents.map(({ name }) => name).toSorted()).toEqual(['ADA', 'BOB'])
  })

  it('refuses all where one file does not fit, and changes nothing', async () => {
    const [ada, bob] = await twoLaptops()
    await bob.answer('new', anAnswer('yes'))
    const before = await contentOf(ada.database)
    const other = { name: 'other.json', record: aRecord(anAssessment({ id: 'other' })) }

    const result = await mergeFiles(ada.database, ID, [await fileOf(bob), other], {
      mergeId: 'merge',
      mergedAt: AT,
    })

    expect(result).toEqual({
      ok: false,
      failure: [
        {
          name: 'other.json',
          file: other,
          problems: [{ code: 'otherAssessment', path: 'id', id: 'other' }],
        },
      ],
    })
    expect(await contentOf(ada.database)).toEqual(before)
  })

  it('refuses two files that contradict each other', async () => {
    const [ada, bob] = await twoLaptops()
    const entry = nextEntry(
      { kind: 'answer', subjectId: 'new', before: null, after: anAnswer('yes') },
      { heads: [], revision: -1 },
      { id: 'entry', at: AT, by: null },
    )
    const record = await bob.file()
    const edited = { ...entry, before: anAnswer('no') } as typeof entry

    const result = await mergeFiles(
      ada.database,
      ID,
      [
        { name: 'one.json', record: withEntry(record, entry) },
        { name: 'two.json', record: withEntry(record, edited) },
      ],
      { mergeId: 'merge', mergedAt: AT },
    )

    expect(result).toMatchObject({ ok: false, failure: [{ name: 'two.json' }] })
  })

  it('says when the assessment is not here any more', async () => {
    const [ada] = await twoLaptops()
    const file = await fileOf(ada)

    expect(
      await mergeFiles(ada.database, 'gone', [file], { mergeId: 'merge', mergedAt: AT }),
    ).toBeNull()
  })
})

describe('a snapshot whose id another assessment of this device has', () => {
  const taken = aSnapshot({ takenAt: '2026-01-31T10:00:00.000Z' })

  async function withForeignSnapshot() {
    const ada = await aLaptop(start, 'ada')
    const other = onThisDevice(anAssessment({ id: 'other' }))
    await saveWholeAssessment(ada.database, { assessment: other, snapshots: [taken] })
    const bob = await aLaptop({ ...start, snapshots: [aSnapshot()] }, 'bob')
    return { ada, file: await fileOf(bob) }
  }

  it('comes in beside it, and only once', async () => {
    const { ada, file } = await withForeignSnapshot()

    await merge(ada, 'merge', file)
    const { isNothingNew } = await merge(ada, 'again', file)

    expect(isNothingNew).toBe(true)
    const [own, ...more] = await loadSnapshots(ada.database, ID)
    expect(more).toEqual([])
    expect(own?.takenAt).toBe(aSnapshot().takenAt)
    expect(own?.id).not.toBe(taken.id)
    expect(await loadSnapshots(ada.database, 'other')).toEqual([taken])
  })

  it('leaves with its merge, and the other one stays', async () => {
    const { ada, file } = await withForeignSnapshot()
    const before = await saidOn(ada)
    await merge(ada, 'merge', file)

    await undoMerge(ada.database, 'merge', LATER)

    expect(await saidOn(ada)).toEqual(before)
  })

  it('stays when a merge is undone that had named it as its own', async () => {
    const { ada, file } = await withForeignSnapshot()
    await merge(ada, 'merge', file)
    await ada.database.merges.update('merge', { snapshotIds: [taken.id] })

    await undoMerge(ada.database, 'merge', LATER)

    expect(await loadSnapshots(ada.database, 'other')).toEqual([taken])
  })
})

describe('people whom several files name', () => {
  const nameless = { id: 'cem', name: '', role: null, revision: 0 } as const
  const named = { id: 'cem', name: 'Cem', role: 'it', revision: 1 } as const
  const fileNaming = (name: string, ...respondents: readonly Respondent[]): MergeableFile => ({
    name,
    record: { ...start, respondents },
  })
  const cemOn = async ({ database }: Laptop) =>
    (await loadRespondents(database, ID)).find(({ id }) => id === 'cem')

  it.each([
    ['first', 'second'],
    ['second', 'first'],
  ])(
    'keep their name until no merge needs it, when the %s is undone before the %s',
    async (one, other) => {
      const ada = await aLaptop(start, 'ada')
      await merge(ada, 'first', fileNaming('first.json', named))
      await ada.answer('new', anAnswer('yes'))
      await merge(ada, 'second', {
        name: 'second.json',
        record: withEntry(
          { ...start, respondents: [named] },
          nextEntry(
            { kind: 'answer', subjectId: 'other', before: null, after: anAnswer('yes') },
            { heads: [], revision: -1 },
            { id: 'by-cem', at: AT, by: 'cem' },
          ),
        ),
      })

      await undoMerge(ada.database, one, LATER)
      expect(await cemOn(ada)).toEqual(named)
      await undoMerge(ada.database, other, LATER)
      expect(await cemOn(ada)).toBeUndefined()
    },
  )

  it('are gone after both, where the second had told their name', async () => {
    const ada = await aLaptop(start, 'ada')
    await merge(ada, 'first', fileNaming('first.json', nameless))
    await merge(ada, 'second', fileNaming('second.json', named))

    await undoMerge(ada.database, 'first', LATER)
    expect(await cemOn(ada)).toEqual(named)
    await undoMerge(ada.database, 'second', LATER)
    expect(await cemOn(ada)).toBeUndefined()
  })

  it('lose a name that only the undone merge knew, and are nameless as before', async () => {
    const ada = await aLaptop({ ...start, respondents: [nameless] }, 'ada')
    await merge(ada, 'first', fileNaming('first.json', named))
    await ada.answer('new', anAnswer('yes'))
    const same = await aLaptop({ ...start, respondents: [named] }, 'bob')
    await merge(ada, 'second', await fileOf(same))

    await undoMerge(ada.database, 'first', LATER)
    expect(await cemOn(ada)).toEqual(named)
    await undoMerge(ada.database, 'second', LATER)
    expect(await cemOn(ada)).toEqual(nameless)
  })

  it('stay with their name where somebody here went on from what they said', async () => {
    const [ada, bob] = await twoLaptops()
    await bob.answer('new', anAnswer('no'))
    await merge(ada, 'first', await fileOf(bob))
    await merge(ada, 'second', fileNaming('second.json', { ...named, id: 'bob', name: 'BOB' }))
    await ada.answer('new', anAnswer('yes'))

    await undoMerge(ada.database, 'first', LATER)
    await undoMerge(ada.database, 'second', LATER)

    expect((await loadRespondents(ada.database, ID)).map(({ name }) => name)).toContain('BOB')
  })

  it('do not include whoever answers here: what they say of themselves holds', async () => {
    const ada = await aLaptop(start, 'ada')
    const other = { id: 'ada', name: 'Adele', role: 'finance', revision: 9 } as const
    const before = await saidOn(ada)

    expect(await merge(ada, 'merge', fileNaming('edited.json', other))).toMatchObject({
      isNothingNew: true,
    })

    expect(await saidOn(ada)).toEqual(before)
  })
})

describe('undoMerge', () => {
  async function differing(): Promise<readonly [Laptop, Laptop]> {
    const [ada, bob] = await twoLaptops()
    await ada.answer('new', anAnswer('yes'))
    await bob.answer('new', anAnswer('no'))
    await bob.answer('only-bob', anAnswer('no'))
    return [ada, bob]
  }

  it('leaves everything as if the merge had never happened', async () => {
    const ada = await aLaptop(start, 'ada')
    const bob = await aLaptop(
      aRecord(
        { ...start.assessment, actions: [anAction()], priorities: { old: 'high' } },
        {
          snapshots: [aSnapshot()],
        },
      ),
      'bob',
    )
    await ada.answer('new', anAnswer('yes'))
    await bob.answer('new', anAnswer('no'))
    await bob.answer('old', anAnswer('yes'))
    const before = await saidOn(ada)
    await merge(ada, 'merge', await fileOf(bob))
    expect(await saidOn(ada)).not.toEqual(before)

    expect(await undoMerge(ada.database, 'merge', LATER)).toBe(0)

    expect(await saidOn(ada)).toEqual(before)
  })

  it('takes the settlement of a difference out with it', async () => {
    const [ada, bob] = await differing()
    const before = await saidOn(ada)
    await merge(ada, 'merge', await fileOf(bob))
    await settle(ada, 'answer/new', 'settlement')

    expect(await undoMerge(ada.database, 'merge', LATER)).toBe(0)

    expect(await saidOn(ada)).toEqual(before)
  })

  it('keeps what was changed here since, and says of how many', async () => {
    const [ada, bob] = await differing()
    await merge(ada, 'merge', await fileOf(bob))
    await ada.answer('only-bob', anAnswer('partly'))

    expect(await undoMerge(ada.database, 'merge', LATER)).toBe(1)

    const { answers, conflicts } = await loadAssessment(ada.database, ID).then((found) => {
      if (found === null) throw new Error('gone')
      return found
    })
    expect(answers['only-bob']).toEqual(anAnswer('partly'))
    expect(answers['new']).toEqual(anAnswer('yes'))
    expect(conflicts).toEqual([])
    expect(await loadRespondents(ada.database, ID)).toHaveLength(2)
  })

  it('keeps an answer of one’s own that went on beside the other', async () => {
    const [ada, bob] = await differing()
    // A second answer of hers leads, so that it is what she goes on with.
    await ada.answer('new', anAnswer('partly'))
    await merge(ada, 'merge', await fileOf(bob))
    await ada.answer('new', anAnswer('no', { note: { text: 'After all', language: 'en' } }))

    expect(await undoMerge(ada.database, 'merge', LATER)).toBe(0)

    const found = await loadAssessment(ada.database, ID)
    expect(found?.answers['new']?.note?.text).toBe('After all')
    expect(found?.conflicts).toEqual([])
  })

  it('leaves what a later merge brought, too, with that merge', async () => {
    const [ada, bob] = await differing()
    const first = await fileOf(bob)
    await merge(ada, 'first', first)
    await bob.answer('later', anAnswer('yes'))
    await merge(ada, 'second', await fileOf(bob))

    await undoMerge(ada.database, 'first', LATER)
    expect(Object.keys((await ada.file()).assessment.answers)).toContain('only-bob')
    await undoMerge(ada.database, 'second', LATER)

    expect(Object.keys((await ada.file()).assessment.answers)).toEqual(['agreed', 'new', 'old'])
    expect(await loadRespondents(ada.database, ID)).toHaveLength(1)
  })

  it('restores the earlier state of an entry of which the file knew a later one', async () => {
    const entry = nextEntry(
      { kind: 'answer', subjectId: 'new', before: null, after: anAnswer('no') },
      { heads: [], revision: -1 },
      { id: 'entry', at: AT, by: null },
    )
    const later = { ...entry, after: anAnswer('yes'), take: 1 } as typeof entry
    const ada = await aLaptop(withEntry(start, entry), 'ada')
    const before = await saidOn(ada)
    await merge(ada, 'merge', { name: 'later.json', record: withEntry(start, later) })
    expect((await ada.file()).assessment.answers['new']).toEqual(anAnswer('yes'))

    await undoMerge(ada.database, 'merge', LATER)

    expect(await saidOn(ada)).toEqual(before)
  })

  it('makes a part of the whole again', async () => {
    const part = { dimensionIds: ['group'], recipient: 'IT' }
    const ada = await aLaptop({ ...start, part }, 'ada')
    const bob = await aLaptop(start, 'bob')
    await merge(ada, 'merge', await fileOf(bob))
    expect((await ada.file()).part).toBeNull()

    await undoMerge(ada.database, 'merge', LATER)

    expect((await ada.file()).part).toEqual(part)
  })

  it('makes it a part again whichever of several merges had made it whole', async () => {
    const part = (...dimensionIds: string[]) => ({ dimensionIds, recipient: 'IT' })
    const ada = await aLaptop({ ...start, part: part('one') }, 'ada')
    const bob = await aLaptop({ ...start, part: part('two') }, 'bob')
    const cem = await aLaptop(start, 'cem')
    await merge(ada, 'wider', await fileOf(bob))
    await merge(ada, 'whole', await fileOf(cem))
    await cem.answer('new', anAnswer('yes'))
    await merge(ada, 'again', await fileOf(cem))
    const partNow = async () => (await ada.file()).part

    await undoMerge(ada.database, 'wider', LATER)
    expect(await partNow()).toBeNull()
    await undoMerge(ada.database, 'whole', LATER)
    expect(await partNow()).toBeNull()
    await undoMerge(ada.database, 'again', LATER)
    expect(await partNow()).toEqual(part('one'))
  })

  it('narrows a part by what only the undone merge had asked for', async () => {
    const part = (...dimensionIds: string[]) => ({ dimensionIds, recipient: 'IT' })
    const ada = await aLaptop({ ...start, part: part('one') }, 'ada')
    await merge(ada, 'two', await fileOf(await aLaptop({ ...start, part: part('two') }, 'bob')))
    await merge(ada, 'three', await fileOf(await aLaptop({ ...start, part: part('three') }, 'cem')))

    await undoMerge(ada.database, 'two', LATER)

    expect((await ada.file()).part).toEqual(part('one', 'three'))
  })

  it('says when there is no such merge', async () => {
    const [ada] = await twoLaptops()

    expect(await undoMerge(ada.database, 'none', LATER)).toBeNull()
  })
})

describe('settleDifferences', () => {
  async function inConflict(): Promise<Laptop> {
    const [ada, bob] = await twoLaptops()
    await ada.answer('new', anAnswer('yes'))
    await bob.answer('new', anAnswer('no'))
    await merge(ada, 'merge', await fileOf(bob))
    return ada
  }

  it('closes the difference and keeps the dissent on record', async () => {
    const ada = await inConflict()

    expect(await settle(ada, 'answer/new', 'settlement')).toEqual(['settlement'])

    const found = await loadAssessment(ada.database, ID)
    expect(found?.conflicts).toEqual([])
    expect(found?.dissents).toEqual(['answer/new'])
    const [dissent] = await loadDissents(ada.database, ID)
    expect(dissent?.dissenting).toHaveLength(1)
  })

  it('keeps no dissent where none is wanted', async () => {
    const ada = await inConflict()

    await settle(ada, 'answer/new', 'settlement', false)

    expect((await loadAssessment(ada.database, ID))?.dissents).toEqual([])
    expect(await loadDissents(ada.database, ID)).toEqual([])
  })

  it('leaves a difference open that has changed since it was looked at', async () => {
    const ada = await inConflict()
    const [difference] = await loadDifferences(ada.database, ID)
    if (difference === undefined) throw new Error('no difference')
    await ada.answer('new', anAnswer('partly'))

    const settled = await settleDifferences(ada.database, ID, [
      {
        difference,
        settlement: { after: anAnswer('yes'), dissent: [] },
        writing: { id: 'settlement', at: LATER, by: 'ada' },
      },
    ])

    expect(settled).toEqual([])
    expect((await loadAssessment(ada.database, ID))?.conflicts).toEqual(['answer/new'])
  })

  it('holds on the other laptop, too, once the file goes back', async () => {
    const [ada, bob] = await twoLaptops()
    await ada.answer('new', anAnswer('yes'))
    await bob.answer('new', anAnswer('no'))
    await merge(ada, 'merge', await fileOf(bob))
    await settle(ada, 'answer/new', 'settlement')

    await merge(bob, 'merge', await fileOf(ada))

    const [here, there] = await Promise.all(
      [ada, bob].map(({ database }) => loadAssessment(database, ID)),
    )
    expect(there?.conflicts).toEqual([])
    expect(there?.dissents).toEqual(['answer/new'])
    expect(there?.answers).toEqual(here?.answers)
  })

  it('is taken back: each side says once more what it said, and the same one leads', async () => {
    const ada = await inConflict()
    const before = await loadDifferences(ada.database, ID)
    const said = (differences: readonly Difference[]) =>
      differences.map(({ subject, heads }) => [
        subject,
        ...heads.map(({ by, after }) => [by, after]),
      ])
    await settle(ada, 'answer/new', 'settlement')

    expect(await reopenDifferences(ada.database, ID, ['settlement'], tools())).toBe(1)

    expect(said(await loadDifferences(ada.database, ID))).toEqual(said(before))
    expect((await ada.file()).journal.map(({ id }) => id)).toContain('settlement')
  })

  it('is taken back on another laptop that had it by a file, merged either way', async () => {
    const [ada, bob] = await twoLaptops()
    await ada.answer('new', anAnswer('yes'))
    await bob.answer('new', anAnswer('no'))
    await merge(ada, 'merge', await fileOf(bob))
    await settle(ada, 'answer/new', 'settlement')
    await merge(bob, 'settled', await fileOf(ada))
    expect((await loadAssessment(bob.database, ID))?.conflicts).toEqual([])

    await reopenDifferences(ada.database, ID, ['settlement'], tools())
    const fromBob = await fileOf(bob)
    await merge(bob, 'reopened', await fileOf(ada))
    await merge(ada, 'back', fromBob)

    for (const { database } of [ada, bob]) {
      const [difference] = await loadDifferences(database, ID)
      expect(difference?.heads.map(({ by }) => by).toSorted()).toEqual(['ada', 'bob'])
    }
    expect((await loadAssessment(bob.database, ID))?.answers).toEqual(
      (await loadAssessment(ada.database, ID))?.answers,
    )
  })

  it('leaves with the merge that it settled, after it was taken back', async () => {
    const [ada, bob] = await twoLaptops()
    await ada.answer('new', anAnswer('yes'))
    await bob.answer('new', anAnswer('no'))
    const before = await saidOn(ada)
    await merge(ada, 'merge', await fileOf(bob))
    await settle(ada, 'answer/new', 'settlement')
    await reopenDifferences(ada.database, ID, ['settlement'], tools())

    expect(await undoMerge(ada.database, 'merge', LATER)).toBe(0)

    expect(await saidOn(ada)).toEqual(before)
  })

  it('is not taken back once somebody went on with it', async () => {
    const ada = await inConflict()
    await settle(ada, 'answer/new', 'settlement')
    await ada.answer('new', anAnswer('partly'))

    expect(await reopenDifferences(ada.database, ID, ['settlement'], tools())).toBe(0)

    expect((await loadAssessment(ada.database, ID))?.answers['new']).toEqual(anAnswer('partly'))
  })
})

describe('saveWholeAssessment', () => {
  it('brings merges back, so that they can still be undone', async () => {
    const [ada, bob] = await twoLaptops()
    const before = await saidOn(ada)
    await bob.answer('new', anAnswer('no'))
    await merge(ada, 'merge', await fileOf(bob))
    const whole = await loadWholeAssessment(ada.database, ID)
    if (whole === null) throw new Error('gone')

    await saveWholeAssessment(ada.database, whole)
    await undoMerge(ada.database, 'merge', LATER)

    const sequenceless = ({ journal, ...others }: Awaited<ReturnType<typeof saidOn>>) => ({
      ...others,
      journal: (journal ?? []).map((row) => ({ ...(row as object), sequence: null })),
    })
    expect(sequenceless(await saidOn(ada))).toEqual(sequenceless(before))
  })
})
