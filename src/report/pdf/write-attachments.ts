import type { jsPDF } from 'jspdf'
import type { Attachment } from '@/domain/report/attachment'
import { reserveObject, write, writeCompressedStream } from './jspdf-internals'
import type { ObjectPack } from './packed-objects'
import { asciiString, pdfDate, textString, utf8Bytes } from './pdf-strings'

/** An embedded file's name, and the object that describes it. */
interface Embedded {
  readonly name: string
  readonly reference: string
}

/** Embeds files in the document (ISO 32000-1, 7.11.4). PDF/UA-1 (7.11) asks for /F and /UF. */
export function putAttachments(
  pdf: jsPDF,
  pack: ObjectPack,
  attachments: readonly Attachment[],
  createdAt: Date,
): readonly Embedded[] {
  return attachments.map(({ name, description, mediaType, content }) => {
    const bytes = utf8Bytes(content)
    const stream = writeCompressedStream(pdf, bytes, [
      { key: 'Type', value: '/EmbeddedFile' },
      { key: 'Subtype', value: `/${mediaType.replace('/', '#2F')}` },
      {
        key: 'Params',
        value: `<</Size ${String(bytes.length)} /ModDate ${asciiString(pdfDate(createdAt))}>>`,
      },
    ])
    const file = `${String(stream)} 0 R`
    const specification = reserveObject(pdf)
    pack.add(
      specification,
      `<</Type /Filespec /F ${asciiString(name)} /UF ${textString(name)}`,
      `/Desc ${textString(description)} /AFRelationship /Data`,
      `/EF <</F ${file} /UF ${file}>>>>`,
    )
    return { name, reference: `${String(specification)} 0 R` }
  })
}

/** Lists them in the catalogue, where viewers look, as belonging to the whole document. */
export function putAttachmentNames(pdf: jsPDF, embedded: readonly Embedded[]): void {
  if (embedded.length === 0) return
  // A name tree is in the order of its names.
  const sorted = embedded.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const names = sorted.map(({ name, reference }) => `${asciiString(name)} ${reference}`)
  write(pdf, `/Names <</EmbeddedFiles <</Names [${names.join(' ')}]>>>>`)
  write(pdf, `/AF [${embedded.map(({ reference }) => reference).join(' ')}]`)
}
