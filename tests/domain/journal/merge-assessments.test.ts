import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from '@/domain/assessment/gather-answers'
import { checkMerge } from '@/domain/journal/check-merge'
import { type JournalEntry, subjectOf } from '@/domain/journal/journal-entry'
import { mergeAssessments, newEntries } from '@/domain/journal/merge-assessments'
import { nextEntry } from '@/domain/journal/next-entry'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { standingsOf } from '@/domain/journal/standing'
import { uniteJournals } from '@/domain/journal/unite-journals'
import { anAction, anAnswer, anAssessment, aRecord, aSnapshot } from '../../builders/assessment'
import { someLaptops, withEntry } from '../../builders/laptops'
import { runs } from '../../builders/runs'

/** All that a merged assessment says; actions have no order of their own. */
function saidBy(record: RecordedAssessment) {
  const { actions, ...assessment } = record.assessment
  return {
    assessment,
    actions: actions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    journal: uniteJournals(record.journal),
    standings: [...standingsOf(record.journal)].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    snapshots: record.snapshots,
    respondents: record.respondents,
    dimensionIds: record.part?.dimensionIds ?? null,
  }
}

const three = someLaptops.map(([a, b, c]) => {
  if (a === undefined || b === undefined || c === undefined) throw new Error('Three laptops')
  return [a, b, c] as const
})

/** The ids of everything that an entry replaces, directly or by way of others. */
function replacedBy(entry: JournalEntry, journal: readonly JournalEntry[]): ReadonlySet<string> {
  const byId = new Map(journal.map((one) => [one.id, one]))
  const found = new Set<string>()
  const open = [...entry.parents]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    found.add(id)
    open.push(...(byId.get(id)?.parents ?? []))
  }
  return found
}

describe('mergeAssessments', () => {
  it('changes nothing when a file is brought in a second time', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const once = mergeAssessments(a, b)
        expect(saidBy(mergeAssessments(once, b))).toEqual(saidBy(once))
        expect(saidBy(mergeAssessments(once, a))).toEqual(saidBy(once))
        expect(newEntries(once.journal, mergeAssessments(once, b).journal)).toEqual([])
      }),
      { numRuns: runs(200) },
    )
  })

  it('comes to the same whichever laptop does it', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(saidBy(mergeAssessments(a, b))).toEqual(saidBy(mergeAssessments(b, a)))
      }),
      { numRuns: runs(200) },
    )
  })

  it('comes to the same whether files are brought in one by one or at once', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const atOnce = saidBy(mergeAssessments(a, b, c))
        expect(saidBy(mergeAssessments(mergeAssessments(a, b), c))).toEqual(atOnce)
        expect(saidBy(mergeAssessments(a, mergeAssessments(b, c)))).toEqual(atOnce)
      }),
      { numRuns: runs(200) },
    )
  })

  it('finds every two laptops of one assessment fit to be brought together', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(checkMerge(a, b)).toEqual([])
      }),
      { numRuns: runs(200) },
    )
  })

  it('loses nothing that only one side has: it stands, or something that knew it replaced it', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const merged = mergeAssessments(a, b)
        const standings = standingsOf(merged.journal)
        for (const [subject, { heads }] of [...standingsOf(a.journal), ...standingsOf(b.journal)]) {
          const standing = standings.get(subject)?.heads ?? []
          for (const head of heads) {
            const isKept = standing.some(
              ({ id }) =>
                id === head.id ||
                standing.some((one) => replacedBy(one, merged.journal).has(head.id)),
            )
            expect(isKept).toBe(true)
          }
        }
      }),
      { numRuns: runs(200) },
    )
  })

  it('finds a difference exactly where neither side’s last word knew the other’s', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const merged = mergeAssessments(a, b)
        for (const [subject, { isConflict }] of standingsOf(merged.journal)) {
          const entries = merged.journal.filter((entry) => subjectOf(entry) === subject)
          const lastWords = entries.filter(
            ({ id }) => !entries.some((other) => replacedBy(other, entries).has(id)),
          )
          const [first] = lastWords
          const differ = lastWords.some(({ after }) => !isSame(after, first?.after))
          expect(isConflict).toBe(differ)
        }
      }),
      { numRuns: runs(200) },
    )
  })

  it('never takes an old answer that nobody changed for a difference', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const [own, theirs] = [standingsOf(a.journal), standingsOf(b.journal)]
        const known = new Set(a.journal.map(({ id, take }) => `${id} ${String(take)}`))
        const merged = standingsOf(mergeAssessments(a, b).journal)
        for (const [subject, standing] of own) {
          const others = b.journal.filter((entry) => subjectOf(entry) === subject)
          const isOld = others.every(({ id, take }) => known.has(`${id} ${String(take)}`))
          if (isOld) expect(merged.get(subject)).toEqual(standing)
        }
        for (const subject of theirs.keys()) expect(merged.has(subject)).toBe(true)
      }),
      { numRuns: runs(200) },
    )
  })

  it('has something to try: the laptops do come to differ, settle and hand out', () => {
    const tried = { conflicts: 0, resolutions: 0, joined: 0 }
    for (const [a, b] of fc.sample(three, { numRuns: 200, seed: 1 })) {
      const { journal } = mergeAssessments(a, b)
      const standings = [...standingsOf(journal).values()]
      if (standings.some(({ isConflict }) => isConflict)) tried.conflicts += 1
      if (journal.some(({ reason }) => reason === 'resolution')) tried.resolutions += 1
      if (journal.some(({ take }) => take > 0)) tried.joined += 1
    }
    expect(Object.entries(tried).filter(([, times]) => times < 20)).toEqual([])
  })

  it('brings in snapshots and actions that only the other side has', () => {
    const own = aRecord(anAssessment({ actions: [anAction({ id: 'ours' })] }))
    const other = aRecord(anAssessment({ actions: [anAction({ id: 'theirs' })] }), {
      snapshots: [aSnapshot()],
    })

    const merged = mergeAssessments(own, other)

    expect(merged.assessment.actions.map(({ id }) => id)).toEqual(['ours', 'theirs'])
    expect(merged.snapshots).toEqual([aSnapshot()])
  })

  it('makes one part of two, and the whole of a part and the whole', () => {
    const part = (...dimensionIds: readonly string[]) =>
      aRecord(anAssessment(), { part: { dimensionIds, recipient: 'IT' } })

    expect(mergeAssessments(part('two'), part('one', 'two')).part).toEqual({
      dimensionIds: ['one', 'two'],
      recipient: 'IT',
    })
    expect(mergeAssessments(part('two'), aRecord()).part).toBeNull()
    expect(mergeAssessments(aRecord(), part('two')).part).toBeNull()
  })
})

