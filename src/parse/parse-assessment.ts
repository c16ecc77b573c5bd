import type { Answers, Evidence } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Snapshot } from '@/domain/assessment/snapshot'
import type { Problem } from '@/domain/problem'
import { ok, type Result } from '@/domain/result'
import { assessmentFileSchema } from './assessment-schema'
import { FORMAT_VERSION, parseFile } from './parse-file'
import { parseLink } from './parse-link'
import { sortKeys } from './sort-keys'

/** What an assessment file holds. */
export interface AssessmentFile {
  readonly assessment: Assessment
  /** Its frozen states; none in most files. */
  readonly snapshots: readonly Snapshot[]
}

/**
 * The door for an assessment file. Whether its answers fit the questionnaire it names is a second
 * question, asked by `check-assessment.ts` of whoever has that questionnaire.
 */
export function parseAssessmentFile(input: unknown): Result<AssessmentFile, readonly Problem[]> {
  const file = parseFile(input, 'assessment', assessmentFileSchema, (content) => [
    ...checkContent(content, ''),
    ...checkSnapshots(content),
  ])
  if (!file.ok) return file
  const { format: _format, formatVersion: _formatVersion, snapshots, ...assessment } = file.value
  return ok({
    assessment: withEncodedLinks(assessment),
    snapshots: snapshots.map((snapshot) => ({
      ...snapshot,
      assessment: withEncodedLinks(snapshot.assessment),
    })),
  })
}

/** The same for those who need the assessment as it is now. */
export function parseAssessment(input: unknown): Result<Assessment, readonly Problem[]> {
  const file = parseAssessmentFile(input)
  return file.ok ? ok(file.value.assessment) : file
}

const withEncodedLinks = (assessment: Assessment): Assessment => ({
  ...assessment,
  answers: encodeLinks(assessment.answers),
})

function checkContent(assessment: Assessment, path: string): readonly Problem[] {
  return [...checkLinks(assessment.answers), ...checkActionIds(assessment)].map((problem) => ({
    ...problem,
    path: `${path}${problem.path}`,
  }))
}

function checkSnapshots({
  snapshots,
}: {
  readonly snapshots: readonly Snapshot[]
}): readonly Problem[] {
  const seen = new Set<string>()
  return snapshots.flatMap(({ id, assessment }, index): readonly Problem[] => {
    const path = `snapshots.${String(index)}`
    const isTwice = seen.has(id)
    seen.add(id)
    return [
      ...(isTwice ? [{ code: 'duplicateId' as const, path, id }] : []),
      ...checkContent(assessment, `${path}.assessment.`),
    ]
  })
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
export function writeAssessment(
  assessment: Assessment,
  snapshots: readonly Snapshot[] = [],
): string {
  const file = {
    format: 'assessment',
    formatVersion: FORMAT_VERSION,
    ...fieldsInOrder(assessment),
    // A file without snapshots can be read by programs that know none.
    ...(snapshots.length === 0 ? {} : { snapshots: snapshots.map(snapshotInOrder) }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

const snapshotInOrder = ({ id, takenAt, hash, engine, assessment }: Snapshot) => ({
  id,
  takenAt,
  hash,
  engine,
  assessment: fieldsInOrder(assessment),
})

const fieldsInOrder = (assessment: Assessment) => ({
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
})
