import type { Responses } from '@/domain/assessment/assessment'
import type { Comparability } from '@/domain/questionnaire/bridge'
import { askedGroups } from '@/domain/questionnaire/conditions'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { comparabilityOf } from '@/domain/scoring/comparability-of'
import type { GroupScore, Score } from '@/domain/scoring/score'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import type { MoveParts } from './move-parts'

/** A score by both versions; null where a version has no such dimension. */
export interface ScorePair<Kind extends Score = Score> {
  readonly old: Kind | null
  readonly next: Kind | null
  /** The new score with the answers to look at again still open: no more settled than those. */
  readonly undecided: Kind | null
  readonly comparability: Comparability
}

export interface BothScores {
  readonly whole: ScorePair
  /** By id, those of the old version first. */
  readonly dimensions: ReadonlyMap<string, ScorePair<GroupScore>>
}

/** The whole and its dimensions, measured by the old and by the new version. */
export function scoreBoth({ open, move, carried }: MoveParts): BothScores {
  const { questionnaire } = move.to
  const path = pathOf(questionnaire, carried.path)
  if (path === null) throw new Error(`No path ${carried.path}`)
  const next = scoreAssessment(questionnaire, path, carried)
  const undecided = scoreAssessment(questionnaire, path, withoutReview(carried))
  const after = askedGroups(questionnaire, path, carried)
  const ids = new Set([...open.score.dimensions, ...next.dimensions].map(({ id }) => id))
  const only = (id: string) => (one: { readonly id: string }) => one.id === id
  const compare = (isMeant: (group: { readonly id: string }) => boolean): Comparability =>
    carried.isSamePath
      ? comparabilityOf(move.bridge, open.groups.filter(isMeant), after.filter(isMeant))
      : 'none'
  return {
    whole: {
      old: open.score.overall,
      next: next.overall,
      undecided: undecided.overall,
      comparability: compare(() => true),
    },
    dimensions: new Map(
      [...ids].map((id) => [
        id,
        {
          old: open.score.dimensions.find(only(id)) ?? null,
          next: next.dimensions.find(only(id)) ?? null,
          undecided: undecided.dimensions.find(only(id)) ?? null,
          comparability: compare(only(id)),
        },
      ]),
    ),
  }
}

function withoutReview({ answers, profile, review }: MoveParts['carried']): Responses {
  const kept = Object.entries(answers).filter(([id]) => !review.includes(id))
  return { answers: Object.fromEntries(kept), profile }
}
