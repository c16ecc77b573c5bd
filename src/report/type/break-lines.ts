import type { Content, Run } from '../blocks'
import { COLOURS, type TextStyle } from '../look'
import type { Typesetter } from './typesetter'

/** A stretch of one line that belongs to one run. */
export interface Segment {
  readonly run: Run
  /** Drawable; ends with a space where the next word was wrapped. */
  readonly text: string
  /** From the left edge of the line, in millimetres. */
  readonly x: number
  readonly style: TextStyle
}

export interface Line {
  readonly segments: readonly Segment[]
  /** Without the space at its end, in millimetres. */
  readonly width: number
}

/** A word that sticks to nothing, with the run it comes from. */
interface Word {
  readonly run: Run
  readonly text: string
  readonly style: TextStyle
  readonly follows: 'space' | 'directly'
}

export const runsOf = (content: Content): readonly Run[] =>
  typeof content === 'string' ? [{ text: content }] : content

/**
 * Sets content in lines of at most `width` millimetres. A word that is wider than a line is broken
 * wherever it must be: nothing ever runs off the page.
 */
export function breakLines(
  content: Content,
  width: number,
  style: TextStyle,
  type: Typesetter,
): readonly Line[] {
  const words = wordsOf(content, style, type).flatMap((word) => breakWord(word, width, type))
  const lines: OpenLine[] = []
  for (const word of words) {
    const line = lines.at(-1)
    const space = word.follows === 'space' ? type.widthOf(' ', word.style) : 0
    const wordWidth = type.widthOf(word.text, word.style)
    if (line === undefined) lines.push(startLine(word, wordWidth))
    else if (line.width + space + wordWidth > width + TOLERANCE) {
      if (word.follows === 'space') endWithSpace(line)
      lines.push(startLine(word, wordWidth))
    } else append(line, word, space, wordWidth)
  }
  return lines
}

/** Sums of widths differ from the width of the sum by rounding alone. */
const TOLERANCE = 1e-6

/** A line that words are still added to. */
interface OpenLine {
  readonly segments: {
    readonly run: Run
    text: string
    readonly x: number
    readonly style: TextStyle
  }[]
  width: number
}

function startLine({ run, text, style }: Word, width: number): OpenLine {
  return { segments: [{ run, text, style, x: 0 }], width }
}

/** A space that cannot be seen, so that copied and spoken text keeps its words apart. */
function endWithSpace({ segments }: OpenLine): void {
  const last = segments.at(-1)
  if (last !== undefined) last.text += ' '
}

function append(line: OpenLine, word: Word, space: number, wordWidth: number): void {
  const { run, style, text } = word
  const last = line.segments.at(-1)
  if (space > 0) endWithSpace(line)
  if (last?.run === run) last.text += text
  else line.segments.push({ run, text, style, x: line.width + space })
  line.width += space + wordWidth
}

function wordsOf(content: Content, style: TextStyle, type: Typesetter): readonly Word[] {
  let endedWithSpace = false
  return runsOf(content).flatMap((run) => {
    const runStyle = styleOf(run, style)
    const text = type.drawable(run.text)
    const startsWithSpace = text.startsWith(' ') || endedWithSpace
    endedWithSpace = text.endsWith(' ')
    return text
      .split(' ')
      .filter((word) => word !== '')
      .map((word, index): Word => ({
        run,
        text: word,
        style: runStyle,
        follows: index > 0 || startsWithSpace ? 'space' : 'directly',
      }))
  })
}

function styleOf(run: Run, style: TextStyle): TextStyle {
  const { isStrong = false, isMuted = false, link } = run
  const weight = isStrong ? 'bold' : style.weight
  const colour = link !== undefined ? COLOURS.own : isMuted ? COLOURS.muted : style.colour
  return { ...style, weight, colour }
}

/** After these a long word or address breaks best. */
const BREAKS_AFTER = /[-/?&=._,;:@‐–—]/

function breakWord(word: Word, width: number, type: Typesetter): readonly Word[] {
  if (type.widthOf(word.text, word.style) <= width) return [word]
  const characters = clusters(word.text)
  const pieces: Word[] = []
  let start = 0
  while (start < characters.length) {
    const end = pieceEnd(characters, start, width, word.style, type)
    const text = characters.slice(start, end).join('')
    pieces.push({ ...word, text, follows: start === 0 ? word.follows : 'directly' })
    start = end
  }
  return pieces
}

/** Letters with the accents that stand on them. */
const clusters = (text: string): readonly string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []

function pieceEnd(
  characters: readonly string[],
  start: number,
  width: number,
  style: TextStyle,
  type: Typesetter,
): number {
  let used = 0
  let end = start
  let best = 0
  for (const character of characters.slice(start)) {
    used += type.widthOf(character, style)
    if (used > width && end > start) break
    end += 1
    if (BREAKS_AFTER.test(character)) best = end
  }
  const isRest = end === characters.length
  // A good place to break is not worth leaving most of the line empty.
  return isRest || best - start < (end - start) / 2 ? end : best
}
