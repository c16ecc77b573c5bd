import type { Block } from './blocks'
import type { PassageDifference } from './compare-passages'
import type { Footer } from './report-properties'
import type { PrintedText } from './printed-pages'
import { comparable, isStretchAt } from './same-text'

/**
 * What stands outside the structure and is neither head nor foot of its page nor the head of a table
 * that runs on: somebody may have drawn it over the page.
 */
export function strayTexts(
  loose: readonly PrintedText[],
  blocks: readonly Block[],
  footer: Footer,
  pages: number,
): readonly PassageDifference[] {
  const tableHeads = new Set(
    blocks.flatMap((block) =>
      block.kind === 'table' ? [comparable(block.columns.map(({ title }) => title).join(' '))] : [],
    ),
  )
  const title = comparable(footer.title)
  const mark = comparable(footer.marks.join(' · '))
  return loose.flatMap(({ page, text }): readonly PassageDifference[] => {
    const found = comparable(text)
    const place = comparable(footer.pageOf(page, pages))
    const isFoot = found.endsWith(place) && isLineOf(found.slice(0, -place.length), mark)
    return tableHeads.has(found) || isFoot || isLineOf(found, title)
      ? []
      : [{ page, expected: null, printed: text.trim(), hasOtherNumber: /\d/.test(text) }]
  })
}

/** A running line has one line of a text, and an ellipsis where there is more of it. */
function isLineOf(found: string, whole: string): boolean {
  if (found.length === whole.length) return isStretchAt(found, whole, 0)
  return found.endsWith('…') && isStretchAt(found.slice(0, -1), whole, 0)
}
