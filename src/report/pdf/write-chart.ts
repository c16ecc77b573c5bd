import type { ChartBlock } from '../blocks'
import { drawChart } from '../drawing/draw-chart'
import { drawShapes } from './draw-shapes'
import { BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press } from './press'
import { pointBox } from './tagger'

const SPACE_BELOW = 3

/** Where a chart may draw, in millimetres across the page. */
interface Frame {
  readonly x: number
  readonly width: number
}

const WHOLE: Frame = { x: PAGE.left, width: BODY_WIDTH }

export const chartHeight = ({ type }: Press, { chart }: ChartBlock, frame = WHOLE): number =>
  drawChart(chart, frame.width, type).height + SPACE_BELOW

/** A figure is one picture to a screen reader: its words are the description, its table follows. */
export function writeChart(press: Press, block: ChartBlock, y: number, frame = WHOLE): number {
  const { pdf, tagger, type } = press
  const drawing = drawChart(block.chart, frame.width, type)
  const { height } = drawing
  const top = makeRoom(press, y, height)
  const figure = tagger.add(tagger.document, 'Figure', {
    alternative: block.description,
    box: pointBox({ ...frame, y: top, height }),
  })
  tagger.mark(figure, () => {
    drawShapes(pdf, drawing, [frame.x, top])
  })
  return top + height + SPACE_BELOW
}
