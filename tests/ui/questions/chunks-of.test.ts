import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksIn, chunksOf, isSameChunk } from '@/ui/questions/chunks-of'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'
import { runs } from '../../builders/runs'

const questionsNamed = (start: string, count: number) =>
  Array.from({ length: count }, (_, index) => aChoice({ id: `${start}${String(index)}` }))

const inner = aGroup({ id: 'inner', questions: questionsNamed('i', 30) })
const outer = aGroup({ id: 'outer', questions: questionsNamed('o', 50), groups: [inner] })
const questionnaire = aQuestionnaire({ groups: [outer] })

const idsIn = (chunks: ReturnType<typeof chunksIn>) =>
  chunks.flatMap(({ questions }) => questions.map(({ id }) => id))

describe('chunksOf', () => {
  it('keeps every question, in order, in chunks of at most twenty', () => {
    const chunks = chunksIn(outer, questionnaire)

    expect(idsIn(chunks)).toEqual([...outer.questions, ...inner.questions].map(({ id }) => id))
    expect(Math.max(...chunks.map(({ questions }) => questions.length))).toBe(20)
    expect(new Set(chunks.map(({ key }) => key)).size).toBe(chunks.length)
  })

  it('leaves a question in its chunk, whatever else is hidden', () => {
    const chunkOf = new Map(
      chunksOf(outer, questionnaire).flatMap(({ key, questions }) =>
        questions.map(({ id }) => [id, key] as const),
      ),
    )

    fc.assert(
      fc.property(fc.subarray([...outer.questions]), (asked) => {
        const chunks = chunksOf({ ...outer, questions: asked }, questionnaire)

        expect(idsIn(chunks)).toEqual(asked.map(({ id }) => id))
        for (const { key, questions } of chunks) {
          for (const { id } of questions) expect(chunkOf.get(id)).toBe(key)
        }
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('isSameChunk', () => {
  it('tells apart what asks other questions', () => {
    const [first, second] = chunksOf(outer, questionnaire)
    if (first === undefined || second === undefined) throw new Error('too few chunks')

    expect(isSameChunk(first, { ...first, questions: [...first.questions] })).toBe(true)
    expect(isSameChunk(first, { ...first, questions: first.questions.slice(1) })).toBe(false)
    expect(isSameChunk(first, second)).toBe(false)
  })
})
