import type { RatingSpread, RoleSpread, Spread } from '@/domain/scoring/rating-spreads'
import type { Block, Row } from '../blocks'
import type { Findings } from '../findings'
import { captionOf } from './chart-key'

/** Where several people rated the same question: how far apart they are, by what they do. */
export function ratingsSection(findings: Findings): readonly Block[] {
  const { ratings, t } = findings
  if (ratings.length === 0) return []
  const apart = ratings.filter(({ lowest, highest }) => lowest < highest).length
  return [
    { kind: 'heading', level: 2, content: t('ratings.heading'), room: 'whole' },
    { kind: 'paragraph', look: 'body', content: t('ratings.intro', { count: ratings.length }) },
    {
      kind: 'paragraph',
      look: 'body',
      content: apart === 0 ? t('ratings.agree') : t('ratings.apart', { count: apart }),
    },
    {
      kind: 'table',
      caption: captionOf(t('ratings.table'), findings),
      columns: [
        { title: t('ratings.question'), align: 'left', share: 4.5 },
        { title: t('ratings.people'), align: 'right', share: 1.2 },
        { title: t('ratings.spread'), align: 'right', share: 1.7 },
        { title: t('ratings.roles'), align: 'left', share: 4.6 },
      ],
      rows: ratings.map((spread) => rowOf(spread, findings)),
    },
  ]
}

function rowOf(spread: RatingSpread, findings: Findings): Row {
  const { words } = findings
  return {
    cells: [
      [words.quoted(words.nameOf(spread.questionId))],
      [words.whole(spread.ratings)],
      [rangeOf(spread, findings)],
      spread.roles.map((role) => roleLine(role, findings)),
    ],
  }
}

function rangeOf({ lowest, highest }: Spread, { words, t }: Findings): string {
  const [from, to] = [words.ratio(lowest), words.ratio(highest)]
  return lowest === highest ? from : t('ratings.range', { from, to })
}

const roleLine = (spread: RoleSpread, findings: Findings): string =>
  findings.t('ratings.role', {
    role: findings.t(`roles.${spread.role ?? 'unknown'}`),
    range: rangeOf(spread, findings),
    count: spread.ratings,
  })
