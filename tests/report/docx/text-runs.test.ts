import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Run } from '@/report/blocks'
import { paragraph, writeBlocks } from './some-document'
import { all, bodyOf, first, has, textIn, xmlPart } from './word-file'

describe('text in a Word file', () => {
  const saidOf = async (text: string) => textIn(bodyOf(await writeBlocks([paragraph(text)])))

  it.each([
    ['a tab and a line end', 'a\tb\r\nc', 'a b  c'],
    ['what XML forbids', 'a\u0000b\u000Bc\uFFFEd', 'a b c\uFFFDd'],
    ['half of a character', 'a\uD83Db\uDE00', 'a\uFFFDb\uFFFD'],
    ['signs of XML', '<w:t>&amp;]]>"\'', '<w:t>&amp;]]>"\''],
    ['a letter and its accent', 'Mu\u0308nchen', 'München'],
    ['a family of emoji', '👨‍👩‍👧 ❤️', '👨‍👩‍👧 ❤️'],
    ['right-to-left', 'عربي \u200Fעברית', 'عربي \u200Fעברית'],
    ['what the library takes for a field', 'CURRENT', 'CURRENT'],
    ['what the library fills in', '{numbered-1} {bulleted-0}', '{numbered-1} {bulleted-0}'],
    ['spaces at both ends', '  a  ', '  a  '],
  ])('takes %s', async (_, text, said) => {
    expect(await saidOf(text)).toBe(said)
  })

  it('takes what the library fills in where lists are, even with a tab', async () => {
    const list = { kind: 'list', isNumbered: true, items: [['{numbered\t-1}']] } as const

    expect(textIn(bodyOf(await writeBlocks([list])))).toBe('{numbered -1}')
  })

  it('takes 50,000 characters without a space', async () => {
    const long = 'x'.repeat(50_000)

    expect(await saidOf(long)).toBe(long)
  })

  it('survives anything that people paste', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await expect(saidOf(text)).resolves.toBeTypeOf('string')
      }),
      { numRuns: 40 },
    )
  })

  it('speaks each run in its own language', async () => {
    const content = [{ text: 'Bürgeramt', language: 'de' }, { text: ' is German' }]

    const runs = all(bodyOf(await writeBlocks([paragraph(content)])), 'w:r')

    expect(runs.map((run) => first(run, 'w:lang')?.getAttribute('w:val'))).toEqual([
      'de',
      undefined,
    ])
  })

  it('sets runs apart by weight and colour', async () => {
    const content = [
      { text: 'Strong', isStrong: true },
      { text: 'Muted', isMuted: true },
    ]

    const [strong, muted] = all(bodyOf(await writeBlocks([paragraph(content)])), 'w:r')

    expect(has(strong, 'w:b')).toBe(true)
    expect(muted && first(muted, 'w:color')?.getAttribute('w:val')).toBe('4A5A66')
  })

  it('links to addresses and says where they lead', async () => {
    const link = 'https://example.org/?a=1&b=<2>#c'
    const long = `${'x'.repeat(258)}😀😀`
    const runs: readonly Run[] = [
      { text: 'Minutes', link, linkDescription: 'Evidence: minutes' },
      { text: 'Again', link, linkDescription: long },
    ]
    const file = await writeBlocks([paragraph(runs)])

    const links = all(bodyOf(file), 'w:hyperlink')
    const targets = new Map(
      all(xmlPart(file, 'word/_rels/document.xml.rels'), 'Relationship').map((relation) => [
        relation.getAttribute('Id'),
        [relation.getAttribute('Target'), relation.getAttribute('TargetMode')],
      ]),
    )
    expect(links.map(textIn)).toEqual(['Minutes', 'Again'])
    for (const each of links) {
      expect(targets.get(each.getAttribute('r:id'))).toEqual([
        'https://example.org/?a=1&b=%3C2%3E#c',
        'External',
      ])
    }
    expect(links.map((each) => each.getAttribute('w:tooltip'))).toEqual([
      'Evidence: minutes',
      `${'x'.repeat(258)}…`,
    ])
  })

  it('prints an address that Word could not read without a link', async () => {
    const odd: Run = { text: 'Odd', link: 'mailto:a@b@c' }
    const file = await writeBlocks([paragraph([odd])])

    expect(all(bodyOf(file), 'w:hyperlink')).toEqual([])
    expect(textIn(bodyOf(file))).toBe('Odd')
  })
})
