import type { Problem } from '../problem'
import type { Questionnaire } from './questionnaire'
import type { QuestionnaireText } from './questionnaire-text'
import { allGroups, allQuestions } from './walk-questionnaire'

type Keyed = Readonly<Record<string, unknown>>

/** Finds ids without wording and wording without an id. `path` leads to the language in the file. */
export function checkQuestionnaireText(
  questionnaire: Questionnaire,
  text: QuestionnaireText,
  path: string,
): readonly Problem[] {
  const compare = (field: string, ids: readonly string[], wording: Keyed): readonly Problem[] =>
    compareIds(ids, wording, path === '' ? field : `${path}.${field}`, text.language)
  const questions = allQuestions(questionnaire)
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  return [
    ...compare('paths', idsOf(questionnaire.paths), text.paths),
    ...compare('levels', idsOf(questionnaire.levels), text.levels),
    ...compare('groups', idsOf(allGroups(questionnaire)), text.groups),
    ...compare('profile', idsOf(questionnaire.profile), text.profile),
    ...questionnaire.profile.flatMap(({ id, kind, options }) =>
      compare(
        `profile.${id}.options`,
        kind === 'choice' ? options : [],
        text.profile[id]?.options ?? {},
      ),
    ),
    ...compare('themeSchemes', idsOf(questionnaire.themeSchemes), text.themeSchemes),
    ...questionnaire.themeSchemes.flatMap(({ id, themes }) =>
      compare(`themeSchemes.${id}.themes`, themes, text.themeSchemes[id]?.themes ?? {}),
    ),
    ...compare('questions', idsOf(questions), text.questions),
    ...questions.flatMap((question) =>
      compare(
        `questions.${question.id}.options`,
        'options' in question ? idsOf(question.options) : [],
        text.questions[question.id]?.options ?? {},
      ),
    ),
  ]
}

function compareIds(
  ids: readonly string[],
  wording: Keyed,
  path: string,
  language: string,
): readonly Problem[] {
  const known = new Set(ids)
  return [
    ...ids
      .filter((id) => !Object.hasOwn(wording, id))
      .map((id): Problem => ({ code: 'missingWording', path, language, id })),
    ...Object.keys(wording)
      .filter((id) => !known.has(id))
      .map((id): Problem => ({ code: 'orphanWording', path, language, id })),
  ]
}
