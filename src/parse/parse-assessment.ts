import type { Answers } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { assessmentFileSchema } from './assessment-schema'
import { FORMAT_VERSION, parseFile } from './parse-file'
import { parseLink } from './parse-link'

/**
 * The door for an assessment file. Whether its answers fit the questionnaire it names is a second
 * question, asked by `check-assessment.ts` of whoever has that questionnaire.
 */
export function parseAssessment(input: unknown): Result<Assessment, readonly Problem[]> {
  const file = parseFile(input, 'assessment', assessmentFileSchema)
  if (!file.ok) return file
  const { format: _format, formatVersion: _formatVersion, ...assessment } = file.value
  const problems = [...checkLinks(assessment.answers), ...checkActionIds(assessment)]
  return problems.length === 0 ? ok(assessment) : fail(problems)
}

export function checkLinks(answers: Answers): readonly Problem[] {
  return Object.entries(answers).flatMap(([id, { evidence }]) =>
    evidence.flatMap(({ link }, index) => {
      const parsed = parseLink(link, `answers.${id}.evidence.${String(index)}.link`)
      return parsed.ok ? [] : parsed.failure
    }),
  )
}

function checkActionIds({ actions }: Assessment): readonly Problem[] {
  const seen = new Set<string>()
  return actions.flatMap(({ id }, index): readonly Problem[] => {
    if (seen.has(id)) return [{ code: 'duplicateId', path: `actions.${String(index)}`, id }]
    seen.add(id)
    return []
  })
}

/**
 * The text of an assessment file. Keys are written in a fixed order, so that the same assessment
 * always makes the same bytes and a file brought back and saved again is identical.
 */
export function writeAssessment(assessment: Assessment): string {
  const file = {
    format: 'assessment',
    formatVersion: FORMAT_VERSION,
    id: assessment.id,
    name: assessment.name,
    municipality: assessment.municipality,
    questionnaire: {
      id: assessment.questionnaire.id,
      version: assessment.questionnaire.version,
    },
    path: assessment.path,
    profile: sortKeys(assessment.profile),
    answers: sortKeys(assessment.answers),
    priorities: sortKeys(assessment.priorities),
    actions: assessment.actions,
    isExample: assessment.isExample,
    createdAt: assessment.createdAt,
    updatedAt: assessment.updatedAt,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function sortKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
