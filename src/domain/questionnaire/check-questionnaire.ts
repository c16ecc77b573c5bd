import type { Problem } from '../problem'
import { checkConditionCircles } from './check-condition-circles'
import { checkCondition, type Known, knownParts } from './check-conditions'
import { checkGroup, checkWhole } from './check-groups'
import { checkListIds, checkPartIds } from './check-ids'
import { checkLevels } from './check-levels'
import { checkQuestion } from './check-questions'
import { checkWorkedExamples } from './check-worked-examples'
import { type Located, locateParts } from './locate-parts'
import type { Path, Questionnaire } from './questionnaire'

/** Finds what a schema cannot see: rules that span more than one field. All problems at once. */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly Problem[] {
  const parts = locateParts(questionnaire)
  const known = knownParts(questionnaire)
  return [
    ...checkPartIds(parts),
    ...parts.flatMap((part) => checkPart(part, questionnaire, known)),
    ...checkWhole(questionnaire),
    ...checkConditionCircles(parts),
    ...questionnaire.paths.flatMap((path, index) => checkPath(path, index, known)),
    ...checkListIds(questionnaire),
    ...checkLevels(questionnaire),
    ...checkWorkedExamples(questionnaire),
  ]
}

function checkPart(part: Located, questionnaire: Questionnaire, known: Known): readonly Problem[] {
  const { shownIf } = part.node
  const own =
    part.kind === 'group'
      ? checkGroup(part, questionnaire)
      : checkQuestion(part, questionnaire, known)
  return shownIf === null
    ? own
    : [...own, ...checkCondition(shownIf, `${part.path}.shownIf`, known)]
}

function checkPath({ questions }: Path, index: number, known: Known): readonly Problem[] {
  return (questions ?? []).flatMap((id, position): readonly Problem[] => {
    const path = `paths.${String(index)}.questions.${String(position)}`
    return known.questions.has(id) ? [] : [{ code: 'unknownQuestion', path, id }]
  })
}
