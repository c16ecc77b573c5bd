import { describe, expect, it } from 'vitest'
import { type AnswerValue, PROVIDER_KINDS } from '@/domain/assessment/answer'
import type { Condition } from '@/domain/questionnaire/condition'
import {
  BLANK_POLICIES,
  DONT_KNOW_POLICIES,
  HIDDEN_POLICIES,
  NOT_APPLICABLE_POLICIES,
  type Policies,
} from '@/domain/questionnaire/policies'
import type { NumberRule, Question, QuestionKind } from '@/domain/questionnaire/question'
import {
  AGGREGATIONS,
  type Group,
  type LevelRule,
  type ProfileField,
  type Questionnaire,
  ROUNDED_PLACES,
  ROUNDING_MODES,
  SCALES,
} from '@/domain/questionnaire/questionnaire'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { compareCase } from './compare-case'
import { type ConformanceCase, readConformanceFiles } from './conformance-file'

const files = readConformanceFiles()
const questionnaires = files.map(({ questionnaire }) => questionnaire)
const cases = files.flatMap((file) => file.cases)
const groups = questionnaires.flatMap(allGroups)
const questions = questionnaires.flatMap(allQuestions)

/** All values of a type that has no list; one that is missing does not compile. */
const all = <Value extends string>(values: Readonly<Record<Value, true>>) => Object.keys(values)

const POLICY_VALUES: { readonly [Name in keyof Policies]: readonly Policies[Name][] } = {
  blank: BLANK_POLICIES,
  notApplicable: NOT_APPLICABLE_POLICIES,
  dontKnow: DONT_KNOW_POLICIES,
  hidden: HIDDEN_POLICIES,
  providedElsewhere: ['allowed', 'forbidden'],
}
const POLICIES = Object.keys(POLICY_VALUES) as readonly (keyof Policies)[]

function conditionsIn(condition: Condition | null): readonly Condition[] {
  if (condition === null) return []
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [condition, ...condition.conditions.flatMap(conditionsIn)]
    case 'not':
      return [condition, ...conditionsIn(condition.condition)]
    case 'option':
    case 'number':
    case 'profile':
      return [condition]
  }
}

const shownIf = [...groups, ...questions].flatMap((part) => conditionsIn(part.shownIf))
const targetConditions = questions.flatMap((question) =>
  'targets' in question ? question.targets.flatMap(({ when }) => conditionsIn(when)) : [],
)
const ruleOf = (question: Question): NumberRule | null =>
  'rule' in question ? question.rule : null
const rulesOf = (kind: QuestionKind) =>
  questions.filter((question) => question.kind === kind).map((question) => ruleOf(question)?.kind)
const rounding = questionnaires.flatMap(({ rounding: own }) => own ?? [])
const answers = cases.flatMap(({ answers: own }) => Object.values(own))
const kindsOf = (list: readonly { readonly kind: string }[]) => list.map(({ kind }) => kind)
const aggregationOf = ({ aggregation }: Group | Questionnaire) => aggregation
const reversed = questions.filter((question) => 'isReversed' in question && question.isReversed)
const scored = questions.filter((question) => 'maximum' in question && question.maximum !== null)
const unscored = questions.filter((question) => !('maximum' in question) || !question.maximum)

const RULES = all<NumberRule['kind']>({ ratio: true, inverseRatio: true, steps: true })
const QUESTION_KINDS = all<QuestionKind>({
  choice: true,
  multiple: true,
  scale: true,
  yesNo: true,
  number: true,
  percentage: true,
  text: true,
})

