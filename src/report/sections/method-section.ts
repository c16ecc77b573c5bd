import { referenceName } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { writtenRatio } from '@/domain/scoring/written-score'
import type { Block, Content, Fact } from '../blocks'
import type { Findings } from '../findings'
import { linkContent } from '../link-content'
import { printsAllAnswers } from '../report-data-of'
import { linesOf, plainText, sentence } from '../words'
import { benchmarkFacts, benchmarkWarning } from './benchmark-facts'
import { limitBlocks } from './limit-blocks'
import { namesOf } from './names-of'
import { profileAnswers } from './profile-answers'
import { basisSentences } from './score-sentences'

/** How the numbers came about, by whose questionnaire, and what they are not. */
export function methodSection(findings: Findings): readonly Block[] {
  const { text, words, t, benchmark } = findings
  const prose = (wording: string): readonly Block[] =>
    linesOf(wording).map((line) => ({
      kind: 'paragraph',
      look: 'body',
      content: words.quoted(line),
    }))
  return [
    { kind: 'heading', level: 2, content: t('method.heading'), room: 'page' },
    ...linesOf(text.notice).map((line): Block => ({
      kind: 'paragraph',
      look: 'notice',
      content: words.quoted(line),
    })),
    { kind: 'paragraph', look: 'body', content: t('method.independence') },
    { kind: 'heading', level: 3, content: t('method.scoring') },
    ...prose(text.method),
    { kind: 'paragraph', look: 'body', content: rulerSentence(findings) },
    { kind: 'heading', level: 3, content: t('method.rules') },
    { kind: 'list', isNumbered: false, items: ruleSentences(findings).map((rule) => [rule]) },
    ...levelTable(findings),
    { kind: 'heading', level: 3, content: t('method.questionnaire') },
    { kind: 'facts', items: questionnaireFacts(findings) },
    ...profileAnswers(findings),
    { kind: 'heading', level: 3, content: t('method.coverage') },
    ...coverageSentences(findings).map((content): Block => ({
      kind: 'paragraph',
      look: 'body',
      content,
    })),
    ...limitBlocks(findings),
    ...(benchmark === null
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, content: t('benchmark.about') },
          ...benchmarkWarning(findings),
          { kind: 'facts' as const, items: benchmarkFacts(findings) },
        ]),
    { kind: 'heading', level: 3, content: t('method.verify') },
    { kind: 'paragraph', look: 'body', content: t(`method.verifyHow.${carriedBy(findings)}`) },
  ]
}

/** What the file carries as data; see `report-data-of.ts`. */
function carriedBy(findings: Findings): 'scores' | 'answers' | 'all' {
  if (!printsAllAnswers(findings)) return 'scores'
  return findings.benchmark === null ? 'answers' : 'all'
}

/** How much of the questionnaire the scores rest on. */
function coverageSentences(findings: Findings): readonly Content[] {
  const { score, dimensions, words, t } = findings
  const without = score.dimensions.filter(({ ratio }) => ratio === null)
  return [
    basisSentences(score.overall, findings),
    ...(without.length === 0
      ? []
      : [
          sentence((hole) =>
            t('method.withoutScore', {
              count: dimensions.length,
              asked: words.whole(dimensions.length),
              dimensions: hole(namesOf(without, findings)),
            }),
          ),
        ]),
  ]
}

/** The questionnaire's policies as sentences: six tools mean six things by "not applicable". */
function ruleSentences({
  questionnaire,
  dimensions,
  path,
  parts,
  words,
  t,
}: Findings): readonly string[] {
  const { policies, aggregation, start, passAt, rounding, levels, levelRule } = questionnaire
  const needed = path.minimumAnswered
  const coverage = path.minimumCoverage
  const isEven = new Set(dimensions.map(({ weight }) => weight)).size === 1
  const isStaged = levelRule === 'staged' && levels.length > 0
  return [
    t(`rules.aggregation.${aggregation === 'mean' && isEven ? 'evenMean' : aggregation}`, {
      start: words.points(start),
      passAt: words.ratio(passAt),
    }),
    t(`rules.blank.${policies.blank}`),
    t(`rules.notApplicable.${policies.notApplicable}`),
    t(`rules.dontKnow.${policies.dontKnow}`),
    ...(hasConditions(questionnaire) ? [t(`rules.hidden.${policies.hidden}`)] : []),
    ...(hasOwnPolicies(questionnaire) ? [t(parts.hasAnnex ? 'rules.own' : 'rules.ownAlone')] : []),
    ...(needed === 0 ? [] : [t('rules.minimum', { count: needed, needed: words.whole(needed) })]),
    ...(coverage === 0 ? [] : [t('rules.coverage', { share: words.percent(coverage) })]),
    ...(rounding === null
      ? []
      : [t('rules.rounding', { count: rounding.digits, digits: words.whole(rounding.digits) })]),
    ...(isStaged ? [t('rules.staged')] : []),
    t('rules.range'),
  ]
}

