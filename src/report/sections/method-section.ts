import { referenceName } from '@/domain/assessment/assessment'
import type { Block, Content, Fact } from '../blocks'
import type { Findings } from '../findings'
import { linkContent } from '../link-content'
import { linesOf, plainText } from '../words'

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
    { kind: 'heading', level: 3, content: t('method.rules') },
    { kind: 'list', isNumbered: false, items: ruleSentences(findings).map((rule) => [rule]) },
    ...levelTable(findings),
    { kind: 'heading', level: 3, content: t('method.questionnaire') },
    { kind: 'facts', items: questionnaireFacts(findings) },
    ...(benchmark === null
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, content: t('method.benchmark') },
          {
            kind: 'paragraph' as const,
            look: 'body' as const,
            content: words.localized(benchmark.pack.method),
          },
        ]),
  ]
}

/** The questionnaire's policies as sentences: six tools mean six things by "not applicable". */
function ruleSentences({ questionnaire, dimensions, path, words, t }: Findings): readonly string[] {
  const { policies, aggregation } = questionnaire
  const needed = path.minimumAnswered
  const isEven = new Set(dimensions.map(({ weight }) => weight)).size === 1
  return [
    t(`rules.aggregation.${aggregation === 'mean' && isEven ? 'evenMean' : aggregation}`),
    t(`rules.blank.${policies.blank}`),
    t(`rules.notApplicable.${policies.notApplicable}`),
    t(`rules.dontKnow.${policies.dontKnow}`),
    ...(needed === 0 ? [] : [t('rules.minimum', { count: needed, needed: words.whole(needed) })]),
    t('rules.range'),
  ]
}

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
          [scale === 'hundred' ? words.points(from * 100) : words.percent(from)],
          ...(hasMeanings ? [linesOf(meaningOf(id) ?? '').map((line) => words.quoted(line))] : []),
        ],
      })),
    },
  ]
}

function questionnaireFacts({ questionnaire, text, path, words, t }: Findings): readonly Fact[] {
  const { holder, licence, link } = questionnaire.attribution
  const way = text.paths[path.id]
  const fact = (label: string, ...paragraphs: readonly Content[]): Fact => ({ label, paragraphs })
  const about = linesOf(text.description).map((line) => words.quoted(line))
  const aboutPath = linesOf(way?.description ?? '').map((line) => words.quoted(line))
  const translation = linesOf(text.translationNotice ?? '').map((line) => words.quoted(line))
  return [
    fact(t('cover.questionnaire'), words.quoted(text.title), ...about),
    fact(t('method.version'), referenceName(questionnaire)),
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
