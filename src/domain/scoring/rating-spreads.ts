import type { Assessment } from '../assessment/assessment'
import { groupBy } from '../group-by'
import type { JournalEntry } from '../journal/journal-entry'
import { type Rating, ratingsOf } from '../journal/ratings-of'
import type { Respondent, Role } from '../journal/respondent'
import { askedGroups } from '../questionnaire/conditions'
import type { Path, Questionnaire } from '../questionnaire/questionnaire'
import type { Question } from '../questionnaire/question'
import { questionsInGroup } from '../questionnaire/walk-questionnaire'
import type { Ratio } from '../ratio'
import { scoreQuestion } from './score-question'

/** How far apart some people's ratings of one question lie. */
export interface Spread {
  /** How many people rated it. */
  readonly ratings: number
  readonly lowest: Ratio
  readonly highest: Ratio
}

export interface RoleSpread extends Spread {
  /** null: not said. */
  readonly role: Role | null
}

/** What several people said to one question, without names. */
export interface RatingSpread extends Spread {
  readonly questionId: string
  /** In the order of their lowest ratings. */
  readonly roles: readonly RoleSpread[]
}

/** An assessment and who said what in it. */
export interface Rated {
  readonly assessment: Pick<Assessment, 'answers' | 'profile'>
  readonly journal: readonly JournalEntry[]
  readonly respondents: readonly Respondent[]
}

/**
 * The questions that at least two people rated without knowing of each other, those that they see most
 * differently first. A difference is a finding to talk about; the score follows the answer that was
 * agreed on, never a mean of the ratings.
 */
export function ratingSpreads(
  questionnaire: Questionnaire,
  path: Path,
  { assessment, journal, respondents }: Rated,
): readonly RatingSpread[] {
  const roles = new Map(respondents.map(({ id, role }) => [id, role]))
  const entries = groupBy(
    journal.filter(({ kind }) => kind === 'answer'),
    ({ subjectId }) => subjectId,
  )
  const spreads = askedGroups(questionnaire, path, assessment)
    .flatMap(questionsInGroup)
    .flatMap((question): readonly RatingSpread[] => {
      const scored = ratingsOf(entries.get(question.id) ?? []).flatMap((rating) => {
        const ratio = ratioOf(questionnaire, question, rating, assessment.profile)
        return ratio === null ? [] : [{ role: roles.get(rating.respondentId) ?? null, ratio }]
      })
      return scored.length < 2 ? [] : [{ questionId: question.id, ...spreadOf(scored) }]
    })
  return spreads.toSorted((a, b) => widthOf(b) - widthOf(a))
}

const widthOf = ({ lowest, highest }: Spread): number => highest - lowest

/** What the person chose, whatever an assessor put in its place. */
function ratioOf(
  questionnaire: Questionnaire,
  question: Question,
  { answer: { override: _override, ...answer } }: Rating,
  profile: Assessment['profile'],
): Ratio | null {
  const { status, ratio } = scoreQuestion(questionnaire, question, answer, profile)
  return status === 'counted' ? ratio : null
}

interface ScoredRating {
  readonly role: Role | null
  readonly ratio: Ratio
}

function spreadOf(ratings: readonly ScoredRating[]): Omit<RatingSpread, 'questionId'> {
  const roles = [...groupBy(ratings, ({ role }) => role)].map(([role, some]) => ({
    role,
    ...rangeOf(some),
  }))
  return { ...rangeOf(ratings), roles: roles.toSorted((a, b) => a.lowest - b.lowest) }
}

function rangeOf(ratings: readonly ScoredRating[]): Spread {
  const [first, ...others] = ratings.map(({ ratio }) => ratio).toSorted((a, b) => a - b)
  if (first === undefined) throw new Error('Nobody rated this')
  return { ratings: ratings.length, lowest: first, highest: others.at(-1) ?? first }
}