const hasConditions = (questionnaire: Questionnaire): boolean =>
  [...allGroups(questionnaire), ...allQuestions(questionnaire)].some(
    ({ shownIf }) => shownIf !== null,
  )

const hasOwnPolicies = (questionnaire: Questionnaire): boolean =>
  allQuestions(questionnaire).some(({ policies }) => Object.keys(policies).length > 0)

/** Enough to tell two definitions apart by eye; the whole stands among the facts. */
const SHOWN_DIGITS = 12

const rulerSentence = ({ score, text, words, t }: Findings): string =>
  t('method.ruler', {
    reference: referenceName(score.questionnaire),
    hash: score.hash.slice(0, SHOWN_DIGITS),
    engine: score.engine,
    revision: words.whole(text.revision),
  })

function levelTable({ questionnaire, text, words, t }: Findings): readonly Block[] {
  const { levels, scale } = questionnaire
  if (levels.length === 0) return []
  const meaningOf = (id: string) => text.levels[id]?.description ?? null
  const hasMeanings = levels.some(({ id }) => meaningOf(id) !== null)
  return [
    { kind: 'heading', level: 3, content: t('method.levels') },
    {
      kind: 'table',
      caption: t('method.levelTable'),
      columns: [
        { title: t('column.level'), align: 'left', share: 3 },
        { title: t('column.from'), align: 'right', share: 1.5 },
        ...(hasMeanings ? [{ title: t('column.meaning'), align: 'left' as const, share: 7 }] : []),
      ],
      rows: levels.map(({ id, from }, index) => ({
        cells: [
          [
            t('level.named', {
              number: words.whole(index + 1),
              title: text.levels[id]?.title ?? id,
            }),
          ],
          [
            scale === 'points'
              ? words.percent(from)
              : words.points(writtenRatio(from, questionnaire)),
          ],
          ...(hasMeanings ? [linesOf(meaningOf(id) ?? '').map((line) => words.quoted(line))] : []),
        ],
      })),
    },
  ]
}

function questionnaireFacts({
  questionnaire,
  score,
  text,
  path,
  words,
  t,
}: Findings): readonly Fact[] {
  const { holder, licence, link } = questionnaire.attribution
  const way = text.paths[path.id]
  const fact = (label: string, ...paragraphs: readonly Content[]): Fact => ({ label, paragraphs })
  const about = linesOf(text.description).map((line) => words.quoted(line))
  const aboutPath = linesOf(way?.description ?? '').map((line) => words.quoted(line))
  const translation = linesOf(text.translationNotice ?? '').map((line) => words.quoted(line))
  return [
    fact(t('cover.questionnaire'), words.quoted(text.title), ...about),
    fact(t('method.version'), referenceName(questionnaire)),
    fact(t('method.definition'), t('method.definitionOf', { hash: score.hash })),
    fact(t('method.engine'), t('method.engineOf', { engine: score.engine })),
    fact(t('cover.path'), words.quoted(way?.title ?? path.id), ...aboutPath),
    fact(t('method.holder'), holder),
    fact(t('method.licence'), licence),
    fact(
      t('method.link'),
      linkContent(link, { title: null, description: t('method.linkOf', { title: text.title }) }),
    ),
    fact(
      t('method.wording'),
      t('method.wordingOf', {
        language: words.languageName(text.language),
        revision: words.whole(text.revision),
      }),
      ...translation,
    ),
  ].filter(({ paragraphs }) => paragraphs.some((paragraph) => plainText(paragraph) !== ''))
}
