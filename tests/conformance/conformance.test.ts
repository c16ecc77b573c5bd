import { describe, expect, it } from 'vitest'
import { checkAnswers } from '@/domain/assessment/check-assessment'
import { checkWorkedExamples } from '@/domain/questionnaire/check-worked-examples'
import { compareCase } from './compare-case'
import { readConformanceFiles } from './conformance-file'

const files = readConformanceFiles()

describe.each(files)('the conformance file $id', ({ questionnaire, cases }) => {
  it('fits its questionnaire', () => {
    const others = cases.flatMap(({ target, baseline }) => [target ?? {}, baseline ?? {}])

    expect(checkWorkedExamples({ ...questionnaire, examples: cases })).toEqual([])
    expect(others.flatMap((answers) => checkAnswers(answers, questionnaire, ''))).toEqual([])
  })

  it.each(cases)('holds: $name', (expectation) => {
    expect(compareCase(questionnaire, expectation)).toEqual([])
  })
})
