import type {
  ChoiceQuestion,
  Group,
  Option,
  Path,
  Questionnaire,
  TextQuestion,
} from '@/domain/questionnaire/questionnaire'

/** One dimension with one question, on one path, scored by the mean; everything else is empty. */
export const aQuestionnaire = (fields: Partial<Questionnaire> = {}): Questionnaire => ({
  id: 'town-check',
  version: '1.0.0',
  attribution: { holder: 'Town lab', licence: 'CC BY 4.0', link: 'https://example.org/check' },
  policies: { blank: 'excluded', notApplicable: 'excluded', dontKnow: 'open' },
  scale: 'hundred',
  aggregation: 'mean',
  paths: [aPath()],
  profile: [],
  themeSchemes: [],
  levels: [],
  groups: [aGroup()],
  ...fields,
})

/** A path that asks everything and scores a dimension from its first answer on. */
export const aPath = (fields: Partial<Path> = {}): Path => ({
  id: 'full',
  minimumAnswered: 1,
  questions: null,
  ...fields,
})

/** A group with one choice question, unless questions or groups are given. */
export const aGroup = (fields: Partial<Group> = {}): Group => ({
  id: 'group',
  weight: 1,
  aggregation: 'mean',
  questions: fields.groups === undefined ? [aChoice()] : [],
  groups: [],
  ...fields,
})

/** A question with the options `no` (0), `partly` (50) and `yes` (100), of 100 points. */
export const aChoice = (fields: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({
  kind: 'choice',
  id: 'question',
  weight: 1,
  maximum: 100,
  options: [
    { id: 'no', points: 0 },
    { id: 'partly', points: 50 },
    { id: 'yes', points: 100 },
  ],
  themes: [],
  ...fields,
})

/** A choice question that is asked and never scored. */
export const anUnscoredChoice = (fields: Partial<ChoiceQuestion> = {}): ChoiceQuestion =>
  aChoice({
    maximum: null,
    options: [
      { id: 'no', points: null },
      { id: 'yes', points: null },
    ],
    ...fields,
  })

/** A free-text question. */
export const aText = (fields: Partial<TextQuestion> = {}): TextQuestion => ({
  kind: 'text',
  id: 'remark',
  themes: [],
  ...fields,
})

/** Options worth these points; each is named by its points, such as `p25`. */
export const optionsWorth = (...points: readonly number[]): readonly Option[] =>
  points.map((value) => ({ id: `p${String(value)}`, points: value }))

/** The first path of a questionnaire; every questionnaire has one. */
export function firstPath({ paths }: Questionnaire): Path {
  const path = paths[0]
  if (path === undefined) throw new Error('A questionnaire without a path')
  return path
}
