import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { Block, Row } from '../blocks'
import type { Findings } from '../findings'
import { siteLink } from '../link-content'

/** Figures of other surveys: something to think with, never something to rank by. */
export function contextSection(findings: Findings): readonly Block[] {
  const { contextFigures, t } = findings
  if (contextFigures.length === 0) return []
  return [
    { kind: 'heading', level: 2, content: t('context.heading'), room: 'whole' },
    { kind: 'paragraph', look: 'body', content: t('context.intro') },
    {
      kind: 'table',
      caption: t('context.table'),
      columns: [
        { title: t('context.where'), align: 'left', share: 2.3 },
        { title: t('context.figure'), align: 'left', share: 5 },
        { title: t('context.sample'), align: 'left', share: 4.7 },
      ],
      rows: contextFigures.map((figure) => rowOf(figure, findings)),
    },
  ]
}

function rowOf(figure: ContextFigure, { words, t }: Findings): Row {
  const country = words.country(figure.country)
  const where =
    figure.year === null
      ? t('context.undated', { country })
      : t('context.dated', { country, year: String(figure.year) })
  return {
    cells: [
      [where],
      [
        ...(figure.group === null
          ? []
          : [words.quoted(words.nameOf(figure.group), { isMuted: true })]),
        words.localized(figure.figure),
      ],
      [
        [
          ...words.localized(figure.sample),
          { text: ` ${t('context.differentMethod')} ` },
          siteLink(figure.link, t('context.linkOf', { where })),
        ],
      ],
    ],
  }
}
