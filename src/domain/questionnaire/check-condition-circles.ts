import type { Problem } from '../problem'
import { questionsOfCondition } from './check-conditions'
import type { Located } from './locate-parts'

/**
 * Conditions that wait for each other, so that nobody could say what is asked. A part depends on
 * what its condition looks at, and on the group around it. Circles are told that share no part.
 */
export function checkConditionCircles(parts: readonly Located[]): readonly Problem[] {
  const conditioned = parts.filter(({ node }) => node.shownIf !== null)
  if (conditioned.length === 0) return []
  const paths = new Map(conditioned.map(({ node, path }) => [node.id, `${path}.shownIf`]))
  return findCircles(dependenciesOf(parts)).flatMap((circle): readonly Problem[] => {
    const path = paths.get(circle.find((id) => paths.has(id)) ?? '')
    return path === undefined ? [] : [{ code: 'conditionCircle', path, ids: write(circle) }]
  })
}

type Dependencies = ReadonlyMap<string, readonly string[]>

/** Of an id used twice, which is a problem of its own, the first part counts. */
function dependenciesOf(parts: readonly Located[]): Dependencies {
  const dependencies = new Map<string, readonly string[]>()
  for (const { node, around } of parts) {
    if (dependencies.has(node.id)) continue
    const parent = around.at(-1)
    const asked = node.shownIf === null ? [] : questionsOfCondition(node.shownIf)
    dependencies.set(node.id, parent === undefined ? asked : [...asked, parent.id])
  }
  return dependencies
}

function findCircles(dependencies: Dependencies): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = []
  const told = new Set<string>()
  const visited = new Set<string>()
  const tell = (trail: readonly Step[], from: number): void => {
    if (told.has(trail[from]?.id ?? '')) return
    const circle = trail.slice(from).map(({ id }) => id)
    if (circle.some((id) => told.has(id))) return
    for (const id of circle) told.add(id)
    circles.push(circle)
  }
  for (const start of dependencies.keys()) {
    if (!visited.has(start)) follow(start, dependencies, visited, tell)
  }
  return circles
}

interface Step {
  readonly id: string
  readonly dependencies: readonly string[]
  /** How many of the dependencies have been followed. */
  followed: number
}

/**
 * Goes along the dependencies and tells whenever they lead back to the trail, from where on. Without
 * recursion, because a chain may be as long as the questionnaire.
 */
function follow(
  start: string,
  dependencies: Dependencies,
  visited: Set<string>,
  tell: (trail: readonly Step[], from: number) => void,
): void {
  const trail: Step[] = []
  const depths = new Map<string, number>()
  const enter = (id: string): void => {
    visited.add(id)
    depths.set(id, trail.length)
    trail.push({ id, dependencies: dependencies.get(id) ?? [], followed: 0 })
  }
  enter(start)
  for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
    const next = step.dependencies[step.followed]
    step.followed += 1
    if (next === undefined) {
      depths.delete(step.id)
      trail.pop()
      continue
    }
    const depth = depths.get(next)
    if (depth !== undefined) tell(trail, depth)
    else if (!visited.has(next)) enter(next)
  }
}

/** A sentence cannot hold more. */
const LONGEST = 12

/** `a → b → a`, which reads the same in every language. */
function write(circle: readonly string[]): string {
  const shown = circle.length > LONGEST ? [...circle.slice(0, LONGEST), '…'] : circle
  return [...shown, circle[0] ?? ''].join(' → ')
}
