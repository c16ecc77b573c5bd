import type { Finding } from './finding'
import { lintConditions } from './lint-conditions'
import { lintItem } from './lint-items'
import { lintPaths } from './lint-paths'
import { lintTexts } from './lint-texts'
import { locateParts } from './locate-parts'
import type { Questionnaire } from './questionnaire'
import type { QuestionnaireText } from './questionnaire-text'

/**
 * What is likely a mistake, or worth a look, in a questionnaire that loads. `texts` is all its
 * wording, one per language. What released versions say about it: `compare-with-published.ts`.
 */
export function lintQuestionnaire(
  questionnaire: Questionnaire,
  texts: readonly QuestionnaireText[],
): readonly Finding[] {
  const parts = locateParts(questionnaire)
  return [
    ...parts.flatMap((part) => lintItem(part, questionnaire, texts)),
    ...lintConditions(parts, questionnaire),
    ...lintPaths(parts, questionnaire),
    ...lintThemes(questionnaire),
    ...lintTexts(texts),
    ...lintExamples(questionnaire),
  ]
}

function lintThemes({ themeSchemes, groups }: Questionnaire): readonly Finding[] {
  const used = new Set(
    locateParts({ groups }).flatMap((part) => (part.kind === 'question' ? part.node.themes : [])),
  )
  return themeSchemes.flatMap(({ themes }, scheme) =>
    themes.flatMap((id, index): readonly Finding[] => {
      const path = `themeSchemes.${String(scheme)}.themes.${String(index)}`
      return used.has(id) ? [] : [{ code: 'unusedTheme', severity: 'note', path, id }]
    }),
  )
}

const lintExamples = ({ examples }: Questionnaire): readonly Finding[] =>
  examples.length > 0 ? [] : [{ code: 'noWorkedExamples', severity: 'note', path: 'examples' }]
