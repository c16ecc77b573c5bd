import { describe, expect, it } from 'vitest'
import { dealsOut, type Piece } from '@/report/deal-out'

/** `1:a 2:b` → the pieces a on page 1 and b on page 2. */
const pieces = (text: string): readonly Piece[] =>
  text.split(' ').map((piece) => {
    const [page = '', said = ''] = piece.split(':')
    return { page: Number(page), text: said }
  })

describe('dealsOut', () => {
  it.each([
    ['whole texts', '1:one 1:two', ['one', 'two']],
    ['a text over two pages', '1:on 2:e', ['one']],
    ['a text over three pages', '1:o 2:n 3:e', ['one']],
    ['cells of a row over two pages', '1:on 1:tw 2:e 2:o', ['one', 'two']],
    ['a cell that goes on beside one that does not', '1:on 1:two 2:e', ['one', 'two']],
    ['a cell that begins where another goes on', '1:on 2:e 2:two', ['one', 'two']],
    ['texts that begin alike', '1:aa 1:a 2:ab', ['aaab', 'a']],
    ['signs that the font lacks', '1:a\uFFFDb', ['a漢b']],
  ])('takes %s', (_name, found, expected) => {
    expect(dealsOut(pieces(found), expected)).toBe(true)
  })

  it.each([
    ['texts that changed places', '1:two 1:one', ['one', 'two']],
    ['a letter that moved to the next cell', '1:onet 1:wo', ['one', 'two']],
    ['a text in two pieces on one page', '1:on 1:e', ['one']],
    ['a text that is not at its end', '1:on', ['one']],
    ['a text too many', '1:one 2:one', ['one']],
    ['a missing sign for a digit', '1:\uFFFD4', ['54']],
  ])('refuses %s', (_name, found, expected) => {
    expect(dealsOut(pieces(found), expected)).toBe(false)
  })

  it('looks at each way to go on once, however many lead to it', () => {
    const found = Array.from({ length: 60 }, (_, page) => ({ page, text: 'a' }))

    expect(dealsOut(found, ['a'.repeat(29), 'a'.repeat(29), 'ab'])).toBe(false)
  })
})
