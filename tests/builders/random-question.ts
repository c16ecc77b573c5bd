import fc from 'fast-check'
import type { NumberRule, Question, ScorableQuestion } from '@/domain/questionnaire/question'
import {
  aChoice,
  aMultiple,
  aNumber,
  anUnscoredChoice,
  aPercentage,
  aScale,
  aText,
  aYesNo,
  optionsWorth,
} from './questionnaire'

/** Points, 0.1 to 10: decimals that no binary number can hold are among them. */
const maximum = fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10)

/** Shares of a maximum, in hundredths. */
const shares = (maxLength: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 0, maxLength })

/** With as many decimals as an author would write. */
const pointsOf = (share: number, most: number): number => Math.round(most * share) / 100

const choice: fc.Arbitrary<Question> = fc
  .record({ maximum, shares: shares(4) })
  .map(({ maximum: most, shares: found }) => {
    const points = new Set([...found.map((share) => pointsOf(share, most)), most])
    return aChoice({ maximum: most, options: optionsWorth(...points) })
  })

const multiple: fc.Arbitrary<Question> = fc
  .record({ maximum, shares: shares(4), hasNone: fc.boolean(), isCapped: fc.boolean() })
  .map(({ maximum: most, shares: found, hasNone, isCapped }) => {
    const points = [...found.map((share) => pointsOf(share, most)), most]
    const ticked = isCapped ? points : splitUp(most)
    return aMultiple({
      maximum: most,
      options: [
        ...ticked.map((worth, index) => ({
          id: `o${String(index)}`,
          points: worth,
          isExclusive: false,
        })),
        ...(hasNone ? [{ id: 'none', points: 0, isExclusive: true }] : []),
      ],
    })
  })

/** Points that add up to the maximum, as 0.1 + 0.2 do to 0.3. */
function splitUp(most: number): readonly number[] {
  const first = pointsOf(33, most)
  return [first, Math.round((most - first) * 1000) / 1000]
}

const scale: fc.Arbitrary<Question> = fc
  .record({
    maximum,
    from: fc.integer({ min: -3, max: 3 }),
    steps: fc.integer({ min: 1, max: 10 }),
    isReversed: fc.boolean(),
  })
  .map(({ maximum: most, from, steps, isReversed }) =>
    aScale({ maximum: most, from, to: from + steps, isReversed }),
  )

const yesNo: fc.Arbitrary<Question> = fc
  .record({ maximum, isReversed: fc.boolean() })
  .map((fields) => aYesNo(fields))

/** How far numbers and thresholds of random questions go. */
const FURTHEST = 60

const rule: fc.Arbitrary<{ readonly kind: NumberRule['kind']; readonly marks: readonly number[] }> =
  fc.record({
    kind: fc.constantFrom('ratio', 'inverseRatio', 'steps'),
    marks: fc.uniqueArray(fc.integer({ min: 1, max: FURTHEST * 2 }), {
      minLength: 1,
      maxLength: 4,
    }),
  })

/** A rule whose marks lie between 0 and the furthest number, so that all points are in reach. */
function ruleOf(
  { kind, marks }: { readonly kind: NumberRule['kind']; readonly marks: readonly number[] },
  most: number,
): NumberRule {
  const ascending = marks.map((half) => half / 2).toSorted((a, b) => a - b)
  if (kind !== 'steps') return { kind, threshold: ascending[0] ?? 1 }
  const steps = ascending.map((from, index) => ({
    from,
    points: index === ascending.length - 1 ? most : pointsOf((index * 37) % 100, most),
  }))
  return { kind, steps }
}

const number: fc.Arbitrary<Question> = fc
  .record({
    maximum,
    from: fc.constantFrom(null, 0, -5),
    to: fc.constantFrom(null, FURTHEST),
    isWhole: fc.boolean(),
    rule,
  })
  .map(({ maximum: most, rule: drafted, ...fields }) =>
    aNumber({ maximum: most, rule: ruleOf(drafted, most), ...fields }),
  )

const percentage: fc.Arbitrary<Question> = fc
  .record({ maximum, rule: fc.option(rule), isReversed: fc.boolean() })
  .map(({ maximum: most, rule: drafted, isReversed }) =>
    aPercentage(
      drafted === null
        ? { maximum: most, isReversed }
        : { maximum: most, rule: ruleOf(drafted, most) },
    ),
  )

const unscored = fc.constantFrom<Question>(
  anUnscoredChoice(),
  aText(),
  aYesNo({ maximum: null }),
  aScale({ maximum: null }),
  aNumber({ maximum: null, rule: null }),
  aPercentage({ maximum: null }),
  aMultiple({
    maximum: null,
    options: ['a', 'b', 'none'].map((id) => ({ id, points: null, isExclusive: id === 'none' })),
  }),
)

/** A question of any kind, scored or not, without weight, condition, policies and targets. */
export const someQuestion: fc.Arbitrary<Question> = fc.oneof(
  { weight: 3, arbitrary: choice },
  { weight: 2, arbitrary: multiple },
  { weight: 2, arbitrary: scale },
  { weight: 2, arbitrary: yesNo },
  { weight: 2, arbitrary: number },
  { weight: 2, arbitrary: percentage },
  { weight: 2, arbitrary: unscored },
)

/** The least a group can hold. */
export const aPlainQuestion = (id: string): ScorableQuestion => aYesNo({ id, maximum: 1 })
