import type { Question } from './question'
import type { Aggregation, Group, Questionnaire } from './questionnaire'

/** A group or question with its place in the file, such as `groups.0.questions.2`. */
export type Located = LocatedGroup | LocatedQuestion

export interface LocatedGroup extends Place {
  readonly kind: 'group'
  readonly node: Group
}

export interface LocatedQuestion extends Place {
  readonly kind: 'question'
  readonly node: Question
}

interface Place {
  readonly path: string
  /** The groups it lies in, outermost first. */
  readonly around: readonly Group[]
}

/** Everything in the order it is asked; a group comes before what it holds. */
export function locateParts({ groups }: Pick<Questionnaire, 'groups'>): readonly Located[] {
  const found: Located[] = []
  const visit = (node: Group, path: string, around: readonly Group[]): void => {
    found.push({ kind: 'group', node, path, around })
    const inside = [...around, node]
    node.questions.forEach((question, index) => {
      found.push({
        kind: 'question',
        node: question,
        path: `${path}.questions.${String(index)}`,
        around: inside,
      })
    })
    node.groups.forEach((inner, index) => {
      visit(inner, `${path}.groups.${String(index)}`, inside)
    })
  }
  groups.forEach((group, index) => {
    visit(group, `groups.${String(index)}`, [])
  })
  return found
}

/** How the score of what directly holds a part is made. */
export const aggregationAround = (
  { around }: Pick<Place, 'around'>,
  questionnaire: Questionnaire,
): Aggregation => (around.at(-1) ?? questionnaire).aggregation
