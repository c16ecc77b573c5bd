import type { TableBlock } from '@/state/report-request'
import { PreviewContent } from './preview-content'

interface Props {
  readonly block: TableBlock
}

/** A table of the report, its columns as wide as on paper. */
export function PreviewTable({ block: { caption, columns, rows } }: Props) {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <div className="paper-scroll">
      <table className="paper-table">
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} width={`${String((100 * share) / total)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, align }) => (
              <th key={title} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, isTotal }, index) => (
            <tr key={index} data-total={isTotal === true ? '' : undefined}>
              {cells.map((cell, place) => {
                const paragraphs = cell.map((paragraph, line) => (
                  <p key={line}>
                    <PreviewContent content={paragraph} />
                  </p>
                ))
                return place === 0 ? (
                  <th key={place} scope="row" data-align={columns[place]?.align}>
                    {paragraphs}
                  </th>
                ) : (
                  <td key={place} data-align={columns[place]?.align}>
                    {paragraphs}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
