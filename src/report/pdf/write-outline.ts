import type { jsPDF } from 'jspdf'
import { pageObject, reserveObject } from './jspdf-internals'
import type { ObjectPack } from './packed-objects'
import { textString } from './pdf-strings'
import type { Bookmark } from './structure'

interface Entry {
  readonly bookmark: Bookmark
  readonly id: number
  readonly children: Entry[]
}

/**
 * Writes the document outline and returns its object number; null: there is nothing to list.
 *
 * jsPDF's own outline writes titles as raw bytes, in which the second byte of "č" (U+010D) is a
 * line end and becomes another letter.
 */
export function writeOutline(
  pdf: jsPDF,
  pack: ObjectPack,
  bookmarks: readonly Bookmark[],
): number | null {
  if (bookmarks.length === 0) return null
  const root = reserveObject(pdf)
  const entries = nest(bookmarks.map((bookmark) => entryOf(pdf, bookmark)))
  const [first, last] = [entries[0], entries.at(-1)]
  if (first === undefined || last === undefined) return null
  pack.add(
    root,
    `<</Type /Outlines /First ${ref(first.id)} /Last ${ref(last.id)} /Count ${String(entries.length)}>>`,
  )
  putEntries(pdf, pack, entries, root)
  return root
}

const entryOf = (pdf: jsPDF, bookmark: Bookmark): Entry => ({
  bookmark,
  id: reserveObject(pdf),
  children: [],
})

const ref = (id: number): string => `${String(id)} 0 R`

/** Hangs each entry below the nearest one before it that has a lower level. */
function nest(entries: readonly Entry[]): readonly Entry[] {
  const top: Entry[] = []
  const open: Entry[] = []
  for (const entry of entries) {
    while ((open.at(-1)?.bookmark.level ?? 0) >= entry.bookmark.level) open.pop()
    const above = open.at(-1)?.children ?? top
    above.push(entry)
    open.push(entry)
  }
  return top
}

function putEntries(pdf: jsPDF, pack: ObjectPack, entries: readonly Entry[], parent: number): void {
  entries.forEach(({ bookmark, id, children }, index) => {
    const [previous, next] = [entries[index - 1], entries[index + 1]]
    const [first, last] = [children[0], children.at(-1)]

    pack.add(
      id,
      [
        `<</Title ${textString(bookmark.title)} /Parent ${ref(parent)}`,
        previous === undefined ? '' : ` /Prev ${ref(previous.id)}`,
        next === undefined ? '' : ` /Next ${ref(next.id)}`,
        first === undefined || last === undefined
          ? ''
          : ` /First ${ref(first.id)} /Last ${ref(last.id)} /Count ${String(-children.length)}`,
        ` /Dest [${ref(pageObject(pdf, bookmark.page))} /XYZ null ${bookmark.top.toFixed(2)} null]>>`,
      ].join(''),
    )
    putEntries(pdf, pack, children, id)
  })
}
