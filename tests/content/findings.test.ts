import { describe, expect, it } from 'vitest'
import { placeholdersOf, readCodes, readText, SENTENCE } from './codes'

interface Sentences {
  readonly message: string
  readonly mend: string
}

interface Wording {
  readonly severity: Readonly<Record<string, string>>
  /** By code of a problem. */
  readonly mend: Readonly<Record<string, string>>
  /** By code of a finding. */
  readonly findings: Readonly<Record<string, Sentences>>
}

function readWording(language: string): Wording {
  const { severity, mend, ...findings } = JSON.parse(
    readText(`locales/${language}/findings.json`),
  ) as Pick<Wording, 'severity' | 'mend'> & Record<string, Sentences>
  return { severity, mend, findings: findings }
}

const findings = readCodes('src/domain/questionnaire/finding.ts')
const problems = readCodes('src/domain/problem.ts')

describe.each(['en', 'de'])('the sentences of the linter in %s', (language) => {
  const wording = readWording(language)

  it('are there for every code of a finding and for nothing else', () => {
    expect(findings.size).toBeGreaterThan(20)
    expect(Object.keys(wording.findings).toSorted()).toEqual([...findings.keys()].toSorted())
    expect(Object.keys(wording.severity)).toEqual(['error', 'warning', 'note'])
  })

  it('say of every code of a problem how to mend it', () => {
    expect(Object.keys(wording.mend).toSorted()).toEqual([...problems.keys()].toSorted())
  })

  it.each([...findings])('tell of the finding %s what is known and nothing else', (code, facts) => {
    const { message, mend } = wording.findings[code] ?? { message: '', mend: '' }

    expect(facts).toEqual(expect.arrayContaining([...placeholdersOf(message + mend)]))
    expect(message).toMatch(SENTENCE)
    expect(mend).toMatch(SENTENCE)
  })

  it.each([...problems])('mend the problem %s by what is known of it', (code, facts) => {
    const mend = wording.mend[code] ?? ''

    expect(facts).toEqual(expect.arrayContaining([...placeholdersOf(mend)]))
    expect(mend).toMatch(SENTENCE)
  })
})
