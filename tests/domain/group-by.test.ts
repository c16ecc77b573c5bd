import { describe, expect, it } from 'vitest'
import { groupBy } from '@/domain/group-by'

describe('groupBy', () => {
  it('keeps the order of the items, and of the keys as they first come', () => {
    const groups = groupBy(['pear', 'fig', 'plum', 'apple'], ({ length }) => length)

    expect([...groups]).toEqual([
      [4, ['pear', 'plum']],
      [3, ['fig']],
      [5, ['apple']],
    ])
  })

  it('has no group of nothing', () => {
    expect(groupBy([], () => 'key').size).toBe(0)
  })
})
