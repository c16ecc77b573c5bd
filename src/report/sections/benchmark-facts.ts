import type { Block, Content, Fact } from '../blocks'
import type { Findings } from '../findings'
import { linkContent } from '../link-content'
import { plainText } from '../words'
import { groupName } from './chart-key'

/** Who the others are, where their figures come from and how they were made. */
export function benchmarkFacts(findings: Findings): readonly Fact[] {
  const { benchmark, words, t } = findings
  if (benchmark === null) return []
  const { pack, group } = benchmark
  const { source, id, version } = pack
  const note = words.localized(group.note)
  const fact = (label: string, ...paragraphs: readonly Content[]): Fact => ({ label, paragraphs })
  return [
    fact(t('benchmark.pack'), words.localized(pack.title), t('benchmark.version', { id, version })),
    fact(t('benchmark.groupLabel'), groupName(findings) ?? ''),
    ...(plainText(note) === '' ? [] : [fact(t('benchmark.note'), note)]),
    fact(
      t('benchmark.source'),
      t('benchmark.sourceOf', { title: source.title, year: String(source.year) }),
      ...(source.link === null
        ? []
        : [
            linkContent(source.link, {
              title: null,
              description: t('benchmark.linkOf', { title: source.title }),
            }),
          ]),
    ),
    fact(t('benchmark.licence'), source.licence),
    fact(t('benchmark.method'), words.localized(pack.method)),
  ]
}

/** Where benchmark figures are made up, nobody may take them for real ones. */
export const benchmarkWarning = ({ benchmark, t }: Findings): readonly Block[] =>
  benchmark?.pack.synthetic === true
    ? [{ kind: 'paragraph', look: 'warning', content: t('benchmark.synthetic') }]
    : []
