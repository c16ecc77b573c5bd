import { describe, expect, it } from 'vitest'
import { moveApart } from '@/report/drawing/move-apart'

const box = (x: number, y: number) => ({ x, y, width: 10, height: 4 })

describe('moveApart', () => {
  it('leaves boxes where they are as long as none touches another', () => {
    const boxes = [box(0, -20), box(0, -10), box(30, -10), box(0, 10)]

    expect(moveApart(boxes)).toEqual(boxes)
  })

  it('moves what is above the centre up and what is below it down', () => {
    expect(moveApart([box(0, -10), box(0, -7), box(0, 5), box(0, 8)])).toEqual([
      box(0, -12),
      box(0, -7),
      box(0, 5),
      box(0, 10),
    ])
  })

  it('moves past every box in the way', () => {
    const moved = moveApart([box(0, 0), box(5, 1), box(9, 2)])

    expect(moved.map(({ y }) => y)).toEqual([0, 5, 10])
  })
})
