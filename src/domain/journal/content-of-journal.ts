import type { Action } from '../assessment/action'
import { type Answer, isEmptyAnswer } from '../assessment/answer'
import type { Assessment, Priority } from '../assessment/assessment'
import { type Change, NAMING_ID, type Naming, saidBy } from './journal-entry'
import type { Standing } from './standing'

/** The parts of an assessment that a journal tells. */
export type JournalledContent = Pick<
  Assessment,
  'name' | 'municipality' | 'profile' | 'answers' | 'priorities' | 'actions'
>

/** What an assessment consists of, one change from nothing for each subject. */
export function changesFromNothing(content: JournalledContent): readonly Change[] {
  const { name, municipality, profile, answers, priorities, actions } = content
  return [
    { kind: 'naming', subjectId: NAMING_ID, before: null, after: { name, municipality } },
    ...Object.entries(profile).map(([id, after]) => fromNothing('profile', id, after)),
    ...Object.entries(answers).flatMap(([id, after]) =>
      // A cleared answer stands on the screen as one that says nothing.
      isEmptyAnswer(after) ? [] : [fromNothing('answer', id, after)],
    ),
    ...Object.entries(priorities).map(([id, after]) => fromNothing('priority', id, after)),
    ...actions.map((after) => fromNothing('action', after.id, after)),
  ] as readonly Change[]
}

const fromNothing = <Kind extends string, Value>(kind: Kind, subjectId: string, after: Value) => ({
  kind,
  subjectId,
  before: null,
  after,
})

/**
 * The content that a journal has come to: of each subject what its leading head says. The actions keep the
 * order they have in `before`; new ones follow by their ids.
 */
export function contentOfJournal(
  standings: Iterable<Standing>,
  before: JournalledContent,
): JournalledContent {
  let naming: Naming = before
  const profile: Record<string, string> = {}
  const answers: Record<string, Answer> = {}
  const priorities: Record<string, Priority> = {}
  const actions = new Map<string, Action>()
  for (const {
    heads: [leading],
  } of standings) {
    if (leading === undefined || leading.after === null || saidBy(leading) === null) continue
    switch (leading.kind) {
      case 'naming':
        naming = leading.after
        break
      case 'profile':
        profile[leading.subjectId] = leading.after
        break
      case 'answer':
        answers[leading.subjectId] = leading.after
        break
      case 'priority':
        priorities[leading.subjectId] = leading.after
        break
      case 'action':
        actions.set(leading.subjectId, leading.after)
        break
    }
  }
  return {
    name: naming.name,
    municipality: naming.municipality,
    profile,
    answers,
    priorities,
    actions: inOrderOf(before.actions, actions),
  }
}

function inOrderOf(
  before: readonly Action[],
  actions: ReadonlyMap<string, Action>,
): readonly Action[] {
  const known = before.flatMap(({ id }) => actions.get(id) ?? [])
  const knownIds = new Set(known.map(({ id }) => id))
  const added = [...actions.values()].filter(({ id }) => !knownIds.has(id))
  return [...known, ...added.toSorted((a, b) => (a.id < b.id ? -1 : 1))]
}
