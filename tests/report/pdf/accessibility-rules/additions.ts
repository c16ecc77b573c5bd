import type { FiledDocument } from '../pdf-structure'
import {
  type Change,
  firstOf,
  streamOf,
  withCatalogue,
  withHolding,
  withNew,
  withPage,
} from './broken'

const unchanged: Change = (text) => text

interface FileChanges {
  readonly specification?: Change
  readonly stream?: Change
  readonly listing?: Change
}

/** The document with a file embedded as it should be, but for the changes. */
export function withFile(
  document: FiledDocument,
  { specification = unchanged, stream = unchanged, listing = unchanged }: FileChanges = {},
): FiledDocument {
  const dictionary = stream('<</Type /EmbeddedFile /Subtype /application#2Fjson /Length 2>>')
  const embedded = withNew(document, streamOf(dictionary, '{}'))
  const [file = 0] = embedded.ids
  const described = withNew(
    embedded.document,
    specification(
      [
        '<</Type /Filespec /F (answers.json) /UF (answers.json) /Desc (All answers)',
        `/AFRelationship /Data /EF <</F ${String(file)} 0 R /UF ${String(file)} 0 R>>>>`,
      ].join(' '),
    ),
  )
  const own = `${String(described.ids[0])} 0 R`
  const names = `/Names <</EmbeddedFiles <</Names [(answers.json) ${own}]>>>>`
  return withCatalogue(described.document, (body) =>
    body.replace('/Lang ', `${listing(`${names} /AF [${own}]`)}\n/Lang `),
  )
}

const IMAGE = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray'

/** The document with something drawn by its name inside the first stretch of an element's type. */
export function withDrawing(
  document: FiledDocument,
  type: string,
  dictionary = `<<${IMAGE} /BitsPerComponent 8 /Length 1>>`,
): FiledDocument {
  const [mark = ''] = firstOf(document, type).marks
  const [page, mcid = ''] = mark.split('/')
  const index = document.pages.findIndex(({ id }) => id === Number(page))
  const drawing = withNew(document, streamOf(dictionary, 'x'))
  const named = withHolding(drawing.document, '/XObject <<', (body) =>
    body.replace('/XObject <<', `/XObject << /Im0 ${String(drawing.ids[0])} 0 R`),
  )
  const opening = `/${type} <</MCID ${mcid}>> BDC\n`
  return withPage(named, index, (content) => content.replace(opening, `${opening}/Im0 Do\n`))
}
