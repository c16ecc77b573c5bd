import type { Explanation, GroupExplanation, Term } from '@/domain/scoring/explanation'
import { tellSteps } from '@/domain/scoring/tell-explanation'
import type { Block, Cell, Column, HeadingLevel, Row } from '../blocks'
import type { Findings } from '../findings'
import { computedBeside } from './computed-words'

/** PDF knows six heading levels. */
const DEEPEST: HeadingLevel = 6

/** How each score came about: of the whole, of each dimension, and of each group in it. */
export function explanationSection(findings: Findings): readonly Block[] {
  const { explanation, parts, t } = findings
  if (!parts.hasAnnex) return []
  const overall = t('explained.overall')
  return [
    { kind: 'heading', level: 2, content: t('explained.heading'), room: 'page' },
    { kind: 'paragraph', look: 'body', content: t('explained.intro') },
    { kind: 'heading', level: 3, content: overall },
    ...calculation(explanation, overall, findings),
    ...explanation.members.flatMap((dimension) => groupBlocks(dimension, 3, findings)),
  ]
}

function groupBlocks(
  group: Explanation,
  level: HeadingLevel,
  findings: Findings,
): readonly Block[] {
  if (group.kind === 'question') return []
  const { words } = findings
  const name = words.nameOf(group.id)
  const inner = Math.min(DEEPEST, level + 1) as HeadingLevel
  return [
    { kind: 'heading', level, content: words.quoted(name), room: 'whole' },
    ...calculation(group, name, findings),
    ...group.members.flatMap((member) => groupBlocks(member, inner, findings)),
  ]
}

/** The steps of one score as sentences, and what went into it as a table. */
function calculation(group: GroupExplanation, name: string, findings: Findings): readonly Block[] {
  const { telling, t } = findings
  const columns = termColumns(group, findings)
  const steps: Block = {
    kind: 'list',
    isNumbered: false,
    items: tellSteps(group, telling).map((sentence) => [sentence]),
  }
  if (group.terms.length === 0) return [steps]
  return [
    steps,
    {
      kind: 'table',
      caption: t('explained.table', { name }),
      columns: columns.map(({ column }) => column),
      rows: group.terms.map((term): Row => ({
        cells: columns.map(({ cellOf }) => cellOf(term)),
      })),
    },
  ]
}

interface TermColumn {
  readonly column: Column
  readonly cellOf: (term: Term) => Cell
}

/** Weights, points and shares stand in the table only where they have a say. */
function termColumns({ terms }: GroupExplanation, findings: Findings): readonly TermColumn[] {
  const { explain } = findings
  const weighs = terms.some(({ weight }) => weight !== null)
  const adds = !weighs && terms.some(({ points }) => points !== null)
  const shares = terms.some(({ share, isCounted }) => share !== null || !isCounted)
  const numbers = (
    isIn: boolean,
    name: 'weight' | 'points' | 'score' | 'share',
    share: number,
    cellOf: TermColumn['cellOf'],
  ): readonly TermColumn[] =>
    isIn ? [{ column: { title: explain(`table.${name}`), align: 'right', share }, cellOf }] : []
  return [
    {
      column: { title: explain('table.name'), align: 'left', share: 4 },
      cellOf: ({ id }) => [findings.words.quoted(findings.words.nameOf(id))],
    },
    ...numbers(weighs, 'weight', 1.3, (term) => weightCell(term, findings)),
    ...numbers(adds, 'points', 1.8, (term) => pointsCell(term, findings)),
    ...numbers(true, 'score', 1.3, (term) => scoreCell(term, findings)),
    ...numbers(shares, 'share', 1.6, (term) => shareCell(term, findings)),
    {
      column: { title: explain('table.how'), align: 'left', share: 5.5 },
      cellOf: (term) => howCell(term, findings),
    },
  ]
}

const weightCell = ({ weight }: Term, { telling, explain }: Findings): Cell => [
  weight === null ? explain('state.none') : telling.number(weight),
]

const pointsCell = ({ points, isCounted }: Term, { telling, explain }: Findings): Cell => [
  points === null || !isCounted
    ? explain('state.none')
    : explain('state.pointsOf', {
        earned: telling.number(points.earned),
        maximum: telling.number(points.maximum),
      }),
]

const scoreCell = ({ ratio }: Term, { telling, explain }: Findings): Cell => [
  ratio === null ? explain('state.none') : telling.ratio(ratio),
]

function shareCell({ share, ratio, isCounted }: Term, { words, explain }: Findings): Cell {
  if (isCounted) return [share === null ? explain('state.none') : words.percent(share)]
  return [explain(ratio === null ? 'state.out' : 'state.afterStop')]
}

/** The first step of what stands in the row: its rule. The rest is told in its own place. */
function howCell({ id }: Term, findings: Findings): Cell {
  const { explanations, telling } = findings
  const part = explanations.get(id)
  if (part === undefined) return []
  const computed = part.kind === 'question' ? computedBeside(part.score, findings) : null
  return [...tellSteps(part, telling).slice(0, 1), ...(computed === null ? [] : [computed])]
}
