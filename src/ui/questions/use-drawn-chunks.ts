import { startTransition, useCallback, useMemo, useState } from 'react'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { AT_ONCE, type Chunk, chunksIn } from './chunks-of'

const canTellWhatIsNear = (): boolean => typeof IntersectionObserver !== 'undefined'

export interface DrawnChunks {
  /** False: for now, its questions are told by their titles. */
  isDrawn: (chunk: Chunk) => boolean
  /** The reader comes near. */
  draw: (chunk: Chunk) => void
}

/**
 * Which chunks of a long page are drawn in full: the first, that of the question of the address, and
 * whatever the reader has come near to. Each click costs as much as there is on the page.
 */
export function useDrawnChunks(
  dimension: Group,
  questionnaire: Questionnaire,
  addressedQuestion: string | null,
): DrawnChunks {
  const [near, setNear] = useState<ReadonlySet<string>>(() => new Set())
  const draw = useCallback(({ key }: Chunk) => {
    startTransition(() => {
      setNear((keys) => new Set(keys).add(key))
    })
  }, [])
  const first = useMemo(() => {
    const keys = new Set<string>()
    let before = 0
    for (const { key, questions } of chunksIn(dimension, questionnaire)) {
      if (before < AT_ONCE || questions.some(({ id }) => id === addressedQuestion)) keys.add(key)
      before += questions.length
    }
    return keys
  }, [dimension, questionnaire, addressedQuestion])
  return {
    isDrawn: ({ key }) => !canTellWhatIsNear() || first.has(key) || near.has(key),
    draw,
  }
}
