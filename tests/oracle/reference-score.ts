import type { Responses } from '@/domain/assessment/assessment'
import type { Group, Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { askedOnPath } from './asked'
import { type Combined, combine, type Member } from './combine'
import { type ReferenceQuestion, scoreQuestion } from './question'
import { add, ceiling, exact, minus, type Rational, times } from './rational'
import { endsOf, roundRatio } from './rounding'

/** How many of the questions beneath are what. */
interface Counts {
  readonly asked: number
  readonly answered: number
  readonly scored: number
  readonly notApplicable: number
  readonly applicable: number
  readonly blocking: number
}

export interface ReferenceScore extends Counts {
  readonly id: string
  readonly ratio: Rational | null
  readonly points: Combined['points']
  readonly possible: Rational | null
  /** False: nothing here can ever make a score. */
  readonly applies: boolean
  readonly needed: number
}

export interface ReferenceGroup extends ReferenceScore {
  readonly questions: readonly ReferenceQuestion[]
  readonly groups: readonly ReferenceGroup[]
}

export interface ReferenceAssessment {
  readonly overall: ReferenceScore
  readonly dimensions: readonly ReferenceGroup[]
}

/**
 * The scoring rules once more, in exact fractions and the plainest steps, to hold the engine
 * against. Slow on purpose; it shares no code with the engine. It tells everything but ranges.
 *
 * The answers must fit the questionnaire.
 */
export function referenceScore(
  questionnaire: Questionnaire,
  path: Path,
  responses: Responses,
): ReferenceAssessment {
  const asked = askedOnPath(questionnaire, path, responses)
  const dimensions = questionnaire.groups
    .flatMap((group) => scoreGroup(questionnaire, group, asked, responses))
    .map(({ group, weight }) => ({ group: withMinimum(group, path), weight }))
  return { overall: overallOf(questionnaire, dimensions), dimensions: dimensions.map(groupOf) }
}

interface WeightedGroup {
  readonly group: ReferenceGroup
  readonly weight: Rational
}

const groupOf = ({ group }: WeightedGroup): ReferenceGroup => group

/** One group; none where nothing of it is in the score tree. */
function scoreGroup(
  questionnaire: Questionnaire,
  group: Group,
  asked: ReadonlyMap<string, boolean>,
  responses: Responses,
): readonly WeightedGroup[] {
  const questions = group.questions.flatMap((question) => {
    const isAsked = asked.get(question.id)
    if (isAsked === undefined) return []
    return scoreQuestion(questionnaire, question, isAsked, responses) ?? []
  })
  const groups = group.groups.flatMap((inner) => scoreGroup(questionnaire, inner, asked, responses))
  if (questions.length + groups.length === 0) return []

  const inner = groups.map(groupOf)
  const combined = combine(
    group,
    [...questions.map(questionMember), ...groups.map(groupMember)],
    [...questions, ...inner.flatMap(questionsBeneath)].map(questionMember),
  )
  const score = scoreFrom(questionnaire, 'group', group.id, combined, countsOf(questions, inner))
  return [{ group: { ...score, questions, groups: inner }, weight: exact(group.weight) }]
}

/** A dimension rests on too little while fewer are scored than its path demands. */
function withMinimum(group: ReferenceGroup, path: Path): ReferenceGroup {
  const { applicable, scored } = group
  const share = times(exact(path.minimumCoverage), exact(applicable))
  const wanted = Math.max(path.minimumAnswered, Number(ceiling(share)))
  const needed = Math.min(wanted, applicable)
  return { ...group, needed, ratio: scored < needed ? null : group.ratio }
}

function overallOf(
  questionnaire: Questionnaire,
  dimensions: readonly WeightedGroup[],
): ReferenceScore {
  const groups = dimensions.map(groupOf)
  const combined = combine(
    questionnaire,
    dimensions.map(groupMember),
    groups.flatMap(questionsBeneath).map(questionMember),
  )
  const needed = groups.reduce((total, group) => total + group.needed, 0)
  const isComplete = groups.every(({ applies, ratio }) => !applies || ratio !== null)
  const score = scoreFrom(questionnaire, 'overall', 'overall', combined, countsOf([], groups))
  return { ...score, needed, ratio: isComplete ? score.ratio : null }
}

function scoreFrom(
  questionnaire: Questionnaire,
  place: 'group' | 'overall',
  id: string,
  combined: Combined,
  counts: Counts,
): ReferenceScore {
  const { applies, ratio, points, possible } = rounded(questionnaire, place, combined)
  return {
    id,
    ...counts,
    applies,
    ratio: counts.blocking > 0 ? null : ratio,
    points,
    possible,
    needed: 0,
  }
}

function rounded(
  questionnaire: Questionnaire,
  place: 'group' | 'overall',
  combined: Combined,
): Combined {
  const { rounding } = questionnaire
  const { ratio, points } = combined
  if (ratio === null || !rounding?.at.includes(place)) return combined
  if (points === null) {
    return { ...combined, ratio: roundRatio(ratio, endsOf(questionnaire, null), rounding) }
  }
  const { least, maximum } = points
  const ends = endsOf(questionnaire, { from: least, to: maximum })
  const kept = roundRatio(ratio, ends, rounding)
  const earned = add(least, times(kept, minus(maximum, least)))
  return { ...combined, ratio: kept, points: { ...points, earned } }
}

const questionsBeneath = ({ questions, groups }: ReferenceGroup): readonly ReferenceQuestion[] => [
  ...questions,
  ...groups.flatMap(questionsBeneath),
]

const isApplicable = ({ status }: ReferenceQuestion): boolean =>
  status === 'counted' || status === 'open'

function questionMember(question: ReferenceQuestion): Member {
  const { weight, ratio, maximum } = question
  return {
    weight,
    applies: isApplicable(question),
    ratio,
    earned: ratio === null || maximum === null ? null : times(ratio, maximum),
    maximum,
    possible: maximum,
  }
}

function groupMember({ group, weight }: WeightedGroup): Member {
  const { applies, ratio, points, possible } = group
  return {
    weight,
    applies,
    ratio,
    earned: points?.earned ?? null,
    maximum: points?.maximum ?? null,
    possible,
  }
}

function countsOf(
  questions: readonly ReferenceQuestion[],
  groups: readonly ReferenceGroup[],
): Counts {
  const total = (field: keyof Counts, isCounted: (question: ReferenceQuestion) => boolean) =>
    groups.reduce((count, group) => count + group[field], questions.filter(isCounted).length)
  return {
    asked: total('asked', ({ isAsked }) => isAsked),
    answered: total('answered', (question) => question.isAnswered),
    scored: total(
      'scored',
      ({ status, basis, isAnswered }) =>
        status === 'counted' && (isAnswered || basis === 'override'),
    ),
    notApplicable: total('notApplicable', ({ status }) => status === 'notApplicable'),
    // A hidden question may count, but nobody could answer it.
    applicable: total('applicable', (question) => question.isAsked && isApplicable(question)),
    blocking: total('blocking', ({ isBlocking }) => isBlocking),
  }
}
