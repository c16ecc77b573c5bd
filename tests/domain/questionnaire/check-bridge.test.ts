import { describe, expect, it } from 'vitest'
import type { Problem } from '@/domain/problem'
import type { Bridge, BridgeKind } from '@/domain/questionnaire/bridge'
import { checkBridge, checkLinks } from '@/domain/questionnaire/check-bridge'
import type { Question } from '@/domain/questionnaire/question'
import { aBridge, aLink } from '../../builders/bridge'
import {
  aChoice,
  aGroup,
  aMultiple,
  aQuestionnaire,
  aText,
  optionsWorth,
} from '../../builders/questionnaire'

const versionOf = (version: string, questions: readonly Question[]) =>
  aQuestionnaire({ version, groups: [aGroup({ questions })] })

function check(
  bridge: Bridge,
  old: readonly Question[],
  next: readonly Question[],
): readonly Problem[] {
  return checkBridge(bridge, versionOf('1.0.0', old), versionOf('1.1.0', next))
}

describe('checkLinks', () => {
  it('finds nothing wrong with a bridge of all kinds of links', () => {
    const bridge = aBridge({
      links: [
        aLink(),
        aLink({ kind: 'reworded', from: ['a'], to: ['b'] }),
        aLink({ kind: 'split', from: ['c'], to: ['d', 'e'] }),
        aLink({ kind: 'merged', from: ['f', 'g'], to: ['h'] }),
        aLink({ kind: 'dropped', from: ['i'], to: [] }),
        aLink({ kind: 'new', from: [], to: ['j'] }),
      ],
    })

    expect(checkLinks(bridge)).toEqual([])
  })

  it.each<[BridgeKind, readonly string[], readonly string[]]>([
    ['same', ['a'], []],
    ['same', ['a'], ['b', 'c']],
    ['reworded', [], ['b']],
    ['split', ['a'], ['b']],
    ['merged', ['a'], ['b']],
    ['merged', ['a', 'b'], ['c', 'd']],
    ['dropped', ['a'], ['b']],
    ['dropped', ['a', 'b'], []],
    ['new', ['a'], ['b']],
  ])('refuses %s from %j to %j', (kind, from, to) => {
    expect(checkLinks(aBridge({ links: [aLink({ kind, from, to })] }))).toEqual([
      { code: 'linkSize', path: 'links.0', kind },
    ])
  })

  it('asks for a note wherever something changed', () => {
    const bridge = aBridge({ links: [aLink({ kind: 'reworded', note: null })] })

    expect(checkLinks(bridge)).toEqual([{ code: 'missingField', path: 'links.0', field: 'note' }])
  })

  it('refuses a question in two links, on either side', () => {
    const links = [aLink({ to: ['a'] }), aLink({ to: ['b'] }), aLink({ from: ['c'], to: ['b'] })]

    expect(checkLinks(aBridge({ links }))).toEqual([
      { code: 'linkedTwice', path: 'links.1.from', id: 'question' },
      { code: 'linkedTwice', path: 'links.2.to', id: 'b' },
    ])
  })

  it.each([
    ['town-check', '1.1.0'],
    ['town-check', '1.2.0'],
    ['other-check', '1.0.0'],
  ])('refuses to lead from %s %s to a version that is not later', (id, version) => {
    expect(checkLinks(aBridge({ from: { id, version } }))).toEqual([
      {
        code: 'wrongDirection',
        path: 'from',
        older: `${id}@${version}`,
        newer: 'town-check@1.1.0',
      },
    ])
  })
})

describe('checkBridge', () => {
  it('finds nothing wrong where every question of both versions stands in a link', () => {
    const links = [aLink(), aLink({ kind: 'new', from: [], to: ['remark'] })]

    expect(check(aBridge({ links }), [aChoice()], [aChoice(), aText()])).toEqual([])
  })

  it('belongs to exactly these two versions', () => {
    const questions = [aChoice()]

    expect(
      checkBridge(aBridge(), versionOf('1.0.1', questions), versionOf('1.1.0', questions)),
    ).toEqual([
      {
        code: 'otherQuestionnaire',
        path: 'from',
        found: 'town-check@1.0.0',
        expected: 'town-check@1.0.1',
      },
    ])
  })

  it('misses questions of either version that stand in no link', () => {
    const extra = aChoice({ id: 'extra' })

    expect(check(aBridge(), [aChoice(), extra], [aChoice(), extra])).toEqual([
      { code: 'notLinked', path: 'links', id: 'extra', reference: 'town-check@1.0.0' },
      { code: 'notLinked', path: 'links', id: 'extra', reference: 'town-check@1.1.0' },
    ])
  })

  it('knows only questions of the versions it joins', () => {
    const links = [aLink(), aLink({ from: ['elsewhere'], to: ['nowhere'] })]

    expect(check(aBridge({ links }), [aChoice()], [aChoice()])).toEqual([
      { code: 'unknownQuestion', path: 'links.1.from', id: 'elsewhere' },
      { code: 'unknownQuestion', path: 'links.1.to', id: 'nowhere' },
    ])
  })

  it('wants a counterpart for every old option, or that it is said to be lost', () => {
    const old = aChoice({ options: optionsWorth(0, 25, 50, 100) })
    const options = { p0: 'none', p25: null, p50: 'misspelt', gone: null }
    const links = [aLink({ kind: 'reworded', options })]

    const problems = check(aBridge({ links }), [old], [aMultiple()])

    expect(problems).toEqual([
      { code: 'unknownOption', path: 'links.0.options', id: 'question', option: 'gone' },
      { code: 'unknownOption', path: 'links.0.options', id: 'question', option: 'misspelt' },
      { code: 'optionNotMapped', path: 'links.0.options', id: 'question', option: 'p100' },
    ])
  })

  it('needs no counterparts where the new question has no options', () => {
    const links = [aLink({ kind: 'reworded', to: ['remark'] })]

    expect(check(aBridge({ links }), [aChoice()], [aText()])).toEqual([])
  })

  it.each([
    ['kind', aText({ id: 'question' })],
    ['maximum', aChoice({ maximum: 200 })],
    ['points', aChoice({ options: optionsWorth(0, 25, 100).map((o, i) => named(o, i)) })],
  ])('does not call a question the same whose %s differs', (_field, next) => {
    expect(check(aBridge(), [aChoice()], [next])).toContainEqual({
      code: 'notTheSame',
      path: 'links.0',
      id: 'question',
    })
  })

  it('calls a question the same that has another id, weight, theme or condition', () => {
    const links = [aLink({ to: ['renamed'] })]
    const renamed = aChoice({
      id: 'renamed',
      weight: 3,
      policies: { blank: 'zero' },
      shownIf: { kind: 'profile', field: 'size', isOneOf: ['small'] },
    })

    expect(check(aBridge({ links }), [aChoice()], [renamed])).toEqual([])
  })

  it('calls a question the same whose options have other names but the same points', () => {
    const old = aChoice({ options: [{ id: 'bad', points: 0 }, ...aChoice().options.slice(1)] })
    const links = [aLink({ options: { bad: 'no' } })]

    expect(check(aBridge({ links }), [old], [aChoice()])).toEqual([])
    expect(
      check(aBridge({ links: [aLink({ options: { bad: 'yes' } })] }), [old], [aChoice()]),
    ).toEqual([{ code: 'notTheSame', path: 'links.0', id: 'question' }])
  })
})

/** The options of `aChoice()` with other points. */
const named = <Option extends { readonly id: string }>(option: Option, index: number): Option => ({
  ...option,
  id: aChoice().options[index]?.id ?? option.id,
})
