import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { OptionText, QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'

/** Wording for every id of a questionnaire; what is worded is the id itself: `Question a`. */
export function aQuestionnaireText(
  questionnaire: Questionnaire,
  fields: Partial<QuestionnaireText> = {},
): QuestionnaireText {
  const { paths, levels, profile, themeSchemes } = questionnaire
  return {
    language: 'en',
    revision: 1,
    title: `Questionnaire ${questionnaire.id}`,
    description: 'What it is for.',
    method: 'How the score is made.',
    notice: 'Who made it.',
    translationNotice: null,
    paths: byId(paths, ({ id }) => titled('Path', id)),
    profile: byId(profile, ({ id, kind, options }) => ({
      title: `Field ${id}`,
      hint: null,
      options: kind === 'country' ? {} : byName(options, 'Option'),
    })),
    themeSchemes: byId(themeSchemes, ({ id, themes }) => ({
      title: `Scheme ${id}`,
      themes: byName(themes, 'Theme'),
    })),
    levels: byId(levels, ({ id }) => titled('Level', id)),
    groups: byId(allGroups(questionnaire), ({ id }) => titled('Group', id)),
    questions: byId(allQuestions(questionnaire), (question) => ({
      title: `Question ${question.id}`,
      prompt: null,
      why: null,
      guidance: null,
      unit: null,
      low: null,
      high: null,
      scoringReason: null,
      options: !('options' in question)
        ? {}
        : byId<{ readonly id: string }, OptionText>(question.options, ({ id }) => ({
            label: `Option ${id}`,
            description: null,
            nextStep: null,
          })),
    })),
    ...fields,
  }
}

const titled = (kind: string, id: string) => ({ title: `${kind} ${id}`, description: null })

const byName = (names: readonly string[], kind: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `${kind} ${name}`]))

const byId = <Item extends { readonly id: string }, Text>(
  items: readonly Item[],
  wordingOf: (item: Item) => Text,
): Record<string, Text> => Object.fromEntries(items.map((item) => [item.id, wordingOf(item)]))
