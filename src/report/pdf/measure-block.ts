import type { Block } from '../blocks'
import { BODY_HEIGHT } from './page'
import type { Press } from './press'
import { chartHeight } from './write-chart'
import { factsHeight, factsLead } from './write-facts'
import { headingHeight } from './write-heading'
import { headlineHeight } from './write-headline'
import { listHeight, listLead } from './write-list'
import { paragraphHeight, paragraphLead } from './write-paragraph'
import { tableHeight, tableLead } from './write-table'

/** What must stand on the same page as the block at `index`: the beginning of what follows it. */
export function leadAfter(press: Press, blocks: readonly Block[], index: number): number {
  const next = blocks[index + 1]
  if (next === undefined) return 0
  switch (next.kind) {
    case 'cover':
      return 0
    case 'heading':
      return headingHeight(press, next) + leadAfter(press, blocks, index + 1)
    case 'paragraph':
      // A muted line introduces what comes next and would hang in the air without it.
      return next.look === 'muted'
        ? paragraphHeight(press, next) + leadAfter(press, blocks, index + 1)
        : paragraphLead(press, next)
    case 'headline':
      return headlineHeight(press, next)
    case 'facts':
      return factsLead(press, next)
    case 'list':
      return listLead(press, next)
    case 'table':
      return tableLead(press, next)
    case 'chart':
      return chartHeight(press, next)
  }
}

/** Everything that the heading at `index` stands over; at most a bit over one page. */
export function sectionHeight(press: Press, blocks: readonly Block[], index: number): number {
  const own = blocks[index]
  const level = own?.kind === 'heading' ? own.level : 2
  let height = 0
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'heading' && block.level <= level) break
    height += heightOf(press, block)
    if (height > BODY_HEIGHT) break
  }
  return height
}

function heightOf(press: Press, block: Block): number {
  switch (block.kind) {
    case 'cover':
      return BODY_HEIGHT
    case 'heading':
      return headingHeight(press, block)
    case 'paragraph':
      return paragraphHeight(press, block)
    case 'headline':
      return headlineHeight(press, block)
    case 'facts':
      return factsHeight(press, block)
    case 'list':
      return listHeight(press, block)
    case 'table':
      return tableHeight(press, block)
    case 'chart':
      return chartHeight(press, block)
  }
}
