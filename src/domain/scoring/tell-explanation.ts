import type { AnswerValue, Provider } from '../assessment/answer'
import type { Question } from '../questionnaire/question'
import type { QuestionnaireText } from '../questionnaire/questionnaire-text'
import type { Explanation, ExplanationCode, ExplanationFact, ExplanationStep } from './explanation'
import type { Points } from './score'

/** Keys of `locales/<language>/explanation.json` that sentences are made with. */
export type TellingKey =
  | `steps.${ExplanationCode}`
  | `providers.${Provider['kind']}`
  | 'providers.named'
  | `words.${'amount' | 'percent' | 'quoted' | 'yes' | 'no'}`

/** Words that explanations are told in; app, command line and report bring their own. */
export interface Telling {
  /** `count`, where there is one, decides the plural. */
  readonly say: (key: TellingKey, facts: Readonly<Record<string, string | number>>) => string
  readonly number: (value: number) => string
  /** As the questionnaire's scale writes it: `54 of 100`. */
  readonly score: (score: { readonly ratio: number; readonly points: Points | null }) => string
  /** The same without its scale, exact enough to follow a sum by: `54.2`. */
  readonly ratio: (ratio: number) => string
  readonly list: (parts: readonly string[]) => string
  /** A group or question by its title. */
  readonly nameOf: (id: string) => string
  readonly optionOf: (question: string, option: string) => string
  /** What a number answers in; null: nothing is counted. */
  readonly unitOf: (question: string) => string | null
  /** Why a question is scored as it is, in the questionnaire's own words; null: they do not say. */
  readonly scoringReasonOf: (question: string) => string | null
}

/** Points and weights can be thirds; more decimals than this would only look exact. */
export const EXPLAINED_DECIMALS = 2

/** How a number came about, one sentence for each step. */
export const tellSteps = ({ steps }: Pick<Explanation, 'steps'>, telling: Telling) =>
  steps.flatMap((step) => {
    const sentence = tellStep(step, telling)
    return sentence === null ? [] : [sentence]
  })

/** One step as a sentence; null where it depends on words that the questionnaire does not have. */
export function tellStep({ code, facts }: ExplanationStep, telling: Telling): string | null {
  const told: Record<string, string | number> = {}
  for (const [name, fact] of Object.entries(facts)) {
    const words = tellFact(fact, telling)
    if (words === null) return null
    told[name] = words
    if (fact.kind === 'count') told['count'] = fact.value
  }
  return telling.say(`steps.${code}`, told)
}

/** What was answered, in a few words; null where it takes a sentence, or nothing was said. */
export function tellAnswer(
  { id, kind }: Pick<Question, 'id' | 'kind'>,
  value: AnswerValue | null,
  telling: Telling,
): string | null {
  switch (value?.kind) {
    case 'option':
      return telling.optionOf(id, value.option)
    case 'options':
      return telling.list(value.options.map((option) => telling.optionOf(id, option)))
    case 'yesNo':
      return telling.say(value.isYes ? 'words.yes' : 'words.no', {})
    case 'number':
      return kind === 'percentage'
        ? tellPercent(value.number, telling)
        : tellAmount(id, value.number, telling)
    case 'text':
    case 'notApplicable':
    case 'dontKnow':
    case undefined:
      return null
  }
}

function tellFact(fact: ExplanationFact, telling: Telling): string | null {
  const quoted = (text: string) => telling.say('words.quoted', { text })
  switch (fact.kind) {
    case 'number':
    case 'count':
      return telling.number(fact.value)
    case 'score':
      return telling.score(fact)
    case 'ratio':
      return telling.ratio(fact.value)
    case 'amount':
      return tellAmount(fact.question, fact.value, telling)
    case 'percent':
      return tellPercent(fact.value, telling)
    case 'options':
      return telling.list(
        fact.options.map((option) => quoted(telling.optionOf(fact.question, option))),
      )
    case 'text':
      return fact.value.trim()
    case 'names':
      return telling.list(fact.ids.map((id) => quoted(telling.nameOf(id))))
    case 'provider':
      return tellProvider(fact.provider, telling)
    case 'scoringReason':
      return telling.scoringReasonOf(fact.question)
  }
}

function tellAmount(question: string, value: number, { say, number, unitOf }: Telling): string {
  const unit = unitOf(question)
  return unit === null ? number(value) : say('words.amount', { number: number(value), unit })
}

const tellPercent = (value: number, { say, number }: Telling): string =>
  say('words.percent', { number: number(value) })

function tellProvider({ kind, name }: Provider, { say }: Telling): string {
  const provider = say(`providers.${kind}`, {})
  return name.trim() === '' ? provider : say('providers.named', { provider, name: name.trim() })
}

/** What a questionnaire's wording brings into explanations. */
export const wordingOf = (
  text: QuestionnaireText,
): Pick<Telling, 'nameOf' | 'optionOf' | 'unitOf' | 'scoringReasonOf'> => ({
  nameOf: (id) => text.groups[id]?.title ?? text.questions[id]?.title ?? id,
  optionOf: (question, option) => text.questions[question]?.options[option]?.label ?? option,
  unitOf: (question) => text.questions[question]?.unit ?? null,
  scoringReasonOf: (question) => text.questions[question]?.scoringReason ?? null,
})
