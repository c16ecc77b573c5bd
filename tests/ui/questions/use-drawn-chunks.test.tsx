// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { chunksIn } from '@/ui/questions/chunks-of'
import { useDrawnChunks } from '@/ui/questions/use-drawn-chunks'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'

const questions = Array.from({ length: 100 }, (_, index) => aChoice({ id: `q${String(index)}` }))
const whole = aGroup({ id: 'a', questions })
const questionnaire = aQuestionnaire({ groups: [whole] })
const asking = (from: number): Group => ({ ...whole, questions: questions.slice(from) })

interface Shown {
  readonly dimension: Group
  readonly addressed: string | null
}

function showChunks(initialProps: Shown) {
  const { result, rerender } = renderHook(
    ({ dimension, addressed }: Shown) => useDrawnChunks(dimension, questionnaire, addressed),
    { initialProps },
  )
  const drawn = ({ dimension }: Shown) =>
    chunksIn(dimension, questionnaire)
      .filter(result.current.isDrawn)
      .map(({ questions: [first] }) => first?.id)
  return {
    drawn: drawn(initialProps),
    show: (props: Shown) => {
      rerender(props)
      return drawn(props)
    },
  }
}

describe('what is drawn of a long page', () => {
  beforeEach(() => {
    // Its being there is all that is asked; nothing is laid out here.
    vi.stubGlobal('IntersectionObserver', vi.fn())
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  it('stays drawn when questions appear before it', () => {
    const { drawn, show } = showChunks({ dimension: asking(20), addressed: null })
    expect(drawn).toEqual(['q20', 'q40'])

    expect(show({ dimension: whole, addressed: null })).toEqual(['q0', 'q20', 'q40'])
  })

  it('stays drawn when the address leads elsewhere', () => {
    const { drawn, show } = showChunks({ dimension: whole, addressed: 'q95' })
    expect(drawn).toEqual(['q0', 'q20', 'q80'])

    expect(show({ dimension: whole, addressed: 'q65' })).toEqual(['q0', 'q20', 'q60', 'q80'])
    expect(show({ dimension: whole, addressed: null })).toEqual(['q0', 'q20', 'q60', 'q80'])
  })
})
