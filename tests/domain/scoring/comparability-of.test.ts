import { describe, expect, it } from 'vitest'
import type { Comparability } from '@/domain/questionnaire/bridge'
import { comparabilityOf } from '@/domain/scoring/comparability-of'
import { aBridge, aLink } from '../../builders/bridge'
import { aChoice, aGroup } from '../../builders/questionnaire'

const link = (comparability: Comparability, from: string, to = from) =>
  aLink({ kind: 'reworded', from: [from], to: [to], comparability })

const groupOf = (...ids: readonly string[]) => [
  aGroup({ questions: ids.map((id) => aChoice({ id })) }),
]

describe('comparabilityOf', () => {
  it.each<[readonly Comparability[], Comparability]>([
    [['full', 'full'], 'full'],
    [['limited', 'limited'], 'limited'],
    [['none', 'none'], 'none'],
    [['full', 'limited'], 'limited'],
    [['full', 'none'], 'limited'],
  ])('reads a dimension of %j as %s', ([first, second], expected) => {
    const links = [link(first ?? 'full', 'a'), link(second ?? 'full', 'b')]

    expect(comparabilityOf(aBridge({ links }), groupOf('a', 'b'), groupOf('a', 'b'))).toBe(expected)
  })

  it('looks only at questions that are in the dimension before or after', () => {
    const links = [link('full', 'a'), link('none', 'elsewhere')]

    expect(comparabilityOf(aBridge({ links }), groupOf('a'), groupOf('a'))).toBe('full')
  })

  it('minds a question that left, one that came and one that is new', () => {
    const left = [link('full', 'a'), aLink({ kind: 'dropped', to: [], comparability: 'none' })]
    const fresh = [link('full', 'a'), aLink({ kind: 'new', from: [], comparability: 'none' })]

    expect(comparabilityOf(aBridge({ links: left }), groupOf('a', 'question'), groupOf('a'))).toBe(
      'limited',
    )
    expect(comparabilityOf(aBridge({ links: fresh }), groupOf('a'), groupOf('a', 'question'))).toBe(
      'limited',
    )
  })

  it('looks into inner groups', () => {
    const after = [aGroup({ groups: groupOf('a') })]

    expect(comparabilityOf(aBridge({ links: [link('none', 'a')] }), [], after)).toBe('none')
  })
})
