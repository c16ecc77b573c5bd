import { describe, expect, it } from 'vitest'
import { compareWithPublished } from '@/domain/questionnaire/compare-with-published'
import type { Question } from '@/domain/questionnaire/question'
import { aBridge, aLink } from '../../builders/bridge'
import { aChoice, aGroup, aQuestionnaire, aText, optionsWorth } from '../../builders/questionnaire'

const versionOf = (version: string, ...questions: readonly Question[]) =>
  aQuestionnaire({ version, groups: [aGroup({ questions })] })

const a = aChoice({ id: 'a' })
const b = aChoice({ id: 'b' })

describe('compareWithPublished', () => {
  it('has nothing to say of a questionnaire that was never released', () => {
    expect(
      compareWithPublished(versionOf('1.0.0', a), [aQuestionnaire({ id: 'other', hash: '1' })], []),
    ).toEqual([])
  })

  it('finds a released version that was changed', () => {
    const released = versionOf('1.0.0', a)

    expect(compareWithPublished(released, [released], [])).toEqual([])
    expect(compareWithPublished({ ...released, hash: 'other' }, [released], [])).toEqual([
      {
        code: 'publishedChanged',
        severity: 'warning',
        path: 'version',
        reference: 'town-check@1.0.0',
      },
    ])
  })

  it('finds questions and options of the version before it that are gone', () => {
    const old = versionOf('1.0.0', a, b, aText({ id: 'c' }))
    const next = versionOf(
      '1.1.0',
      aChoice({ id: 'a', options: optionsWorth(0, 100) }),
      aText({ id: 'c' }),
    )

    expect(compareWithPublished(next, [old], [])).toEqual([
      ...['no', 'partly', 'yes'].map((option) => ({
        code: 'optionChanged',
        severity: 'warning',
        path: 'groups',
        id: 'a',
        option,
        reference: 'town-check@1.0.0',
      })),
      {
        code: 'idChanged',
        severity: 'warning',
        path: 'groups',
        id: 'b',
        reference: 'town-check@1.0.0',
      },
    ])
  })

  it('is content with what a bridge from that version says', () => {
    const [from, to] = [
      { id: 'town-check', version: '1.0.0' },
      { id: 'town-check', version: '1.1.0' },
    ]
    const links = [aLink({ kind: 'dropped', from: ['b'], to: [] })]
    const [old, next] = [versionOf('1.0.0', a, b), versionOf('1.1.0', a)]

    expect(compareWithPublished(next, [old], [aBridge({ from, to, links })])).toEqual([])
    expect(
      compareWithPublished(
        next,
        [old],
        [aBridge({ from: { ...from, version: '0.9.0' }, to, links })],
      ),
    ).toHaveLength(1)
  })

  it('looks at the version just before, whatever the order of the released ones', () => {
    const released = [versionOf('1.10.0', a), versionOf('2.0.0', a, b), versionOf('1.9.0', a, b)]

    expect(compareWithPublished(versionOf('1.11.0', a), released, [])).toEqual([])
  })
})
