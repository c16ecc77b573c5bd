// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useMarks } from '@/ui/questions/use-marks'

describe('useMarks', () => {
  it('marks questions that differ or were settled with dissent, and nothing else', () => {
    const standing = {
      conflicts: ['answer/open', 'answer/both', 'priority/open', 'naming/naming'],
      dissents: ['answer/settled', 'answer/both'],
    }

    const { result } = renderHook(() => useMarks(standing))

    expect([...result.current].toSorted()).toEqual([
      ['both', 'open'],
      ['open', 'open'],
      ['settled', 'dissent'],
    ])
  })

  it('gives the same map until a difference comes or goes', () => {
    const [conflicts, dissents] = [['answer/a'], [] as string[]]
    const { result, rerender } = renderHook((standing) => useMarks(standing), {
      initialProps: { conflicts, dissents },
    })
    const before = result.current

    rerender({ conflicts, dissents })
    expect(result.current).toBe(before)
    rerender({ conflicts: [], dissents })

    expect(result.current.size).toBe(0)
  })
})
