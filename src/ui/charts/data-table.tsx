import { useId } from 'react'
import { ScrollRegion } from '../parts/scroll-region'
import './data-table.css'

/** Numbers as rows and columns; the first column names the row. */
export interface TableContent {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Language of the row names where it differs from the page's. */
  readonly language?: string | undefined
}

export interface TableColumn {
  readonly title: string
  readonly isNumber: boolean
}

interface TableRow {
  readonly id: string
  readonly name: string
  /** One for each column after the first. */
  readonly cells: readonly string[]
}

interface Props {
  readonly caption: string
  readonly content: TableContent
  /** True where a heading beside the table says the same as the caption. */
  readonly isCaptionHidden?: boolean
}

/** The one way numbers become a table; on a narrow screen it scrolls sideways, names staying in view. */
export function DataTable({ caption, content, isCaptionHidden = false }: Props) {
  const captionId = useId()
  const [nameColumn, ...columns] = content.columns
  return (
    <ScrollRegion className="table-scroll data-table" labelledBy={captionId}>
      <table>
        <caption id={captionId} className={isCaptionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{nameColumn?.title}</th>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row" lang={content.language}>
                {name}
              </th>
              {columns.map(({ title, isNumber }, index) => (
                <td key={title} className={isNumber ? 'number' : undefined}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
