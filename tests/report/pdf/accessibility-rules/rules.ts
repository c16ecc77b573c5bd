import type { FiledDocument } from '../pdf-structure'
import { annotationRules } from './annotation-rules'
import { behaviourRules } from './behaviour-rules'
import { contentRules } from './content-rules'
import { embeddedFileRules } from './embedded-file-rules'
import { figureRules } from './figure-rules'
import { fontRules } from './font-rules'
import { languageRules } from './language-rules'
import { listRules } from './list-rules'
import { metadataRules } from './metadata-rules'
import { outlineRules } from './outline-rules'
import { parentTreeRules } from './parent-tree-rules'
import { readingOrderRules } from './reading-order-rules'
import type { Rule } from './rule'
import { structureRules } from './structure-rules'
import { tableRules } from './table-rules'

/** All that the report must be, so that everybody can read it. */
export const rules = [
  ...metadataRules,
  ...contentRules,
  ...parentTreeRules,
  ...structureRules,
  ...listRules,
  ...tableRules,
  ...figureRules,
  ...annotationRules,
  ...languageRules,
  ...readingOrderRules,
  ...fontRules,
  ...outlineRules,
  ...embeddedFileRules,
  ...behaviourRules,
] as const satisfies readonly Rule[]

export type RuleName = (typeof rules)[number]['name']

/** What breaks which rule; nothing: the report keeps them all. */
export const violationsIn = (document: FiledDocument): readonly string[] =>
  rules.flatMap(({ name, clause, violations }) =>
    violations(document).map((violation) => `${name} (${clause}): ${violation}`),
  )
