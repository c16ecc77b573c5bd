import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress } from '@/domain/read-address'
import { wordAddress } from '@/report/docx/word-address'

describe('wordAddress', () => {
  it.each([
    ['https://example.org/minutes/2026?a=1&b=2#page=3'],
    ['http://localhost:8080/a'],
    ['https://xn--mnchen-3ya.example/%C3%BC'],
    ['mailto:office@example.org?subject=Report'],
  ])('leaves %s as it is', (link) => {
    expect(wordAddress(link)).toBe(link)
  })

  it.each([
    ['https://example.org/a|b[c]^{d}', 'https://example.org/a%7Cb%5Bc%5D%5E%7Bd%7D'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/a#b#c', 'https://example.org/a#b%23c'],
    ['https://example.org/\uD83D', 'https://example.org/%EF%BF%BD'],
  ])('encodes what Word would stumble over: %s', (link, address) => {
    expect(wordAddress(link)).toBe(address)
  })

  it.each([
    ['mailto:a@b@c'],
    ['mailto:nobody'],
    ['mailto:a,b@example.org'],
    ['https://a..b/'],
    [`https://example.org/${'x'.repeat(2_083)}`],
    ['no address'],
  ])('makes no link of %s', (link) => {
    expect(wordAddress(link)).toBeNull()
  })

  it('is settled after one pass, and an address in any case', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (link) => {
        const address = wordAddress(link)
        if (address === null) return
        expect(wordAddress(address)).toBe(address)
        expect(readAddress(address)).not.toBeNull()
      }),
    )
  })
})
