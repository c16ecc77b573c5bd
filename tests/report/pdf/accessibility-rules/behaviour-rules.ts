import { dictionaryAt, itemsAt, nameAt, textAt } from '../pdf-structure'
import { type Rule, unless } from './rule'
import { allDictionaries } from './walk-document'

/** What a file must not do, or hide. */
export const behaviourRules = [
  {
    name: 'has no form',
    clause: 'ISO 14289-1 7.15; house: no AcroForm at all',
    violations: (document) => [
      ...unless(!document.catalogue.entries.has('AcroForm'), 'the catalogue has a form'),
      ...allDictionaries(document)
        .filter(({ dictionary }) => dictionary.entries.has('XFA'))
        .map(({ id }) => `object ${String(id)} has XFA`),
    ],
  },
  {
    name: 'runs no script',
    clause: 'house, after ISO 14289-1 7.19',
    violations: (document) =>
      allDictionaries(document)
        .filter(
          ({ dictionary }) =>
            ['JS', 'JavaScript'].some((key) => dictionary.entries.has(key)) ||
            nameAt(document, dictionary, 'S') === 'JavaScript',
        )
        .map(({ id }) => `object ${String(id)} has a script`),
  },
  {
    name: 'does nothing by itself',
    clause: 'house, after ISO 14289-1 7.19',
    violations: (document) =>
      allDictionaries(document)
        .filter(({ dictionary }) => dictionary.entries.has('AA'))
        .map(({ id }) => `object ${String(id)} has AA`),
  },
  {
    name: 'names its optional content',
    clause: 'ISO 14289-1 7.10',
    violations: (document) => {
      const properties = dictionaryAt(document, document.catalogue, 'OCProperties')
      if (properties === undefined) return []
      const configurations = [
        properties.entries.get('D'),
        ...itemsAt(document, properties, 'Configs'),
      ].map((value) => dictionaryAt(document, value))
      return configurations.flatMap((configuration) => [
        ...unless((textAt(document, configuration, 'Name') ?? '') !== '', 'one has no name'),
        ...unless(configuration?.entries.has('AS') !== true, 'one has AS'),
      ])
    },
  },
] as const satisfies readonly Rule[]
