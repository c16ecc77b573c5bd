import { dimensionsSetAside, isMissing, isSetAside } from '@/domain/scoring/find-score'
import { findExtremes, rankDimensions, type RankedScore } from '@/domain/scoring/rank-scores'
import type { Block, Content, Run } from '../blocks'
import type { Findings } from '../findings'
import { joined, sentence } from '../words'
import { changeParagraphs } from './change-sentences'
import { groupRuns } from './chart-key'
import { decisionList, decisionsAsked } from './decisions-asked'
import { levelMeaning } from './level-meaning'
import { leftOutSentence, limitBlocks } from './limit-blocks'
import { namesOf } from './names-of'
import { scoreHeadline } from './score-headline'
import { basisSentences, missingScoreSentence } from './score-sentences'

/** How many of the strongest, the weakest and the decisions a page can hold and a reader keep. */
const SHORT_LIST = 3

/** Where a decision is cut on this page; the action plan has it in full. */
const LONGEST_DECISION = 150

/** One page, for a reader with two minutes and no knowledge of the method. */
export function councilSection(findings: Findings): readonly Block[] {
  const { t } = findings
  return [
    { kind: 'heading', level: 2, content: t('council.heading'), room: 'page' },
    overallHeadline(findings),
    { kind: 'heading', level: 3, content: t('changes.heading') },
    ...changeParagraphs(findings),
    { kind: 'heading', level: 3, content: t('council.others') },
    ...comparisonBlocks(findings),
    { kind: 'heading', level: 3, content: t('council.extremes') },
    extremes(findings),
    { kind: 'heading', level: 3, content: t('actions.decisions') },
    ...decisions(findings),
    ...limitBlocks(findings),
  ]
}

function overallHeadline(findings: Findings): Block {
  const { score, level, words, t } = findings
  const { overall } = score
  const missing = {
    label: t(isSetAside(overall) ? 'noScore.setAside' : 'noScore.overall'),
    reason: noOverallReason(findings),
  }
  const details = [
    ...levelMeaning(level?.level.id ?? null, findings),
    basisSentences(overall, findings),
    ...setAside(findings),
  ]
  return scoreHeadline(overall, words.namedLevel(level), missing, details, findings)
}

/** Which dimensions the overall score leaves out, where it does. */
function setAside(findings: Findings): readonly Content[] {
  const { score, words, t } = findings
  const aside = dimensionsSetAside(score)
  if (aside.length === 0 || score.overall.ratio === null) return []
  const { length } = score.dimensions
  return [
    sentence((hole) =>
      t('council.setAside', {
        covered: words.whole(length - aside.length),
        asked: words.whole(length),
        dimensions: hole(namesOf(aside, findings)),
      }),
    ),
  ]
}

function noOverallReason(findings: Findings): Content {
  const { score, t } = findings
  const missing = score.dimensions.filter(isMissing)
  return missing.length === 0
    ? missingScoreSentence(score.overall, findings)
    : sentence((hole) => t('noScore.dimensions', { dimensions: hole(namesOf(missing, findings)) }))
}

/** The own score beside the middle half of the group, in one sentence. */
function comparisonBlocks(findings: Findings): readonly Block[] {
  const { comparison, benchmark, leftOut, words, t } = findings
  if (comparison === null || benchmark === null) {
    const missing = leftOut.find(({ kind }) => kind === 'benchmark')
    const why = missing === undefined ? t('benchmark.none') : leftOutSentence(missing, t)
    return [{ kind: 'paragraph', look: 'body', content: why }]
  }
  const { own, quartiles } = comparison.overall
  const respondents = quartiles?.respondents ?? benchmark.group.respondents
  const told = sentence((hole) => {
    const group = hole(groupRuns(findings, respondents))
    return quartiles === null
      ? t('council.noOverallFigure', { group })
      : t(own === null ? 'council.groupAlone' : 'council.besideGroup', {
          group,
          own: words.ratio(own),
          lower: words.ratio(quartiles.lower),
          median: words.ratio(quartiles.median),
          upper: words.ratio(quartiles.upper),
        })
  })
  const warning = { text: ` ${t('marks.synthetic.meaning')}`, isStrong: true }
  return [
    {
      kind: 'paragraph',
      look: 'body',
      content: [...told, ...(benchmark.pack.synthetic ? [warning] : [])],
    },
  ]
}

function extremes(findings: Findings): Block {
  const { score, t } = findings
  const ranked = rankDimensions(score)
  const { strongest, weakest } = findExtremes(ranked, SHORT_LIST)
  if (weakest.length === 0) {
    const content = t(ranked.length < FEWEST_TO_RANK ? 'council.noExtremes' : 'council.even')
    return { kind: 'paragraph', look: 'body', content }
  }
  const line = (label: string, part: readonly RankedScore[]): Content => [
    { text: `${label} `, isStrong: true },
    ...named(part, findings),
  ]
  return {
    kind: 'list',
    isNumbered: false,
    items: [[line(t('council.strongest'), strongest)], [line(t('council.weakest'), weakest)]],
  }
}

/** One alone is neither strong nor weak. */
const FEWEST_TO_RANK = 2

function named(ranked: readonly RankedScore[], { words, t }: Findings): readonly Run[] {
  const entries = ranked.map(({ id, ratio }) =>
    sentence((hole) =>
      t('chart.value', {
        label: hole(words.quoted(words.nameOf(id))),
        value: words.ratio(ratio),
      }),
    ),
  )
  return joined(entries, t('list.separator'))
}

function decisions(findings: Findings): readonly Block[] {
  const { words, t } = findings
  const asked = decisionsAsked(findings)
  const shown = asked
    .slice(0, SHORT_LIST)
    .map(({ what, decision }) => ({ what: cut(what, t), decision: cut(decision, t) }))
  const others = asked.length - shown.length
  const content = t('council.moreDecisions', { count: others, others: words.whole(others) })
  return [
    decisionList(shown, findings),
    ...(others === 0 ? [] : [{ kind: 'paragraph', look: 'muted', content } as const]),
  ]
}

/** At a word's end, with a mark that there is more. */
function cut(text: string, t: Findings['t']): string {
  const whole = text.trim().replace(/\s+/g, ' ')
  if (whole.length <= LONGEST_DECISION) return whole
  const start = whole.slice(0, LONGEST_DECISION)
  const lastSpace = start.lastIndexOf(' ')
  return t('council.cut', { start: lastSpace > 0 ? start.slice(0, lastSpace) : start })
}
