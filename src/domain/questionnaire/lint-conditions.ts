import { questionsOfCondition } from './check-conditions'
import type { Finding } from './finding'
import type { Located } from './locate-parts'
import { neverHolds } from './never-holds'
import type { Condition } from './condition'
import type { Path, Questionnaire } from './questionnaire'

/** Conditions that look at what is asked later or not at all, and those that cannot hold. */
export function lintConditions(
  parts: readonly Located[],
  questionnaire: Questionnaire,
): readonly Finding[] {
  const conditioned = parts.flatMap((part) => {
    const { shownIf } = part.node
    return shownIf === null ? [] : [{ ...part, shownIf }]
  })
  if (conditioned.length === 0) return []
  const positions = new Map(parts.map(({ node }, index) => [node.id, index]))
  const questions = new Map(
    parts.flatMap((part) => (part.kind === 'question' ? [[part.node.id, part.node] as const] : [])),
  )
  const asked = questionnaire.paths.flatMap((path) => askedOn(path, parts))
  return conditioned.flatMap((part): readonly Finding[] => {
    const looksAt = [...new Set(questionsOfCondition(part.shownIf))]
    const around = part.around.flatMap(({ shownIf }) => shownIf ?? [])
    return [
      ...looksAhead(part, looksAt, positions),
      ...asked.flatMap((path) => looksOffPath(part, looksAt, path)),
      ...(neverHolds([...around, part.shownIf], questions)
        ? [about(part, { code: 'neverShown' } as const)]
        : []),
    ]
  })
}

type Conditioned = Located & { readonly shownIf: Condition }

const about = <Facts extends object>({ node, path }: Conditioned, facts: Facts) => ({
  severity: 'warning' as const,
  path: `${path}.shownIf`,
  id: node.id,
  ...facts,
})

function looksAhead(
  part: Conditioned,
  looksAt: readonly string[],
  positions: ReadonlyMap<string, number>,
): readonly Finding[] {
  const own = positions.get(part.node.id) ?? 0
  return looksAt
    .filter((id) => (positions.get(id) ?? 0) > own)
    .map((question) => about(part, { code: 'conditionLooksAhead', question } as const))
}

interface AskedOn {
  readonly pathId: string
  /** Ids of questions, and of groups that hold one of them. */
  readonly ids: ReadonlySet<string>
}

/** Nothing for a path that asks everything. */
function askedOn({ id, questions }: Path, parts: readonly Located[]): readonly AskedOn[] {
  if (questions === null) return []
  const ids = new Set(questions)
  for (const { kind, node, around } of parts) {
    if (kind === 'question' && ids.has(node.id)) for (const group of around) ids.add(group.id)
  }
  return [{ pathId: id, ids }]
}

function looksOffPath(
  part: Conditioned,
  looksAt: readonly string[],
  { pathId, ids }: AskedOn,
): readonly Finding[] {
  if (!ids.has(part.node.id)) return []
  return looksAt
    .filter((id) => !ids.has(id))
    .map((question) => about(part, { code: 'conditionOffPath', question, pathId } as const))
}
