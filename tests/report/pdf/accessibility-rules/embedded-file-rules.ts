import {
  dictionaryAt,
  type FiledDocument,
  itemsAt,
  nameAt,
  streamAt,
  textAt,
  valueAt,
} from '../pdf-structure'
import type { Dictionary, PdfValue } from '../pdf-syntax'
import { type Rule, unless } from './rule'
import { allDictionaries, treeEntries } from './walk-document'

interface Specification {
  readonly id: number
  readonly dictionary: Dictionary
}

/** The file specifications of embedded files. */
const specificationsOf = (document: FiledDocument): readonly Specification[] =>
  allDictionaries(document).filter(
    ({ dictionary }) =>
      dictionary.entries.has('EF') || nameAt(document, dictionary, 'Type') === 'Filespec',
  )

const namesOf = (document: FiledDocument) =>
  treeEntries(document, valueAt(document, document.catalogue, 'Names', 'EmbeddedFiles'), 'Names')

const leadsTo = (value: PdfValue, { id }: Specification): boolean =>
  value.kind === 'reference' && value.id === id

/** ISO 32000-2, 7.11.3. */
const RELATIONSHIPS = [
  ...['Source', 'Data', 'Alternative', 'Supplement', 'EncryptedPayload'],
  ...['FormData', 'Schema', 'Unspecified'],
]

/** Files that go with the report. */
export const embeddedFileRules = [
  {
    name: 'names each embedded file',
    clause: 'ISO 14289-1 7.11',
    violations: (document) =>
      specificationsOf(document).flatMap(({ id, dictionary }) => {
        const [short, long] = [
          textAt(document, dictionary, 'F') ?? '',
          textAt(document, dictionary, 'UF') ?? '',
        ]
        return [
          ...unless(short !== '', `${String(id)} has no F`),
          ...unless(long !== '', `${String(id)} has no UF`),
        ]
      }),
  },
  {
    name: 'describes each embedded file',
    clause: 'ISO 32000-1 7.11.3; ISO 32000-2 7.11.3',
    violations: (document) =>
      specificationsOf(document).flatMap(({ id, dictionary }) => {
        const relationship = nameAt(document, dictionary, 'AFRelationship') ?? ''
        return [
          ...unless(
            (textAt(document, dictionary, 'Desc') ?? '') !== '',
            `${String(id)} has no Desc`,
          ),
          ...unless(
            RELATIONSHIPS.includes(relationship),
            `the relationship of ${String(id)} is "${relationship}"`,
          ),
        ]
      }),
  },
  {
    name: 'tells the type of each embedded file',
    clause: 'ISO 32000-1 7.11.4.1; ISO 19005-3 6.8',
    violations: (document) =>
      specificationsOf(document).flatMap(({ id, dictionary }) => {
        const files = dictionaryAt(document, dictionary, 'EF')
        const values = [...(files?.entries.values() ?? [])]
        return [
          ...unless(values.length > 0, `${String(id)} embeds nothing`),
          ...values.flatMap((value) => [
            ...unless(
              streamAt(document, value) !== undefined &&
                nameAt(document, value, 'Type') === 'EmbeddedFile',
              `${String(id)} embeds what is no EmbeddedFile`,
            ),
            ...unless(
              /^[\w.+-]+\/[\w.+-]+$/.test(nameAt(document, value, 'Subtype') ?? ''),
              `${String(id)} does not`,
            ),
          ]),
        ]
      }),
  },
  {
    name: 'lists each embedded file',
    clause: 'ISO 32000-1 7.11.4.1; ISO 32000-2 14.13.2',
    violations: (document) => {
      const names = namesOf(document)
      const associated = itemsAt(document, document.catalogue, 'AF')
      const specifications = specificationsOf(document)
      const keys = names.map(({ key }) => (key.kind === 'string' ? key.bytes : ''))
      return [
        ...specifications.flatMap((file) => [
          ...unless(
            names.some(({ value }) => leadsTo(value, file)),
            `${String(file.id)} is not among the names`,
          ),
          ...unless(
            associated.some((value) => leadsTo(value, file)),
            `${String(file.id)} does not go with the document`,
          ),
        ]),
        ...[...names.map(({ value }) => value), ...associated].flatMap((value) =>
          unless(
            specifications.some((file) => leadsTo(value, file)),
            'what is listed is no embedded file',
          ),
        ),
        ...unless(
          keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key),
          'the names are out of order',
        ),
      ]
    },
  },
] as const satisfies readonly Rule[]
