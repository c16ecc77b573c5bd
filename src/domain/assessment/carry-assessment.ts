import type { Bridge } from '../questionnaire/bridge'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { pathOf } from '../questionnaire/walk-questionnaire'
import type { Action } from './action'
import type { Assessment, Priority } from './assessment'
import { type CarriedAnswers, carryAnswers } from './carry-answers'
import { checkProfile } from './check-assessment'

/** An assessment of an old version as far as it goes over into a new one. */
export interface CarriedAssessment
  extends CarriedAnswers, Pick<Assessment, 'path' | 'profile' | 'priorities' | 'actions'> {
  /** False: the new version has no such path, and the assessment is on its usual one. */
  readonly isSamePath: boolean
  /** Profile fields of the old version whose option the new one does not have. */
  readonly lostProfile: readonly string[]
  /** Questions of the old version whose priority has no question to stand at. */
  readonly lostPriorities: readonly string[]
  /** Actions, as they were, whose question became several or none; they stand for themselves now. */
  readonly loosenedActions: readonly Action[]
}

/** Takes everything an assessment holds over into a newer version; see `carryAnswers`. */
export function carryAssessment(
  bridge: Bridge,
  from: Questionnaire,
  to: Questionnaire,
  assessment: Assessment,
): CarriedAssessment {
  const samePath = pathOf(to, assessment.path)
  const priorities = carryPriorities(bridge, assessment.priorities)
  return {
    ...carryAnswers(bridge, from, to, assessment.answers),
    ...carryProfile(assessment.profile, to),
    ...carryActions(bridge, assessment.actions),
    path: (samePath ?? to.paths[0])?.id ?? '',
    isSamePath: samePath !== null,
    priorities,
    lostPriorities: Object.keys(assessment.priorities).filter((id) =>
      targetsOf(bridge, id).every((target) => !(target in priorities)),
    ),
  }
}

const targetsOf = ({ links }: Bridge, oldId: string): readonly string[] =>
  links.find(({ from }) => from.includes(oldId))?.to ?? []

function carryProfile(
  profile: Assessment['profile'],
  to: Questionnaire,
): Pick<CarriedAssessment, 'profile' | 'lostProfile'> {
  const fits = (field: string, option: string) => checkProfile({ [field]: option }, to).length === 0
  const fields = Object.entries(profile)
  return {
    profile: Object.fromEntries(fields.filter(([field, option]) => fits(field, option))),
    lostProfile: fields.flatMap(([field, option]) => (fits(field, option) ? [] : [field])),
  }
}

/** Questions that became one keep a priority that they all had. */
function carryPriorities(
  { links }: Bridge,
  priorities: Assessment['priorities'],
): Assessment['priorities'] {
  return Object.fromEntries(
    links.flatMap(({ from, to }): readonly (readonly [string, Priority])[] => {
      const [first, ...others] = from.map((id) => priorities[id])
      if (first === undefined || others.some((other) => other !== first)) return []
      return to.map((id) => [id, first] as const)
    }),
  )
}

function carryActions(
  bridge: Bridge,
  actions: Assessment['actions'],
): Pick<CarriedAssessment, 'actions' | 'loosenedActions'> {
  // Which of several new questions an action is about, only the user knows.
  const questionOf = ({ questionId }: Action): string | null => {
    const targets = questionId === null ? [] : targetsOf(bridge, questionId)
    return targets.length === 1 ? (targets[0] ?? null) : null
  }
  return {
    actions: actions.map((action) => ({ ...action, questionId: questionOf(action) })),
    loosenedActions: actions.filter(
      (action) => action.questionId !== null && questionOf(action) === null,
    ),
  }
}
