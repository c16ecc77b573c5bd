import type { Questionnaire, Rounding } from '../questionnaire/questionnaire'
import { type Ratio, ratio as asRatio } from '../ratio'
import type { Combined, Scored } from './member'
import { roundWritten } from './round-written'
import { ratioOfWritten, writtenRatio } from './written-score'

type Place = Rounding['at'][number]

/** A score as it goes on from here: rounded where the questionnaire rounds, else as it is. */
export function roundScore(score: Combined, place: Place, questionnaire: Questionnaire): Scored {
  const { rounding } = questionnaire
  return rounding === null || !rounding.at.includes(place)
    ? score
    : roundAll(score, place, questionnaire, rounding)
}

function roundAll(
  score: Combined,
  place: Place,
  questionnaire: Questionnaire,
  rounding: Rounding,
): Scored {
  const { points, possible } = score
  const inPoints = questionnaire.scale === 'points' && possible !== null && points !== null
  const round = (ratio: Ratio, most: number, width: number): Ratio => {
    if (!inPoints) {
      const written = roundWritten(writtenRatio(ratio, questionnaire), rounding)
      return within(ratioOfWritten(written, questionnaire))
    }
    const least = most - width
    return within((roundWritten(least + ratio * width, rounding) - least) / width)
  }
  const slack = slackOf(score, place, questionnaire, rounding)
  const range =
    score.range === null
      ? null
      : {
          low: within(round(score.range.low, score.reach, score.reachWidth) - slack),
          high: within(round(score.range.high, score.reach, score.reachWidth) + slack),
        }
  if (score.ratio === null) return { ratio: null, points, possible, range }
  const maximum = points?.maximum ?? 0
  const ratio = round(score.ratio, maximum, score.width)
  return {
    ratio,
    points:
      points === null
        ? null
        : { earned: inPoints ? roundedEarned(score, rounding) : earnedAt(score, ratio), maximum },
    possible,
    range,
  }
}

/**
 * How far the range of a sum goes beyond its rounded ends while something in it is open: how many
 * points will count is open, too, and so what a last digit will be worth.
 */
function slackOf(
  { range, points, width, reachWidth }: Combined,
  place: Place,
  questionnaire: Questionnaire,
  { digits }: Rounding,
): number {
  const isOpen = range !== null && range.low < range.high
  if (place === 'question' || points === null || !isOpen) return 0
  const whole =
    questionnaire.scale === 'points'
      ? Math.min(width > 0 ? width : reachWidth, reachWidth)
      : writtenRatio(1, questionnaire) - writtenRatio(0, questionnaire)
  return 10 ** -digits / whole
}

/** Rounded as a number, so that no detour by its ratio can spoil its last digit. */
function roundedEarned({ points, width }: Combined, rounding: Rounding): number {
  const { earned, maximum } = points ?? { earned: 0, maximum: 0 }
  return Math.max(maximum - width, Math.min(maximum, roundWritten(earned, rounding)))
}

const earnedAt = ({ points, width }: Combined, ratio: number): number =>
  (points?.maximum ?? 0) - width * (1 - ratio)

const within = (value: number): Ratio => asRatio(Math.min(1, Math.max(0, value)))
