import type { ReportProperties } from '../report-properties'
import { oneLine } from '../type/one-line'
import { xmlText } from '../xml-text'

/** A file inside the document that takes the place of the library's own. */
interface Part {
  readonly path: string
  readonly data: string
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** What the library would fill in with the time of day, or leave to chance on the reader's machine. */
export const documentParts = (properties: ReportProperties): readonly Part[] => [
  { path: 'docProps/core.xml', data: coreProperties(properties) },
  { path: 'word/fontTable.xml', data: FONT_TABLE },
]

/** What the file says of itself; the library would take the time of writing as its date. */
function coreProperties({ title, author, language, createdAt }: ReportProperties): string {
  const date = `${createdAt.toISOString().slice(0, 19)}Z`
  const written = (name: string, value: string, attributes = '') =>
    value === '' ? '' : `<${name}${attributes}>${xmlText(oneLine(value))}</${name}>`
  const dated = ' xsi:type="dcterms:W3CDTF"'
  return [
    DECLARATION,
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    written('dc:title', title),
    written('dc:creator', author),
    written('dc:language', language),
    written('cp:lastModifiedBy', author),
    written('dcterms:created', date, dated),
    written('dcterms:modified', date, dated),
    '</cp:coreProperties>',
  ].join('')
}

/** The typeface of print; see `tests/tools/make-fonts.ts`. */
export const TYPEFACE = 'Noto Sans'

/** Where the typeface is missing, Word takes the most similar one by what it is told here. */
const FONT_TABLE = [
  DECLARATION,
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:font w:name="${TYPEFACE}"><w:altName w:val="Segoe UI"/>`,
  '<w:panose1 w:val="020B0502040504020204"/><w:charset w:val="00"/>',
  '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
  '</w:fonts>',
].join('')
