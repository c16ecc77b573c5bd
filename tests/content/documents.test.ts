import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '@/cli/content-security-policy'
import { Database } from '@/storage/database'
import { inRepository } from '../builders/shipped-files'

const documents = [
  'README.md',
  'HOSTING.md',
  'src/README.md',
  'questionnaires/README.md',
  'locales/README.md',
  'tests/README.md',
]

const read = (path: string): string => readFileSync(inRepository(path), 'utf8')

/** Where the links of a document lead, but for other hosts; code is not searched. */
function linksIn(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)/g)]
  const references = [...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)]
  return [...inline, ...references]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
}

/** Headings as the anchors that GitHub makes of them. */
const anchorsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^#+\s+(.*)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )

function leadsSomewhere(document: string, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const path = file === '' ? document : join(dirname(document), decodeURIComponent(file))
  if (!existsSync(inRepository(path))) return false
  return anchor === undefined || anchorsIn(read(path)).includes(decodeURIComponent(anchor))
}

describe.each(documents)('%s', (document) => {
  it('has links that lead to a file, and to a heading where they name one', () => {
    const broken = linksIn(read(document)).filter((target) => !leadsSomewhere(document, target))

    expect(broken).toEqual([])
  })

  it('speaks of nothing outside the repository', () => {
    expect(read(document)).not.toMatch(/\.\.\/shared|\/work\/|\/tmp\//)
  })
})

describe('HOSTING.md', () => {
  it('names every table, and the policy that the app is served with', () => {
    const text = read('HOSTING.md')

    for (const { name } of new Database('none').tables) expect(text).toContain(`\`${name}\``)
    expect(text).toContain(`"${contentSecurityPolicy('header')}"`)
  })
})

describe('README.md', () => {
  it('leads to all other documents', () => {
    expect(linksIn(read('README.md')).map((target) => target.split('#')[0])).toEqual(
      expect.arrayContaining(documents.slice(1)),
    )
  })
})
