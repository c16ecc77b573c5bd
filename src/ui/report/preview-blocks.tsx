import { createElement, memo } from 'react'
import type { Block, ReportPreview } from '@/state/report-request'
import { PreviewContent } from './preview-content'
import { PreviewCover } from './preview-cover'
import { PreviewDrawing } from './preview-drawing'
import { PreviewFacts } from './preview-facts'
import { PreviewTable } from './preview-table'

interface Props {
  readonly preview: ReportPreview
}

/** The blocks of a report as HTML. */
export const PreviewBlocks = memo(function PreviewBlocks({ preview }: Props) {
  return preview.blocks.map((block, index) => (
    <PreviewBlock key={index} block={block} index={index} preview={preview} />
  ))
})

interface BlockProps extends Props {
  readonly block: Block
  readonly index: number
}

/** The preview stands below a heading of the second level. */
const LEVELS_ABOVE = 1
const DEEPEST = 6

function PreviewBlock({ block, index, preview }: BlockProps) {
  switch (block.kind) {
    case 'cover':
      return <PreviewCover block={block} />
    case 'heading':
      return createElement(
        `h${String(Math.min(DEEPEST, block.level + LEVELS_ABOVE))}`,
        { className: `paper-heading${String(block.level)}` },
        <PreviewContent content={block.content} />,
      )
    case 'paragraph':
      return (
        <p className={`paper-${block.look}`}>
          <PreviewContent content={block.content} />
        </p>
      )
    case 'headline':
      return (
        <div className="paper-headline">
          <p className="paper-figure">
            <strong>{block.figure}</strong> {block.unit}
          </p>
          <div>
            <p className="paper-label">
              <PreviewContent content={block.label} />
            </p>
            {block.details.map((detail, place) => (
              <p key={place}>
                <PreviewContent content={detail} />
              </p>
            ))}
          </div>
        </div>
      )
    case 'facts':
      return <PreviewFacts items={block.items} />
    case 'list':
      return createElement(
        block.isNumbered ? 'ol' : 'ul',
        null,
        block.items.map((item, place) => (
          <li key={place}>
            {item.map((paragraph, line) => (
              <p key={line}>
                <PreviewContent content={paragraph} />
              </p>
            ))}
          </li>
        )),
      )
    case 'table':
      return <PreviewTable block={block} />
    case 'chart': {
      const drawing = preview.drawings.get(index)
      return drawing === undefined ? null : (
        <PreviewDrawing drawing={drawing} description={block.description} />
      )
    }
  }
}
