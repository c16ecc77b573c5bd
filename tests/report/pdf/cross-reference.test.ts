import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withCrossReferenceStream } from '@/report/pdf/cross-reference'

/** The end of a file as jsPDF writes it. */
const aFile = (): string => {
  const body = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n2 0 obj\n<<>>\nendobj\n'
  const offsets = [9, 300, 29]
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `)
  return [
    `${body}xref`,
    '0 4',
    '0000000000 65535 f ',
    ...table,
    'trailer',
    '<<',
    '/Size 4',
    '/Root 3 0 R',
    '/Info 1 0 R',
    '/ID [ <00> <00> ]',
    '>>',
    'startxref',
    String(body.length),
    '%%EOF',
  ].join('\n')
}

describe('withCrossReferenceStream', () => {
  it('tells of every object where it is, in the open or packed', () => {
    const file = aFile()
    const start = file.indexOf('xref')

    const written = withCrossReferenceStream(file, new Map([[2, { stream: 300, index: 7 }]]))

    const data = /stream\n([\s\S]+)\nendstream/.exec(written)?.[1] ?? ''
    expect([...inflateSync(Buffer.from(data, 'latin1'))]).toEqual([
      ...[0, 0, 0, 0, 0, 255],
      ...[1, 0, 0, 0, 9, 0],
      ...[2, 0, 0, 1, 44, 7],
      ...[1, 0, 0, 0, 29, 0],
      ...[1, 0, 0, 0, start, 0],
    ])
  })

  it('keeps what the trailer says and points to itself', () => {
    const file = aFile()
    const start = file.indexOf('xref')

    const written = withCrossReferenceStream(file, new Map())

    expect(written.slice(start)).toMatch(/^4 0 obj\n<<\/Type \/XRef \/Size 5 /)
    expect(written).toContain('/Root 3 0 R\n/Info 1 0 R\n/ID [ <00> <00> ]')
    expect(written.endsWith(`startxref\n${String(start)}\n%%EOF`)).toBe(true)
    expect(written).not.toContain('trailer')
  })

  it('refuses a file that ends in another way', () => {
    expect(() => withCrossReferenceStream('%PDF-1.7\n%%EOF', new Map())).toThrow('jsPDF')
  })
})
