import { describe, expect, it } from 'vitest'
import { lintPaths } from '@/domain/questionnaire/lint-paths'
import { locateParts } from '@/domain/questionnaire/locate-parts'
import type { Path } from '@/domain/questionnaire/questionnaire'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aPath,
  aQuestionnaire,
  aText,
} from '../../builders/questionnaire'

/** The dimension `d` with three scored questions, and `talk` with none. */
function findingsOn(...paths: readonly Path[]) {
  const inner = aGroup({ id: 'inner', questions: [aChoice({ id: 'c' })] })
  const questions = [aChoice({ id: 'a' }), aChoice({ id: 'b' }), anUnscoredChoice({ id: 'u' })]
  const questionnaire = aQuestionnaire({
    paths,
    groups: [
      aGroup({ id: 'd', questions, groups: [inner] }),
      aGroup({ id: 'talk', questions: [aText()] }),
    ],
  })
  return lintPaths(locateParts(questionnaire), questionnaire)
}

describe('lintPaths', () => {
  it('has nothing to say of a path that can have the answers it asks for', () => {
    expect(findingsOn(aPath({ minimumAnswered: 3 }))).toEqual([])
  })

  it('finds a minimum that a dimension has too few scored questions for', () => {
    const short = aPath({ id: 'short', minimumAnswered: 2, questions: ['a', 'u', 'remark'] })

    expect(findingsOn(aPath(), short)).toEqual([
      {
        code: 'coverageUnreachable',
        severity: 'note',
        path: 'paths.1.minimumAnswered',
        id: 'd',
        pathId: 'short',
        minimum: 2,
        scored: 1,
      },
    ])
  })

  it('finds a question that is on no path', () => {
    expect(
      findingsOn(
        aPath({ questions: ['a', 'remark'] }),
        aPath({ id: 'other', questions: ['a', 'c', 'u'] }),
      ),
    ).toEqual([{ code: 'onNoPath', severity: 'warning', path: 'groups.0.questions.1', id: 'b' }])
  })
})
