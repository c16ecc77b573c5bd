import { referenceName } from '../assessment/assessment'
import type { Bridge } from './bridge'
import { compareVersions } from './compare-versions'
import type { Finding } from './finding'
import type { Question } from './question'
import type { Questionnaire } from './questionnaire'
import { allQuestions, optionIdsOf } from './walk-questionnaire'

/**
 * What released versions say about a questionnaire: that it is one of them and was changed, or that
 * questions and options of the version before it are gone and no bridge says what became of them.
 */
export function compareWithPublished(
  questionnaire: Questionnaire,
  published: readonly Questionnaire[],
  bridges: readonly Bridge[],
): readonly Finding[] {
  const versions = published.filter(({ id }) => id === questionnaire.id)
  const isChanged = versions.some(
    ({ version, hash }) => version === questionnaire.version && hash !== questionnaire.hash,
  )
  const changed: readonly Finding[] = isChanged
    ? [
        {
          code: 'publishedChanged',
          severity: 'warning',
          path: 'version',
          reference: referenceName(questionnaire),
        },
      ]
    : []
  const previous = versions
    .filter(({ version }) => compareVersions(version, questionnaire.version) < 0)
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .at(-1)
  return previous === undefined
    ? changed
    : [...changed, ...findLost(questionnaire, previous, bridges)]
}

function findLost(
  questionnaire: Questionnaire,
  previous: Questionnaire,
  bridges: readonly Bridge[],
): readonly Finding[] {
  const links = bridges
    .filter(
      ({ from, to }) =>
        referenceName(from) === referenceName(previous) &&
        referenceName(to) === referenceName(questionnaire),
    )
    .flatMap((bridge) => bridge.links)
  // A bridge is checked option by option at its own door.
  const linked = new Set(links.flatMap(({ from }) => from))
  const questions = new Map(allQuestions(questionnaire).map((question) => [question.id, question]))
  const reference = referenceName(previous)
  return allQuestions(previous)
    .filter(({ id }) => !linked.has(id))
    .flatMap((old): readonly Finding[] => {
      const question = questions.get(old.id)
      return question === undefined
        ? [{ code: 'idChanged', severity: 'warning', path: 'groups', id: old.id, reference }]
        : lostOptions(old, question).map((option) => ({
            code: 'optionChanged',
            severity: 'warning',
            path: 'groups',
            id: old.id,
            option,
            reference,
          }))
    })
}

function lostOptions(old: Question, question: Question): readonly string[] {
  const kept = new Set(optionIdsOf(question))
  return optionIdsOf(old).filter((option) => !kept.has(option))
}
