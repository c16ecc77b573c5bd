import type { Chart } from '../blocks'
import type { Typesetter } from '../type/typesetter'
import { drawBars } from './draw-bars'
import { drawRadar } from './draw-radar'
import type { Drawing } from './shape'

/** A chart as shapes, as wide as it is told to be and as high as it must. */
export function drawChart(chart: Chart, width: number, type: Typesetter): Drawing {
  switch (chart.kind) {
    case 'radar':
      return drawRadar(chart, width, type)
    case 'bars':
      return drawBars(chart, width, type)
  }
}
