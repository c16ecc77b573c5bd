import {
  dictionaryAt,
  type FiledDocument,
  isTrue,
  nameAt,
  streamAt,
  textAt,
  valueAt,
} from '../pdf-structure'
import { isLanguageTag } from './language-tag'
import { type Rule, unless } from './rule'
import { readXml } from './xml'

const NAMESPACE = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'

const packetOf = ({ catalogue, ...document }: FiledDocument): string | undefined => {
  const bytes = streamAt(document, catalogue.entries.get('Metadata'))
  return bytes === undefined ? undefined : Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The text of a property of the metadata; undefined: it is not there. */
const property = (document: FiledDocument, name: string): string | undefined =>
  new RegExp(`<${name}>(?:<rdf:Alt><rdf:li xml:lang="x-default">)?([^<]*)<`)
    .exec(packetOf(document) ?? '')?.[1]
    ?.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

/** What the file says of itself. */
export const metadataRules = [
  {
    name: 'is a PDF 1.7 file',
    clause: 'ISO 14289-1 6.1',
    violations: ({ source, catalogue }) => [
      ...unless(/^%PDF-1\.7\n%[\x80-\xFF]{4}/.test(source), `begins with ${source.slice(0, 14)}`),
      ...unless(!catalogue.entries.has('Version'), 'the catalogue names another version'),
    ],
  },
  {
    name: 'is not encrypted',
    clause: 'ISO 14289-1 7.16',
    violations: ({ trailer }) => unless(!trailer.entries.has('Encrypt'), 'has /Encrypt'),
  },
  {
    name: 'has metadata that can be read',
    clause: 'ISO 14289-1 7.1',
    violations: (document) => {
      const packet = packetOf(document)
      if (packet === undefined) return ['the catalogue has no metadata stream']
      const stream = dictionaryAt(document, document.catalogue, 'Metadata')
      return [
        ...unless(nameAt(document, stream, 'Type') === 'Metadata', 'it is not of type Metadata'),
        ...unless(nameAt(document, stream, 'Subtype') === 'XML', 'it is not of subtype XML'),
        ...unless(valueAt(document, stream, 'Filter') === undefined, 'it is compressed'),
        ...readXml(packet),
      ]
    },
  },
  {
    name: 'says that it is PDF/UA-1',
    clause: 'ISO 14289-1 5',
    violations: (document) => [
      ...unless((packetOf(document) ?? '').includes(NAMESPACE), 'has no pdfuaid namespace'),
      ...unless(property(document, 'pdfuaid:part') === '1', 'pdfuaid:part is not 1'),
    ],
  },
  {
    name: 'has one title',
    clause: 'ISO 14289-1 7.1',
    violations: (document) => {
      const title = property(document, 'dc:title') ?? ''
      const shown = textAt(document, document.trailer, 'Info', 'Title') ?? ''
      return [
        ...unless(title.trim() !== '', 'dc:title is empty'),
        ...unless(title === shown, `dc:title is "${title}", the information's is "${shown}"`),
      ]
    },
  },
  {
    name: 'shows its title',
    clause: 'ISO 14289-1 7.1',
    violations: (document) =>
      unless(
        isTrue(document, document.catalogue, 'ViewerPreferences', 'DisplayDocTitle'),
        'DisplayDocTitle is not true',
      ),
  },
  {
    name: 'says that it is tagged',
    clause: 'ISO 14289-1 6.2',
    violations: (document) =>
      unless(isTrue(document, document.catalogue, 'MarkInfo', 'Marked'), 'Marked is not true'),
  },
  {
    name: 'suspects none of its tags',
    clause: 'ISO 14289-1 7.1',
    violations: (document) =>
      unless(!isTrue(document, document.catalogue, 'MarkInfo', 'Suspects'), 'Suspects is true'),
  },
  {
    name: 'names its language',
    clause: 'ISO 14289-1 7.2',
    violations: (document) => {
      const language = textAt(document, document.catalogue, 'Lang') ?? ''
      return unless(isLanguageTag(language), `the catalogue's language is "${language}"`)
    },
  },
] as const satisfies readonly Rule[]
