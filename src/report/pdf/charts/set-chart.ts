import type { Chart } from '../../blocks'
import type { Press } from '../press'
import { setBars } from './draw-bars'
import { setQuartiles } from './draw-quartiles'
import { setRadar } from './draw-radar'

/** A chart that knows its height and can be drawn wherever there is room. */
export interface SetChart {
  readonly height: number
  readonly draw: (y: number) => void
}

/** Where a chart may draw, in millimetres across the page. */
export interface Frame {
  readonly x: number
  readonly width: number
}

export function setChart(press: Press, chart: Chart, frame: Frame): SetChart {
  switch (chart.kind) {
    case 'radar':
      return setRadar(press, chart, frame)
    case 'bars':
      return setBars(press, chart)
    case 'quartiles':
      return setQuartiles(press, chart)
  }
}
