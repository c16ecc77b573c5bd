import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRepository } from '../builders/shipped-files'

const css = readFileSync(inRepository('src/ui/theme.css'), 'utf8')

type Tokens = Readonly<Record<string, string>>

/** The colours that the rule of a selector sets, by the name of the token. */
function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`No rule ${selector}`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

const light = tokensOf(':root')
const dark = { ...light, ...tokensOf(":root[data-theme='dark']") }
const systemDark = { ...light, ...tokensOf(":root:not([data-theme='light'])") }
const themes: readonly (readonly [string, Tokens])[] = [
  ['light', light],
  ['dark', dark],
]

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio by WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['paper', 'wash']
const text = ['ink', 'muted', 'accent', 'benchmark', 'good', 'warn', 'error']
const pairsOnGrounds = (names: readonly string[]) =>
  names.flatMap((name) => grounds.map((ground) => [name, ground] as const))

/** Text, at least 4.5. */
const textPairs: readonly (readonly [string, string])[] = [
  ...pairsOnGrounds(text),
  ['on-accent', 'accent'],
]
/** Borders of controls and marks of charts, at least 3. */
const markPairs: readonly (readonly [string, string])[] = [
  ...pairsOnGrounds(['line']),
  ['focus-ink', 'focus'],
]
/**
 * Levels are fills with an outline in `line` and their number beside them; hairlines only part what
 * space parts already.
 */
const decorative = ['hairline', 'level-1', 'level-2', 'level-3', 'level-4', 'level-5']

describe.each(themes)('theme.css, %s', (_name, tokens) => {
  const colourOf = (name: string): string => {
    const colour = tokens[name]
    if (colour === undefined) throw new Error(`No colour --${name}`)
    return colour
  }

  it.each(textPairs)('sets %s on %s with a contrast of at least 4.5', (name, ground) => {
    expect(contrast(colourOf(name), colourOf(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(markPairs)('draws %s on %s with a contrast of at least 3', (name, ground) => {
    expect(contrast(colourOf(name), colourOf(ground))).toBeGreaterThanOrEqual(3)
  })

  it('shows the focus by its band or by the edge of the band', () => {
    const visible = ['focus', 'focus-ink'].map((name) =>
      contrast(colourOf(name), colourOf('paper')),
    )

    expect(Math.max(...visible)).toBeGreaterThanOrEqual(3)
  })

  it('deepens from level to level', () => {
    const distances = [1, 2, 3, 4, 5].map((level) =>
      contrast(colourOf(`level-${String(level)}`), colourOf('paper')),
    )

    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  })

  it('has no colour that is in none of these pairs', () => {
    const known = new Set([...textPairs.flat(), ...markPairs.flat(), ...decorative])

    expect(Object.keys(tokens).filter((name) => !known.has(name))).toEqual([])
  })
})

describe('theme.css', () => {
  it('is as dark by the system as by choice', () => {
    expect(systemDark).toEqual(dark)
  })

  it('keeps text readable in print', () => {
    const print = { ...light, ...tokensOfPrint() }

    for (const [name, ground] of textPairs) {
      expect(contrast(print[name] ?? '', print[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
    }
  })
})

function tokensOfPrint(): Tokens {
  const start = css.indexOf('@media print')
  return Object.fromEntries(
    [...css.slice(start).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
}
