// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageParts, singleFilePage } from '@/cli/single-file-page'
import template from '../../index.html?raw'
import { runs } from '../builders/runs'
import { hostileText } from './hostile-text'

const parts = (fields: Partial<PageParts> = {}): PageParts => ({
  template,
  script: 'app()',
  style: 'p { color: red }',
  beforePaint: 'paint()',
  icon: '<svg/>',
  files: new Map(),
  ...fields,
})

const open = (page: string): Document => new DOMParser().parseFromString(page, 'text/html')

const programsIn = (page: Document): readonly string[] =>
  [...page.querySelectorAll('script:not([type="application/json"])')].map(
    ({ textContent }) => textContent,
  )

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function sourcesIn(page: Document, directive: string): readonly string[] {
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
  const rule = policy.split('; ').find((candidate) => candidate.startsWith(`${directive} `))
  return rule?.split(' ').slice(1) ?? []
}

describe('singleFilePage', () => {
  it('holds what it was given and leads nowhere else', () => {
    const page = open(singleFilePage(parts()))

    expect(programsIn(page)).toEqual(['paint()', 'app()'])
    expect(page.querySelector('style')?.textContent).toBe('p { color: red }')
    const addresses = [...page.querySelectorAll('[src], [href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href'),
    )
    expect(addresses).toEqual([expect.stringMatching(/^data:image\/svg\+xml;base64,/)])
  })

  it('puts its rules before everything that they are about', () => {
    const [first, second] = [...open(singleFilePage(parts())).head.children]

    expect(first?.getAttribute('charset')).toBe('utf-8')
    expect(second?.getAttribute('http-equiv')).toBe('Content-Security-Policy')
  })

  it('names by hash exactly what runs and styles it, whatever is in it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const script = `app(${JSON.stringify(text)})`

        const page = open(singleFilePage(parts({ script })))

        expect(programsIn(page)).toHaveLength(2)
        expect(sourcesIn(page, 'script-src')).toEqual(programsIn(page).map(hashOf))
        expect(sourcesIn(page, 'style-src')).toEqual([hashOf('p { color: red }')])
      }),
      { numRuns: runs(100) },
    )
  })

  it('gives back every embedded text as it was, and no text becomes part of the page', () => {
    const whole = open(singleFilePage(parts())).querySelectorAll('*').length
    fc.assert(
      fc.property(hostileText, hostileText, (name, text) => {
        const page = open(singleFilePage(parts({ files: new Map([[name, text]]) })))

        const [element, ...others] = page.querySelectorAll('script[type="application/json"]')
        expect(others).toEqual([])
        expect(JSON.parse(element?.textContent ?? '')).toBe(text)
        expect(page.querySelectorAll('*')).toHaveLength(whole + 1)
      }),
      { numRuns: runs(100) },
    )
  })

  it('refuses a style sheet that would end its own element', () => {
    expect(() => singleFilePage(parts({ style: 'p::after { content: "</style>" }' }))).toThrow(
      'end its own element',
    )
  })

  it('refuses a page that has lost a line it replaces', () => {
    const withoutIcon = template.replace('favicon', 'icon')

    expect(() => singleFilePage(parts({ template: withoutIcon }))).toThrow('favicon')
  })
})
