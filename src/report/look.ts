/** The colours of print; contrast on white is at least 4.5 wherever one carries text. */
export const COLOURS = {
  ink: '#14212B',
  muted: '#4A5A66',
  line: '#7C8B92',
  hairline: '#D5DCDE',
  wash: '#F4F6F5',
  own: '#0B5C6B',
  ownPale: '#E3EEEF',
  benchmark: '#8F5200',
  warningWash: '#FBF3E7',
  paper: '#FFFFFF',
} as const

/** From the lowest level to the highest, one hue from pale to deep. */
export const LEVEL_COLOURS = ['#E3EEEF', '#B4D5D8', '#7FB7BE', '#3F8A95', '#0B5C6B'] as const

export interface TextStyle {
  /** In points. */
  readonly size: number
  readonly weight: 'regular' | 'bold'
  readonly colour: string
  /** Line height as a multiple of the size. */
  readonly leading: number
}

const style = (
  size: number,
  weight: TextStyle['weight'],
  colour: string,
  leading = 1.4,
): TextStyle => ({ size, weight, colour, leading })

export const STYLES = {
  coverKicker: style(12, 'bold', COLOURS.own),
  coverTitle: style(34, 'bold', COLOURS.ink, 1.14),
  coverTitleLong: style(25, 'bold', COLOURS.ink, 1.16),
  coverTitleLongest: style(18, 'bold', COLOURS.ink, 1.2),
  coverSubtitle: style(17, 'regular', COLOURS.muted, 1.3),
  heading2: style(20, 'bold', COLOURS.ink, 1.2),
  heading3: style(13, 'bold', COLOURS.own, 1.25),
  heading4: style(10.5, 'bold', COLOURS.ink, 1.3),
  heading5: style(10, 'bold', COLOURS.ink, 1.3),
  heading6: style(9.5, 'bold', COLOURS.ink, 1.3),
  body: style(10, 'regular', COLOURS.ink, 1.4),
  list: style(9.5, 'regular', COLOURS.ink, 1.38),
  muted: style(9, 'regular', COLOURS.muted, 1.42),
  figure: style(32, 'bold', COLOURS.own, 1),
  figureUnit: style(13, 'regular', COLOURS.muted, 1.2),
  figureLabel: style(13, 'bold', COLOURS.ink, 1.25),
  factLabel: style(9, 'regular', COLOURS.muted, 1.5),
  fact: style(9.5, 'regular', COLOURS.ink, 1.42),
  caption: style(9, 'bold', COLOURS.ink, 1.35),
  tableHead: style(8, 'bold', COLOURS.muted, 1.22),
  table: style(8.5, 'regular', COLOURS.ink, 1.28),
  tableTotal: style(8.5, 'bold', COLOURS.ink, 1.28),
  chart: style(8.2, 'regular', COLOURS.ink, 1.25),
  chartName: style(7.5, 'regular', COLOURS.ink, 1.22),
  chartStrong: style(8.2, 'bold', COLOURS.ink, 1.25),
  chartMuted: style(7.5, 'regular', COLOURS.muted, 1.25),
  chartWarning: style(8.5, 'bold', COLOURS.benchmark, 1.25),
  running: style(8, 'regular', COLOURS.muted, 1.3),
  runningMark: style(8, 'bold', COLOURS.benchmark, 1.3),
} as const
