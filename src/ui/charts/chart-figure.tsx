import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type TableContent } from './data-table'
import './chart-figure.css'

interface Props {
  /** What is drawn, with its unit. */
  readonly caption: string
  /** The picture. */
  readonly children: ReactNode
  /** What the marks mean, above the picture. */
  readonly keys?: ReactNode
  /** What a reader must know before believing the picture, such as that figures are made up. */
  readonly warning?: string | null
  readonly table: TableContent
}

/**
 * The only way to put a chart on a page: the picture and its table share one source, so what a
 * screen reader hears can never drift from what is drawn.
 */
export function ChartFigure({ caption, children, keys, warning = null, table }: Props) {
  const { t } = useTranslation('results')
  const captionId = useId()
  return (
    <figure className="chart-figure" aria-labelledby={captionId}>
      <figcaption id={captionId}>
        {caption}
        {warning === null ? null : <strong className="chart-warning">{warning}</strong>}
      </figcaption>
      <div aria-hidden="true">
        {keys}
        {children}
      </div>
      <details className="chart-numbers">
        <summary>{t('chart.sameNumbers')}</summary>
        <DataTable caption={caption} content={table} isCaptionHidden />
      </details>
    </figure>
  )
}
