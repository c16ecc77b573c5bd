import {
  BorderStyle,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx'
import { COLOURS, STYLES, type TextStyle } from '../look'
import { BODY_WIDTH } from '../pdf/page'
import { eighthPoints, halfPoints, hex, twips, twipsOfPoints } from './word-units'

/**
 * Every look is a style that can be changed for the whole document at once. Word knows the names of
 * its own styles in every language, so its own are taken where there is one.
 */
export const STYLE_IDS = {
  kicker: 'Kicker',
  subtitle: 'Subtitle',
  body: 'BodyText',
  muted: 'Muted',
  notice: 'Notice',
  warning: 'Warning',
  figure: 'Figure',
  figureLabel: 'FigureLabel',
  fact: 'Fact',
  factLabel: 'FactLabel',
  factMore: 'FactContinued',
  bullet: 'ListBullet',
  number: 'ListNumber',
  listMore: 'ListContinue',
  caption: 'Caption',
  chart: 'Chart',
  tableHead: 'TableHead',
  table: 'TableText',
  tableTotal: 'TableTotal',
  header: 'Header',
  footer: 'Footer',
} as const

/** How far lists are set in, in millimetres. */
export const LIST_INDENT = 7
/** Where the values of facts begin, in millimetres. */
const FACT_INDENT = 38

/** Character looks that are needed inside paragraphs. */
export const FACT_LABEL = runOf(STYLES.factLabel)
export const FIGURE_UNIT = runOf(STYLES.figureUnit)

export function wordStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          ...runOf(STYLES.body),
          font: { theme: 'body' },
          language: { value: language },
        },
      },
      heading1: heading(1, STYLES.coverTitle, { after: 4 }),
      heading2: heading(2, STYLES.heading2, { before: 12, after: 4 }),
      heading3: heading(3, STYLES.heading3, { before: 5.5, after: 2 }),
      heading4: heading(4, STYLES.heading4, { before: 5, after: 1.2 }),
      heading5: heading(5, STYLES.heading5, { before: 4, after: 1 }),
      heading6: heading(6, STYLES.heading6, { before: 4, after: 1 }),
      caption: {
        next: STYLE_IDS.body,
        run: runOf(STYLES.caption),
        paragraph: {
          spacing: spacingOf(STYLES.caption, { before: 2, after: 1.6 }),
          keepNext: true,
          keepLines: true,
        },
      },
      hyperlink: { run: { color: hex(COLOURS.own), underline: { type: 'single' } } },
    },
    paragraphStyles: [...TEXT, ...FACTS, ...LISTS, ...TABLE, ...RUNNING],
  }
}

interface Space {
  /** In millimetres. */
  readonly before?: number
  readonly after?: number
}

function runOf({ size, weight, colour }: TextStyle): IRunStylePropertiesOptions {
  return {
    size: halfPoints(size),
    color: hex(colour),
    ...(weight === 'bold' ? { bold: true } : {}),
  }
}

/** At least the line height of print: larger type, and pictures, still find room. */
const spacingOf = (
  { size, leading }: TextStyle,
  { before = 0, after = 0 }: Space,
): ISpacingProperties => ({
  before: twips(before),
  after: twips(after),
  line: twipsOfPoints(size * leading),
  lineRule: LineRuleType.AT_LEAST,
})

/** Never alone at the foot of a page, and found by its level in whatever program opens the file. */
const heading = (level: number, look: TextStyle, space: Space) => ({
  next: STYLE_IDS.body,
  run: { ...runOf(look), font: { theme: 'headings' as const } },
  paragraph: {
    spacing: spacingOf(look, space),
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
  },
})

/** A paragraph style on the look of print. */
const styleFor = (
  id: string,
  name: string,
  look: TextStyle,
  space: Space,
  paragraph: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: runOf(look),
  paragraph: { spacing: spacingOf(look, space), ...paragraph },
})

