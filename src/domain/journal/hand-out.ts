import type { Assessment } from '../assessment/assessment'
import { questionsOfCondition } from '../questionnaire/check-conditions'
import type { Condition } from '../questionnaire/condition'
import { guardsOf } from '../questionnaire/conditions'
import type { Questionnaire } from '../questionnaire/questionnaire'
import { questionsInGroup } from '../questionnaire/walk-questionnaire'
import type { JournalEntry } from './journal-entry'
import type { HandedOutPart, RecordedAssessment } from './recorded-assessment'
import { withoutNames } from './respondent'

interface Options {
  /** Whether the names of those who answered so far go along; what they do always does. */
  readonly hasNames: boolean
}

/**
 * An assessment reduced to a part that somebody else is to answer: the answers and priorities of its
 * dimensions with their history, and what their conditions look at elsewhere, so that the same questions
 * are asked there. The plan and the snapshots stay behind; brought together again, nothing is missing.
 */
export function handOut(
  record: RecordedAssessment,
  questionnaire: Questionnaire,
  part: HandedOutPart,
  { hasNames }: Options,
): RecordedAssessment {
  const scope = scopeOf(questionnaire, part)
  const journal = record.journal.filter((entry) => isInScope(entry, scope))
  const named = new Set(journal.map(({ by }) => by))
  const respondents = record.respondents.filter(({ id }) => named.has(id))
  return {
    assessment: reduced(record.assessment, scope),
    snapshots: [],
    journal,
    respondents: hasNames ? respondents : withoutNames(respondents),
    part,
  }
}

interface Scope {
  /** The questions of the part. */
  readonly asked: ReadonlySet<string>
  /** Those and the ones that conditions look at. */
  readonly questions: ReadonlySet<string>
  readonly profile: ReadonlySet<string>
}

function isInScope({ kind, subjectId }: JournalEntry, scope: Scope): boolean {
  switch (kind) {
    case 'naming':
      return true
    case 'answer':
      return scope.questions.has(subjectId)
    case 'profile':
      return scope.profile.has(subjectId)
    case 'priority':
      return scope.asked.has(subjectId)
    case 'action':
      return false
  }
}

const reduced = (assessment: Assessment, scope: Scope): Assessment => ({
  ...assessment,
  answers: only(assessment.answers, scope.questions),
  profile: only(assessment.profile, scope.profile),
  priorities: only(assessment.priorities, scope.asked),
  actions: [],
})

const only = <Value>(
  record: Readonly<Record<string, Value>>,
  ids: ReadonlySet<string>,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)))

function scopeOf(questionnaire: Questionnaire, { dimensionIds }: HandedOutPart): Scope {
  const dimensions = questionnaire.groups.filter(({ id }) => dimensionIds.includes(id))
  const asked = new Set(dimensions.flatMap(questionsInGroup).map(({ id }) => id))
  const guards = guardsOf(questionnaire)
  const questions = new Set<string>()
  const profile = new Set<string>()
  const waiting = [...asked]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (questions.has(id)) continue
    questions.add(id)
    for (const condition of guards.get(id) ?? []) {
      waiting.push(...questionsOfCondition(condition))
      for (const field of fieldsOfCondition(condition)) profile.add(field)
    }
  }
  return { asked, questions, profile }
}

function fieldsOfCondition(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'profile':
      return [condition.field]
    case 'all':
    case 'any':
      return condition.conditions.flatMap(fieldsOfCondition)
    case 'not':
      return fieldsOfCondition(condition.condition)
    case 'option':
    case 'number':
      return []
  }
}
