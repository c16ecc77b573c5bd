import { xmlText } from '../xml-text'

export interface XmpFacts {
  readonly title: string
  readonly author: string
  /** BCP 47 tag. */
  readonly language: string
  readonly createdAt: Date
}

/** The metadata packet that declares the file to be PDF/UA-1 and names it. */
export function xmpMetadata({ title, author, language, createdAt }: XmpFacts): string {
  const created = `${createdAt.toISOString().slice(0, 19)}Z`
  const creator =
    author === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<pdfuaid:part>1</pdfuaid:part>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag></dc:language>`,
    creator,
    `<xmp:CreateDate>${created}</xmp:CreateDate>`,
    '<pdf:Producer>jsPDF</pdf:Producer>',
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('')
}
