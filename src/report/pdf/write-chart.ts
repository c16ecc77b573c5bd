import type { ChartBlock } from '../blocks'
import { type Frame, setChart } from './charts/set-chart'
import { BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press } from './press'
import { pointBox } from './tagger'

const SPACE_BELOW = 4

const WHOLE: Frame = { x: PAGE.left, width: BODY_WIDTH }

export const chartHeight = (press: Press, { chart }: ChartBlock, frame = WHOLE): number =>
  setChart(press, chart, frame).height + SPACE_BELOW

/** A figure is one picture to a screen reader: its words are the description, its table follows. */
export function writeChart(press: Press, block: ChartBlock, y: number, frame = WHOLE): number {
  const { tagger } = press
  const { height, draw } = setChart(press, block.chart, frame)
  const top = makeRoom(press, y, height)
  const figure = tagger.add(tagger.document, 'Figure', {
    alternative: block.description,
    box: pointBox({ ...frame, y: top, height }),
  })
  tagger.mark(figure, () => {
    draw(top)
  })
  return top + height + SPACE_BELOW
}
