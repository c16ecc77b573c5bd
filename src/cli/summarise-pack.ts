import type { BenchmarkGroup, BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { summariseRespondents } from '@/domain/benchmark/summarise-respondents'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { PackDescription } from '@/parse/parse-answer-pack'
import type { FileProblem } from './file-problem'
import type { ScoredRespondent } from './score-respondents'

/**
 * A pack of the quartiles of these respondents, who are at least one and all on the same path.
 * Problems are told by their place in the description: a group that is too small to publish, or a
 * respondent it names who is not there.
 */
export function summarisePack(
  description: PackDescription,
  scored: readonly ScoredRespondent[],
): Result<BenchmarkPack, readonly Problem[]> {
  const [first] = scored
  if (first === undefined) throw new RangeError('No respondents')
  const { id, version, title, source, method, minimumRespondents } = description
  const groups = description.groups.map((group, index) =>
    summariseGroup(group, `groups.${String(index)}`, scored, minimumRespondents),
  )
  const problems = groups.flatMap((group) => (group.ok ? [] : group.failure))
  if (problems.length > 0) return fail(problems)
  return ok({
    id,
    version,
    questionnaire: first.score.questionnaire,
    path: first.score.path,
    hash: first.score.hash,
    engine: first.score.engine,
    synthetic: false,
    title,
    source,
    method,
    thresholds: { minimumRespondents },
    groups: groups.flatMap((group) => (group.ok ? [group.value] : [])),
  })
}

function summariseGroup(
  { id, title, note, respondents }: PackDescription['groups'][number],
  path: string,
  scored: readonly ScoredRespondent[],
  minimum: number,
): Result<BenchmarkGroup, readonly Problem[]> {
  const known = new Set(scored.map(({ name }) => name))
  const unknown = (respondents ?? []).flatMap((name, index): readonly Problem[] =>
    known.has(name)
      ? []
      : [
          {
            code: 'wrongValue',
            path: `${path}.respondents.${String(index)}`,
            expected: [...known].join(', '),
            received: JSON.stringify(name),
          },
        ],
  )
  if (unknown.length > 0) return fail(unknown)
  const members = scored.filter(({ name }) => respondents?.includes(name) ?? true)
  const summary = summariseRespondents(
    members.map(({ score }) => score),
    minimum,
  )
  return summary === null
    ? fail([{ code: 'groupTooSmall', path, id, respondents: members.length, minimum }])
    : ok({ id, title, note, ...summary })
}

/** A respondent counts once; results on different paths do not belong in one pack. */
export function checkOneSurvey(scored: readonly ScoredRespondent[]): readonly FileProblem[] {
  const seen = new Set<string>()
  const expected = scored[0]?.score.path ?? ''
  return scored.flatMap(({ name, source, score }) => {
    const problems: Problem[] = []
    if (seen.has(name)) problems.push({ code: 'duplicateId', path: '', id: name })
    if (score.path !== expected) {
      problems.push({ code: 'otherPath', path: 'path', found: score.path, expected })
    }
    seen.add(name)
    return problems.map((problem) => ({ file: source, problem }))
  })
}
