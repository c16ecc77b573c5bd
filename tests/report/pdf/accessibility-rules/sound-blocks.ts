import type { Block, Run } from '@/report/blocks'

const SENTENCE: readonly Run[] = [
  { text: 'Read ' },
  { text: 'this page', link: 'https://example.org/this' },
  { text: ' or ' },
  { text: 'that page', link: 'https://example.org/that' },
  { text: ' or ' },
  { text: 'une page', language: 'fr' },
  { text: '.' },
]

/** A short report with one of everything that the rules look at. */
export const soundBlocks: readonly Block[] = [
  {
    kind: 'cover',
    kicker: 'Kicker',
    title: 'Title',
    subtitle: 'Subtitle',
    marks: [],
    facts: [{ label: 'Label', paragraphs: ['Value'] }],
    notice: [],
    picture: null,
  },
  { kind: 'heading', level: 2, content: 'First section' },
  {
    kind: 'paragraph',
    look: 'body',
    content: SENTENCE,
  },
  { kind: 'heading', level: 3, content: 'Part' },
  { kind: 'list', isNumbered: true, items: [['One'], ['Two', 'and more of it']] },
  {
    kind: 'chart',
    description: 'Own value 40 of 100',
    chart: {
      kind: 'bars',
      bars: [
        {
          label: 'Bar',
          own: 0.4,
          ownLabel: '40',
          range: null,
          quartiles: { lower: 0.3, median: 0.5, upper: 0.6 },
          depth: 0,
          isTotal: false,
        },
      ],
      levels: [],
      ticks: [{ at: 0, label: '0' }],
      key: { own: 'Own', benchmark: 'Median', warning: null },
    },
  },
  {
    kind: 'table',
    caption: 'Caption',
    columns: [
      { title: 'Name', align: 'left', share: 1 },
      { title: 'Value', align: 'right', share: 1 },
    ],
    rows: [{ cells: [['Bar'], ['40']] }, { cells: [['Other'], []] }],
  },
  { kind: 'heading', level: 2, content: 'Second section', room: 'page' },
]