describe('checkMerge', () => {
  const own = aRecord(anAssessment({ answers: { 'one-a': anAnswer('no') } }))
  const entry = nextEntry(
    { kind: 'answer', subjectId: 'one-b', before: null, after: anAnswer('yes') },
    { heads: [], revision: -1 },
    { id: 'entry', at: '2026-11-24T10:00:00.000Z', by: null },
  )

  it('refuses another assessment', () => {
    expect(checkMerge(own, aRecord(anAssessment({ id: 'other' })))).toEqual([
      { code: 'otherAssessment', path: 'id', id: 'other' },
    ])
  })

  it('refuses answers to another path or another version', () => {
    expect(checkMerge(own, aRecord(anAssessment({ path: 'short' })))).toMatchObject([
      { code: 'otherRuler', reference: 'town-check@1.0.0 (short)' },
    ])
    const questionnaire = { id: 'town-check', version: '1.1.0' }
    expect(checkMerge(own, aRecord(anAssessment({ questionnaire })))).toMatchObject([
      { code: 'otherRuler', expected: 'town-check@1.0.0 (full)' },
    ])
  })

  it('refuses a file that tells an entry differently', () => {
    const edited = { ...entry, after: anAnswer('no') } as JournalEntry

    expect(checkMerge(withEntry(own, entry), withEntry(own, edited))).toEqual([
      { code: 'contradictoryEntry', path: 'journal', id: 'entry' },
    ])
  })

  it('refuses a later state of an entry that is about something else', () => {
    const moved = { ...entry, subjectId: 'one-a', take: 1 }

    expect(checkMerge(withEntry(own, entry), withEntry(own, moved))).toMatchObject([
      { code: 'contradictoryEntry', id: 'entry' },
    ])
  })
})
