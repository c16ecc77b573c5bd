import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '@/cli/mulberry32'

describe('mulberry32', () => {
  it('draws the numbers its inventor published the rule for', () => {
    const random = mulberry32(1)

    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ])
  })

  it('stays from 0 to below 1, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = mulberry32(seed)
        const drawn = Array.from({ length: 20 }, random)

        return drawn.every((value) => value >= 0 && value < 1)
      }),
    )
  })
})
