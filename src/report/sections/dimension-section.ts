import type { Question } from '@/domain/questionnaire/question'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { isSetAside } from '@/domain/scoring/find-score'
import { levelOf } from '@/domain/scoring/level-of'
import type { GroupScore, QuestionScore } from '@/domain/scoring/score'
import type { Bar, Block, Cell, Row } from '../blocks'
import type { Findings } from '../findings'
import { linesOf } from '../words'
import { answerCell } from './answer-words'
import { barsChart, barValues, captionOf } from './chart-key'
import { computedBeside } from './computed-words'
import { dimensionEvidence } from './dimension-evidence'
import { levelMeaning } from './level-meaning'
import { nextStepContent } from './next-step-content'
import { answeredCell, quartilesCell, rangeCell, scoreCells, scoreColumns } from './score-columns'
import { scoreHeadline } from './score-headline'
import { basisSentences, missingScoreSentence } from './score-sentences'

const STEPS_PER_DIMENSION = 2

/** A member of a dimension on its page: a question of its own, or an inner group. */
type Member =
  | { readonly kind: 'question'; readonly question: Question; readonly score: QuestionScore }
  | { readonly kind: 'group'; readonly score: GroupScore; readonly depth: number }

/** One dimension: its score, its members as bars and as a table, and where to go on. */
export function dimensionSection(findings: Findings, index: number): readonly Block[] {
  const { dimensions, score, words } = findings
  const dimension = dimensions[index]
  const own = score.dimensions.find(({ id }) => id === dimension?.id)
  if (dimension === undefined || own === undefined) return []
  const members = membersOf(dimension, own)
  return [
    { kind: 'heading', level: 2, content: words.quoted(words.nameOf(own.id)), room: 'page' },
    headline(own, findings),
    // One bar alone says no more than the headline.
    ...(members.length > 1 ? [chart(own, members, findings)] : []),
    table(own, members, findings),
    ...steps(own, findings),
    ...dimensionEvidence(dimension, findings),
  ]
}

function membersOf(group: Group, score: GroupScore, depth = 0): readonly Member[] {
  const questions = group.questions.flatMap((question): readonly Member[] => {
    const found = score.questions.find(({ id }) => id === question.id)
    return found === undefined || depth > 0 ? [] : [{ kind: 'question', question, score: found }]
  })
  const groups = group.groups.flatMap((inner): readonly Member[] => {
    const found = score.groups.find(({ id }) => id === inner.id)
    if (found === undefined) return []
    return [{ kind: 'group', score: found, depth }, ...membersOf(inner, found, depth + 1)]
  })
  return [...questions, ...groups]
}

function headline(own: GroupScore, findings: Findings): Block {
  const { words, text, questionnaire, t } = findings
  const about = linesOf(text.groups[own.id]?.description ?? '').map((line) =>
    words.quoted(line, { isMuted: true }),
  )
  const missing = {
    label: t(isSetAside(own) ? 'noScore.setAside' : 'noScore.dimension'),
    reason: missingScoreSentence(own, findings),
  }
  const reached = own.ratio === null ? null : levelOf(questionnaire, own.ratio)
  const details = [
    ...levelMeaning(reached?.level.id ?? null, findings),
    basisSentences(own, findings),
    ...about,
  ]
  return scoreHeadline(own, words.namedLevel(reached), missing, details, findings)
}

function chart(own: GroupScore, members: readonly Member[], findings: Findings): Block {
  const { words, comparison, t } = findings
  const quartilesOf = (id: string) => comparison?.all[id]?.quartiles ?? null
  const bars: readonly Bar[] = [
    ...members.map((member) => ({
      ...barOf(member, findings),
      quartiles: quartilesOf(member.score.id),
    })),
    {
      label: t('column.dimensionTotal'),
      own: own.ratio,
      ownLabel: valueLabel(own.ratio, t('score.none'), findings),
      range: own.range,
      quartiles: quartilesOf(own.id),
      depth: 0,
      isTotal: true,
    },
  ]
  return {
    kind: 'chart',
    description: t('dimension.bars', {
      dimension: words.nameOf(own.id),
      values: barValues(bars, findings),
    }),
    chart: barsChart(bars, findings),
  }
}

