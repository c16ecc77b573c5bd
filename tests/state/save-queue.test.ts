import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSaveQueue, type SaveStatus } from '@/state/save-queue'
import { runs } from '../builders/runs'

/** A queue onto a device that can be told to refuse, with what it kept and what it said. */
function aQueue() {
  const kept = new Map<string, number>()
  const statuses: SaveStatus[] = []
  const device = { refuses: false, writes: 0 }
  const queue = createSaveQueue((status) => statuses.push(status))
  const save = (key: string, value: number) =>
    queue.add({
      key,
      write: async () => {
        device.writes += 1
        await Promise.resolve()
        if (device.refuses) throw new Error('refused')
        kept.set(key, value)
      },
    })
  return { queue, device, kept, statuses, save }
}

describe('createSaveQueue', () => {
  it('says "saved" only once nothing is left to write', async () => {
    const { save, kept, statuses } = aQueue()

    await Promise.all([save('a', 1), save('b', 2)])

    expect([...kept]).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(statuses.at(-1)).toBe('saved')
    expect(statuses.filter((status) => status === 'saved')).toHaveLength(1)
  })

  it('writes only the newest of several changes of the same thing', async () => {
    const { save, device, kept } = aQueue()

    await Promise.all([save('a', 1), save('a', 2), save('a', 3), save('a', 4)])

    expect(kept.get('a')).toBe(4)
    expect(device.writes).toBe(2)
  })

  it('tells of a failure and keeps what failed until it can be written', async () => {
    const { queue, save, device, kept, statuses } = aQueue()
    device.refuses = true
    await save('a', 1)
    expect(statuses.at(-1)).toBe('failed')

    device.refuses = false
    await queue.retry()

    expect(kept.get('a')).toBe(1)
    expect(statuses.at(-1)).toBe('saved')
  })

  it('tries everything again with the next change', async () => {
    const { save, device, kept, statuses } = aQueue()
    device.refuses = true
    await save('a', 1)
    await save('b', 2)

    device.refuses = false
    await save('c', 3)

    expect([...kept.keys()].toSorted()).toEqual(['a', 'b', 'c'])
    expect(statuses.at(-1)).toBe('saved')
  })

  it('says saved on a retry with nothing left to write', async () => {
    const { queue, statuses } = aQueue()

    await queue.retry()

    expect(statuses).toEqual(['saved'])
  })

  it('never forgets a change, whatever fails in between', async () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      refuses: fc.boolean(),
      waits: fc.boolean(),
    })

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const { queue, save, device, kept, statuses } = aQueue()
        const newest = new Map<string, number>()
        const running: Promise<void>[] = []
        for (const [value, { key, refuses, waits }] of steps.entries()) {
          device.refuses = refuses
          newest.set(key, value)
          const saved = save(key, value)
          if (waits) await saved
          else running.push(saved)
        }
        await Promise.all(running)
        device.refuses = false
        await queue.retry()

        expect(new Map([...kept].toSorted())).toEqual(new Map([...newest].toSorted()))
        if (steps.length > 0) expect(statuses.at(-1)).toBe('saved')
      }),
      { numRuns: runs(200) },
    )
  })
})
