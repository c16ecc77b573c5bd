import type { Action } from '@/domain/assessment/action'
import { sortActions } from '@/domain/assessment/sort-actions'
import type { Block, Cell, Content } from '../blocks'
import type { Findings } from '../findings'
import { isBlank, linesOf } from '../words'
import { decisionList, decisionsAsked } from './decisions-asked'

/** The action plan; what the council is asked to decide stands first. */
export function actionSection(findings: Findings): readonly Block[] {
  const { assessment, t } = findings
  const actions = sortActions(assessment.actions)
  const heading: Block = {
    kind: 'heading',
    level: 2,
    content: t('actions.heading'),
    room: 'page',
  }
  if (actions.length === 0) {
    return [heading, { kind: 'paragraph', look: 'body', content: t('actions.none') }]
  }
  return [
    heading,
    { kind: 'heading', level: 3, content: t('actions.decisions') },
    decisionList(decisionsAsked(findings), findings),
    { kind: 'heading', level: 3, content: t('actions.all') },
    {
      kind: 'table',
      caption: t('actions.table'),
      columns: [
        { title: t('actions.what'), align: 'left', share: 4.4 },
        { title: t('actions.owner'), align: 'left', share: 2.4 },
        { title: t('actions.due'), align: 'left', share: 1.9 },
        { title: t('actions.decision'), align: 'left', share: 3.4 },
        { title: t('actions.state'), align: 'left', share: 1.7 },
      ],
      rows: actions.map((action) => ({ cells: cellsOf(action, findings) })),
    },
  ]
}

function cellsOf(action: Action, { words, text, t }: Findings): readonly Cell[] {
  const { what, ownerRole, due, decision, status, questionId } = action
  const indicator: readonly Content[] =
    questionId === null ? [] : [words.quoted(words.nameOf(questionId), { isMuted: true })]
  const isKnown = questionId !== null && text.questions[questionId] !== undefined
  return [
    [...linesOf(what), ...(isKnown ? indicator : [])],
    linesOf(ownerRole),
    [due === null ? t('actions.noDue') : words.day(due)],
    isBlank(decision) ? [t('score.none')] : linesOf(decision),
    [t(`actions.status.${status}`)],
  ]
}
