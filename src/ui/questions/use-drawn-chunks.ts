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
 *
 * Once drawn, a chunk stays: the focus or a half-written entry may be in it when questions appear
 * before it, or when the address changes.
 */
export function useDrawnChunks(
  dimension: Group,
  questionnaire: Questionnaire,
  addressedQuestion: string | null,
): DrawnChunks {
  const first = useMemo(
    () => firstKeys(dimension, questionnaire, addressedQuestion),
    [dimension, questionnaire, addressedQuestion],
  )
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(first)
  const isFirstDrawn = [...first].every((key) => drawn.has(key))
  if (!isFirstDrawn) setDrawn(new Set([...drawn, ...first]))
  const draw = useCallback(({ key }: Chunk) => {
    startTransition(() => {
      setDrawn((keys) => new Set(keys).add(key))
    })
  }, [])
  return { isDrawn: ({ key }) => !canTellWhatIsNear() || drawn.has(key), draw }
}

function firstKeys(
  dimension: Group,
  questionnaire: Questionnaire,
  addressedQuestion: string | null,
): ReadonlySet<string> {
  const keys = new Set<string>()
  let before = 0
  for (const { key, questions } of chunksIn(dimension, questionnaire)) {
    if (before < AT_ONCE || questions.some(({ id }) => id === addressedQuestion)) keys.add(key)
    before += questions.length
  }
  return keys
}
