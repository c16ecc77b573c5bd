import type { ChartBlock } from '../blocks'
import { drawChart } from '../drawing/draw-chart'
import { drawShapes } from './draw-shapes'
import { BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press } from './press'
import { pointBox } from './tagger'

const SPACE_BELOW = 3

export const chartHeight = ({ type }: Press, { chart }: ChartBlock): number =>
  drawChart(chart, BODY_WIDTH, type).height + SPACE_BELOW

/** A figure is one picture to a screen reader: its words are the description, its table follows. */
export function writeChart(press: Press, block: ChartBlock, y: number): number {
  const { pdf, tagger, type } = press
  const drawing = drawChart(block.chart, BODY_WIDTH, type)
  const { width, height } = drawing
  const top = makeRoom(press, y, height)
  const figure = tagger.add(tagger.document, 'Figure', {
    alternative: block.description,
    box: pointBox({ x: PAGE.left, y: top, width, height }),
  })
  tagger.mark(figure, () => {
    drawShapes(pdf, drawing, [PAGE.left, top])
  })
  return top + height + SPACE_BELOW
}
