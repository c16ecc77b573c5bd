import { describe, expect, it } from 'vitest'
import { parseBridge } from '@/parse/parse-bridge'
import { aBridge, aBridgeFile, aLink } from '../builders/bridge'

const problemsOf = (file: unknown) => {
  const parsed = parseBridge(file)
  return parsed.ok ? [] : parsed.failure
}

describe('parseBridge', () => {
  it('brings back what was written', () => {
    const bridge = aBridge({
      links: [
        aLink({ kind: 'reworded', from: ['a'], to: ['b'], options: { yes: 'no', maybe: null } }),
      ],
    })

    expect(parseBridge(aBridgeFile(bridge))).toEqual({ ok: true, value: bridge })
  })

  it('fills in what may be left out', () => {
    const links = [
      { kind: 'same', from: ['a'], to: ['a'], comparability: 'full' },
      { kind: 'new', to: ['b'], comparability: 'none', note: { en: 'New.' } },
    ]

    const parsed = parseBridge({ ...aBridgeFile(aBridge()), links })

    expect(parsed).toMatchObject({
      ok: true,
      value: { links: [{ options: {}, note: null }, { from: [] }] },
    })
  })

  it('refuses a file of another kind', () => {
    expect(problemsOf({ format: 'assessment', formatVersion: 1 })).toEqual([
      { code: 'foreignFile', path: '', expected: 'bridge' },
    ])
  })

  it.each([
    ['links', [], 'wrongValue'],
    ['summary', {}, 'wrongValue'],
    ['from', { id: 'town-check', version: '1.0' }, 'wrongValue'],
    ['links', [{ ...aLink(), kind: 'copied' }], 'wrongType'],
    ['links', [{ ...aLink(), comparability: 'some' }], 'wrongType'],
  ])('refuses the %s %j', (field, value, code) => {
    expect(problemsOf({ ...aBridgeFile(aBridge()), [field]: value })).toMatchObject([{ code }])
  })

  it('refuses links that contradict themselves', () => {
    const links = [aLink({ kind: 'split', from: ['a'], to: ['a'] })]

    expect(problemsOf(aBridgeFile(aBridge({ links })))).toEqual([
      { code: 'linkSize', path: 'links.0', kind: 'split' },
    ])
  })
})
