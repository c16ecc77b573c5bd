import { describe, expect, it } from 'vitest'
import { checkSize, MAXIMUM_CHARACTERS, parseJson } from '@/parse/parse-json'

const failureOf = (text: string) => {
  const parsed = parseJson(text)
  return parsed.ok ? [] : parsed.failure
}

const codesOf = (text: string) => failureOf(text).map(({ code }) => code)

describe('parseJson', () => {
  it('reads JSON, with a byte order mark or without', () => {
    expect(parseJson('{"a": [1]}')).toEqual({ ok: true, value: { a: [1] } })
    expect(parseJson('\uFEFF{"a": 1}')).toEqual({ ok: true, value: { a: 1 } })
  })

  it.each(['', ' \n\t', '\uFEFF'])('says that %j is empty', (text) => {
    expect(codesOf(text)).toEqual(['emptyFile'])
  })

  it.each([
    'hello',
    '{',
    '{"a": 1,}',
    "{'a': 1}",
    '{"a": NaN}',
    '{"a": "line\nbreak"}',
    ']]]][[[[',
    '%PDF-1.7',
    'PK\u0003\u0004\u0000',
    '<!doctype html><html></html>',
  ])('says that %j is not JSON', (text) => {
    expect(codesOf(text)).toEqual(['notJson'])
  })

  it('refuses nesting too deep to walk, however deep, and says how deep it may be', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)

    expect(failureOf(deep)).toEqual([{ code: 'tooDeep', path: '', limit: 256 }])
    expect(codesOf('{"a":'.repeat(100_000))).toEqual(['tooDeep'])
  })

  it('reads groups inside groups a hundred times over', () => {
    const text = '{"groups":['.repeat(100) + ']}'.repeat(100)

    expect(parseJson(text).ok).toBe(true)
  })

  it('does not take brackets inside a text for nesting', () => {
    expect(parseJson(JSON.stringify({ a: '[{'.repeat(1000), b: '\\"[' })).ok).toBe(true)
  })

  it('refuses keys with a meaning of their own, each with its place, and pollutes nothing', () => {
    const text =
      '{"a": [{"__proto__": {"isAdmin": true}}], "b": {"constructor": 1, "prototype": 2}}'

    expect(failureOf(text)).toEqual([
      { code: 'hostileKey', path: 'a.0', key: '__proto__' },
      { code: 'hostileKey', path: 'b', key: 'constructor' },
      { code: 'hostileKey', path: 'b', key: 'prototype' },
    ])
    expect('isAdmin' in {}).toBe(false)
  })

  it('finds such a key written with escapes', () => {
    expect(codesOf('{"\\u005f_proto__": 1}')).toEqual(['hostileKey'])
  })

  it('lets such words stand as values', () => {
    expect(parseJson('["__proto__", "constructor"]').ok).toBe(true)
  })

  it('refuses a text of 50 MB without parsing it', () => {
    const started = process.cpuUsage()

    expect(failureOf('x'.repeat(150_000_000))).toEqual([
      { code: 'tooLarge', path: '', megabytes: 150, limit: 100 },
    ])
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000)
  })
})

describe('checkSize', () => {
  it('allows a file up to the limit', () => {
    expect(checkSize(MAXIMUM_CHARACTERS)).toBeNull()
  })

  it('rounds up what is too large, so that it never reads as the limit itself', () => {
    expect(checkSize(MAXIMUM_CHARACTERS + 1)).toEqual({
      code: 'tooLarge',
      path: '',
      megabytes: 101,
      limit: 100,
    })
  })
})