/** A wash with a stroke at its left edge. */
const framed = (wash: string, edge: string): IParagraphStyleOptions['paragraph'] => ({
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(wash) },
  border: {
    left: { style: BorderStyle.SINGLE, color: hex(edge), size: eighthPoints(1), space: 8 },
  },
  // The stroke stands outside the text, and must not stand outside the page's.
  indent: { left: twips(4), right: twips(1) },
  keepLines: true,
})

const TEXT: readonly IParagraphStyleOptions[] = [
  styleFor(STYLE_IDS.kicker, 'Kicker', STYLES.coverKicker, { after: 3 }, { keepNext: true }),
  styleFor(STYLE_IDS.subtitle, 'Subtitle', STYLES.coverSubtitle, { after: 12 }),
  styleFor(STYLE_IDS.body, 'Body Text', STYLES.body, { after: 2.6 }),
  styleFor(STYLE_IDS.muted, 'Muted', STYLES.muted, { after: 2.6 }),
  styleFor(
    STYLE_IDS.notice,
    'Notice',
    STYLES.body,
    { before: 1, after: 3.6 },
    framed(COLOURS.wash, COLOURS.own),
  ),
  styleFor(
    STYLE_IDS.warning,
    'Warning',
    STYLES.body,
    { before: 1, after: 3.6 },
    framed(COLOURS.warningWash, COLOURS.benchmark),
  ),
  styleFor(STYLE_IDS.figure, 'Figure', STYLES.figure, { after: 1 }, { keepNext: true }),
  styleFor(
    STYLE_IDS.figureLabel,
    'Figure Label',
    STYLES.figureLabel,
    { after: 1 },
    { keepNext: true },
  ),
  styleFor(STYLE_IDS.chart, 'Chart', STYLES.body, { before: 2, after: 4 }),
]

/** Label and value in one line: read aloud, pasted or copied, they stay together. */
const FACTS: readonly IParagraphStyleOptions[] = [
  styleFor(
    STYLE_IDS.fact,
    'Fact',
    STYLES.fact,
    { after: 1 },
    {
      indent: { left: twips(FACT_INDENT), hanging: twips(FACT_INDENT) },
      leftTabStop: twips(FACT_INDENT),
    },
  ),
  styleFor(STYLE_IDS.factLabel, 'Fact Label', STYLES.factLabel, {}, { keepNext: true }),
  styleFor(
    STYLE_IDS.factMore,
    'Fact Continued',
    STYLES.fact,
    { after: 1 },
    { indent: { left: twips(FACT_INDENT) } },
  ),
]

const LISTS: readonly IParagraphStyleOptions[] = [
  styleFor(STYLE_IDS.bullet, 'List Bullet', STYLES.list, { after: 1.3 }),
  styleFor(STYLE_IDS.number, 'List Number', STYLES.list, { after: 1.3 }),
  styleFor(
    STYLE_IDS.listMore,
    'List Continue',
    STYLES.list,
    { after: 1.3 },
    { indent: { left: twips(LIST_INDENT) } },
  ),
]

const TABLE: readonly IParagraphStyleOptions[] = [
  styleFor(STYLE_IDS.tableHead, 'Table Head', STYLES.tableHead, {}, { keepNext: true }),
  styleFor(STYLE_IDS.table, 'Table Text', STYLES.table, {}),
  styleFor(STYLE_IDS.tableTotal, 'Table Total', STYLES.tableTotal, {}),
]

const RUNNING: readonly IParagraphStyleOptions[] = [
  styleFor(STYLE_IDS.header, 'header', STYLES.running, {}),
  styleFor(
    STYLE_IDS.footer,
    'footer',
    STYLES.running,
    {},
    {
      rightTabStop: twips(BODY_WIDTH),
      border: {
        top: { style: BorderStyle.SINGLE, color: hex(COLOURS.hairline), size: 4, space: 4 },
      },
    },
  ),
]