function barOf(member: Member, findings: Findings): Omit<Bar, 'quartiles'> {
  const { words } = findings
  const { id, ratio, range } = member.score
  return {
    label: words.nameOf(id),
    own: ratio,
    ownLabel: valueLabel(ratio, reasonWithout(member, findings), findings),
    range,
    depth: member.kind === 'group' ? member.depth : 0,
    isTotal: false,
  }
}

function reasonWithout(member: Member, { t }: Findings): string {
  if (member.kind === 'group') return t('score.none')
  return member.score.status === 'counted' ? '' : t(`barStatus.${member.score.status}`)
}

/** `50 · 3 Doing`: the level is written beside every bar. */
function valueLabel(ratio: number | null, without: string, { words, t }: Findings): string {
  if (ratio === null) return without
  const level = words.shortLevel(ratio)
  const value = words.ratio(ratio)
  return level === null ? value : t('chart.valueAndLevel', { value, level })
}

function table(own: GroupScore, members: readonly Member[], findings: Findings): Block {
  const { words, comparison, t } = findings
  const hasGroups = members.some(({ kind }) => kind === 'group')
  const medianOf = (id: string): readonly Cell[] =>
    comparison === null ? [] : [quartilesCell(comparison.all[id]?.quartiles ?? null, findings)]
  const totalRow: Row = {
    isTotal: true,
    cells: [
      [t('column.dimensionTotal')],
      ...(hasGroups ? [] : [[words.level(own.ratio) ?? '']]),
      ...scoreCells(own, findings),
      ...(hasGroups ? [answeredCell(own, findings), rangeCell(own, findings)] : []),
      ...medianOf(own.id),
    ],
  }
  const rows: readonly Row[] = [
    ...members.map((member): Row => ({
      depth: member.kind === 'group' ? member.depth : 0,
      cells: [
        [
          words.quoted(words.nameOf(member.score.id)),
          ...(hasGroups ? assessorNote(member, findings) : []),
        ],
        ...(hasGroups ? [] : [memberAnswer(member, findings)]),
        ...scoreCells(member.score, findings),
        ...(hasGroups ? groupCells(member, findings) : []),
        ...medianOf(member.score.id),
      ],
    })),
    ...(members.length > 1 ? [totalRow] : []),
  ]
  return {
    kind: 'table',
    caption: captionOf(t('dimension.table', { dimension: words.nameOf(own.id) }), findings),
    columns: [
      { title: t(hasGroups ? 'column.part' : 'column.indicator'), align: 'left', share: 3.1 },
      ...(hasGroups ? [] : [{ title: t('column.answer'), align: 'left' as const, share: 8 }]),
      ...scoreColumns(findings),
      ...(hasGroups
        ? [
            { title: t('column.answered'), align: 'right' as const, share: 1.7 },
            { title: t('column.range'), align: 'right' as const, share: 2 },
          ]
        : []),
      ...(comparison === null
        ? []
        : [{ title: t('column.medianAndHalf'), align: 'right' as const, share: 2.3 }]),
    ],
    rows,
  }
}

const memberAnswer = (member: Member, findings: Findings): Cell =>
  member.kind === 'question'
    ? [...answerCell(member.question, findings), ...assessorNote(member, findings)]
    : []

/** An assessor's score never stands without the computed one. */
function assessorNote(member: Member, findings: Findings): Cell {
  const computed = member.kind === 'question' ? computedBeside(member.score, findings) : null
  return computed === null ? [] : [[{ text: computed, isMuted: true }]]
}

function groupCells(member: Member, findings: Findings): readonly Cell[] {
  return member.kind === 'group'
    ? [answeredCell(member.score, findings), rangeCell(member.score, findings)]
    : [[], rangeCell(rangeOf(member.score), findings)]
}

function steps(own: GroupScore, findings: Findings): readonly Block[] {
  const { nextSteps, t } = findings
  const here = nextSteps
    .filter(({ dimensionId }) => dimensionId === own.id)
    .slice(0, STEPS_PER_DIMENSION)
  if (here.length === 0) return []
  return [
    { kind: 'heading', level: 3, content: t('nextSteps.heading') },
    {
      kind: 'list',
      isNumbered: false,
      items: here.map((step) => [nextStepContent(step, findings)]),
    },
  ]
}

/** A question set aside is one answer that is not applicable. */
const rangeOf = ({ range, status }: QuestionScore) => ({
  range,
  notApplicable: status === 'notApplicable' ? 1 : 0,
})