/** What of the language, its values, and where in the cases they have to occur. */
const language: readonly (readonly [string, readonly string[], readonly unknown[]])[] = [
  ['aggregation of a group', AGGREGATIONS, groups.map(aggregationOf)],
  ['aggregation of the whole', AGGREGATIONS, questionnaires.map(aggregationOf)],
  ...POLICIES.flatMap((name) => [
    [
      `policy ${name} of the questionnaire`,
      POLICY_VALUES[name],
      questionnaires.map(({ policies }) => policies[name]),
    ] as const,
    [
      `policy ${name} of a question`,
      POLICY_VALUES[name],
      questions.map(({ policies }) => policies[name]),
    ] as const,
  ]),
  ['kind of scored question', QUESTION_KINDS.filter((kind) => kind !== 'text'), kindsOf(scored)],
  ['kind of unscored question', QUESTION_KINDS, kindsOf(unscored)],
  ['kind of reversed question', ['scale', 'yesNo', 'percentage'], kindsOf(reversed)],
  ['rule of a number', RULES, rulesOf('number')],
  ['rule of a percentage', RULES, rulesOf('percentage')],
  [
    'condition',
    all<Condition['kind']>({
      option: true,
      number: true,
      profile: true,
      all: true,
      any: true,
      not: true,
    }),
    kindsOf(shownIf),
  ],
  ['condition of a target', ['profile', 'all', 'any', 'not'], kindsOf(targetConditions)],
  ['scale', SCALES, questionnaires.map(({ scale }) => scale)],
  ...ROUNDED_PLACES.map(
    (place) =>
      [
        `rounding mode of the ${place}`,
        ROUNDING_MODES,
        rounding.filter(({ at }) => at.includes(place)).map(({ mode }) => mode),
      ] as const,
  ),
  [
    'level rule',
    all<LevelRule>({ highest: true, staged: true }),
    questionnaires
      .filter(({ levels }) => levels.some(({ requires }) => requires.length > 0))
      .map(({ levelRule }) => levelRule),
  ],
  [
    'profile field',
    all<ProfileField['kind']>({ choice: true, country: true }),
    questionnaires.flatMap(({ profile }) => kindsOf(profile)),
  ],
  [
    'answer',
    all<AnswerValue['kind']>({
      option: true,
      options: true,
      yesNo: true,
      number: true,
      text: true,
      notApplicable: true,
      dontKnow: true,
    }),
    kindsOf(answers.flatMap(({ value }) => value ?? [])),
  ],
  ['provider', PROVIDER_KINDS, answers.map(({ provider }) => provider?.kind)],
]

describe('the conformance suite', () => {
  it.each(language)('has a case for every %s', (_name, values, found) => {
    expect(values.filter((value) => !found.includes(value))).toEqual([])
  })

  it('has overrides, blanks, exclusive options, demands on dimensions and ranges', () => {
    const options = questions.flatMap((question) =>
      question.kind === 'multiple' ? question.options : [],
    )
    const paths = questionnaires.flatMap((questionnaire) => questionnaire.paths)

    expect(answers.some(({ override }) => override !== undefined)).toBe(true)
    expect(answers.some(({ value }) => value === null)).toBe(true)
    expect(options.some(({ isExclusive }) => isExclusive)).toBe(true)
    expect(paths.some(({ minimumAnswered }) => minimumAnswered > 1)).toBe(true)
    expect(paths.some(({ minimumCoverage }) => minimumCoverage > 0)).toBe(true)
    expect(paths.some((path) => path.questions !== null)).toBe(true)
    expect(cases.some(({ expected }) => expected.overallRange !== undefined)).toBe(true)
    expect(cases.some(({ baseline }) => baseline !== undefined)).toBe(true)
  })

  it('has a name for every file and for every case in it', () => {
    const names = files.flatMap(({ id, cases: own }) => own.map(({ name }) => `${id}: ${name}`))

    expect(new Set(names).size).toBe(names.length)
    expect(new Set(files.map(({ title }) => title)).size).toBe(files.length)
  })

  it('notices every number that is off by the hundredth part of a point', () => {
    const unnoticed = files.flatMap(({ id, questionnaire, cases: own }) =>
      own.flatMap((expectation) => {
        const wrong = shifted(expectation)
        const noticed = compareCase(questionnaire, wrong).length
        return noticed === numbersIn(wrong.expected).length ? [] : [`${id}: ${expectation.name}`]
      }),
    )

    expect(unnoticed).toEqual([])
  })
})

/** The same case with every expected number raised. */
function shifted(expectation: ConformanceCase): ConformanceCase {
  const { level: _level, ...numbers } = expectation.expected
  return { ...expectation, expected: raised(numbers) as ConformanceCase['expected'] }
}

const OFF = 0.01

function raised(value: unknown): unknown {
  if (typeof value === 'number') return value + OFF
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] => [key, raised(inner)]),
  )
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
