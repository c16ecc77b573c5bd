import { describe, expect, it } from 'vitest'
import { readOperations, readValue } from './pdf-syntax'

describe('readValue', () => {
  const bytesOf = (source: string) => {
    const { value } = readValue(source)
    return value.kind === 'string' ? value.bytes : value.kind
  }

  it.each([
    ['brackets in pairs', '(a (b) c)', 'a (b) c'],
    ['escaped brackets', '(a \\) b)', 'a ) b'],
    ['octal codes and line ends', '(\\101\\n\\\nb)', 'A\nb'],
    ['hexadecimals of odd length', '<41 4>', 'A@'],
    ['no string at all', '[1]', 'array'],
  ])('reads strings with %s', (_, source, bytes) => {
    expect(bytesOf(source)).toBe(bytes)
  })

  it('tells references from numbers, and where the value ends', () => {
    const source = '<</A 1 0 R /B -.5 % a word\n/C [2 3 null] /D#20E true>> rest'
    const { value, end } = readValue(source)

    expect(source.slice(end)).toBe(' rest')
    expect(value.kind === 'dictionary' && [...value.entries]).toEqual([
      ['A', { kind: 'reference', id: 1 }],
      ['B', { kind: 'number', number: -0.5 }],
      [
        'C',
        {
          kind: 'array',
          items: [{ kind: 'number', number: 2 }, { kind: 'number', number: 3 }, { kind: 'null' }],
        },
      ],
      ['D E', { kind: 'boolean', is: true }],
    ])
  })

  it('refuses what is not closed', () => {
    expect(() => readValue('<</A [1 2>>')).toThrow('">>" where "]" was awaited')
  })
})

describe('readOperations', () => {
  it('steps over the bytes of an image that stands in the content', () => {
    const steps = readOperations('q BI /W 1 ID (<[ EI\n0 0 RG Q')

    expect(steps.map(({ operator }) => operator)).toEqual(['q', 'BI', 'ID', 'RG', 'Q'])
  })
})
