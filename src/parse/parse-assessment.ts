import type { Answers, Evidence } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import { ok, type Result } from '@/domain/result'
import { assessmentFileSchema } from './assessment-schema'
import { FORMAT_VERSION, parseFile } from './parse-file'
import { parseLink } from './parse-link'

/**
 * The door for an assessment file. Whether its answers fit the questionnaire it names is a second
 * question, asked by `check-assessment.ts` of whoever has that questionnaire.
 */
export function parseAssessment(input: unknown): Result<Assessment, readonly Problem[]> {
  const file = parseFile(input, 'assessment', assessmentFileSchema, (assessment) => [
    ...checkLinks(assessment.answers),
    ...checkActionIds(assessment),
  ])
  if (!file.ok) return file
  const { format: _format, formatVersion: _formatVersion, ...assessment } = file.value
  return ok({ ...assessment, answers: encodeLinks(assessment.answers) })
}

export function checkLinks(answers: Answers): readonly Problem[] {
  return Object.entries(answers).flatMap(([id, { evidence }]) =>
    evidence.flatMap(({ link }, index) => {
      const parsed = parseLink(link, `answers.${id}.evidence.${String(index)}.link`)
      return parsed.ok ? [] : parsed.failure
    }),
  )
}

/** Checked answers with their links percent-encoded, so that whoever draws them need not know how. */
export function encodeLinks(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      { ...answer, evidence: answer.evidence.map(encodeLink) },
    ]),
  )
}

function encodeLink({ title, link }: Evidence): Evidence {
  const parsed = parseLink(link)
  return { title, link: parsed.ok ? parsed.value : link }
}

function checkActionIds({ actions }: Pick<Assessment, 'actions'>): readonly Problem[] {
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
    actions: sortKeys(assessment.actions),
    isExample: assessment.isExample,
    createdAt: assessment.createdAt,
    updatedAt: assessment.updatedAt,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The same JSON with the keys of every object in alphabetical order. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}
