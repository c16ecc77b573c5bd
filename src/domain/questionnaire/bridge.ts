import type { QuestionnaireReference } from '../assessment/assessment'
import type { LocalizedText } from '../benchmark/benchmark-pack'

/** How the questions of one version of a questionnaire go over into those of a later one. */
export interface Bridge {
  readonly from: QuestionnaireReference
  readonly to: QuestionnaireReference
  /** Why there is a new version, for whoever decides whether to move; by language. */
  readonly summary: LocalizedText
  /** Every question of both versions stands in exactly one link. */
  readonly links: readonly BridgeLink[]
}

export const BRIDGE_KINDS = ['same', 'reworded', 'split', 'merged', 'dropped', 'new'] as const
/**
 * `same` and `reworded`: one to one; `split`: one old to several new; `merged`: several old to one
 * new; `dropped`: no new one; `new`: no old one.
 */
export type BridgeKind = (typeof BRIDGE_KINDS)[number]

export const COMPARABILITIES = ['full', 'limited', 'none'] as const
/** How far scores before and after may be read as the same measure. */
export type Comparability = (typeof COMPARABILITIES)[number]

export interface BridgeLink {
  readonly kind: BridgeKind
  /** Question ids of the old version; empty for `new`. */
  readonly from: readonly string[]
  /** Question ids of the new version; empty for `dropped`. */
  readonly to: readonly string[]
  readonly comparability: Comparability
  /** New option ids by old ones where they differ; an option that is mapped to null is lost. */
  readonly options: Readonly<Record<string, string | null>>
  /** What changed and why; by language. null: nothing needs saying. */
  readonly note: LocalizedText | null
}
