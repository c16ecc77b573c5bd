import type { ScoreChange } from '@/domain/scoring/changes-since'
import type { Block, Run } from '../blocks'
import type { Findings } from '../findings'
import { joined, sentence } from '../words'

/** What changed since the last snapshot, or why nothing can be told. */
export function changeParagraphs(findings: Findings): readonly Block[] {
  const { previous, changes, words, t } = findings
  const paragraph = (content: string): Block => ({ kind: 'paragraph', look: 'body', content })
  if (previous === null) return [paragraph(t('changes.none'))]
  const date = words.date(new Date(previous.takenAt))
  if (changes === null) return [paragraph(t('changes.otherRuler', { date }))]
  const { changedAnswers } = previous
  const overall = asPrinted(changes.overall, findings)
  const dimensions = changes.dimensions.map((change) => asPrinted(change, findings))
  const of = (direction: ScoreChange['direction']) =>
    dimensions.filter((change) => change.direction === direction)
  const sentences: readonly (readonly Run[])[] = [
    [
      {
        text: t(`changes.overall.${overall.direction}`, {
          date,
          before: words.ratio(overall.before),
          after: words.ratio(overall.after),
        }),
      },
    ],
    ...told('up', of('up'), findings),
    ...told('down', of('down'), findings),
    ...told('appeared', of('appeared'), findings),
    ...told('vanished', of('vanished'), findings),
    [
      {
        text: t('changes.answers', {
          count: changedAnswers,
          changed: words.whole(changedAnswers),
        }),
      },
    ],
  ]
  return [{ kind: 'paragraph', look: 'body', content: joined(sentences, ' ') }]
}

/** What reads the same on paper has not changed: "from 55 to 55" would puzzle everybody. */
function asPrinted(change: ScoreChange, { words }: Findings): ScoreChange {
  const { before, after } = change
  const looksSame = before !== null && after !== null && words.ratio(before) === words.ratio(after)
  return looksSame ? { ...change, direction: 'same' } : change
}

function told(
  direction: 'up' | 'down' | 'appeared' | 'vanished',
  changed: readonly ScoreChange[],
  { words, t }: Findings,
): readonly (readonly Run[])[] {
  if (changed.length === 0) return []
  const entries = changed.map(({ id, before, after }) =>
    sentence((hole) =>
      t(`changes.entry.${direction}`, {
        label: hole(words.quoted(words.nameOf(id ?? ''))),
        before: words.ratio(before),
        after: words.ratio(after),
      }),
    ),
  )
  const list = joined(entries, t('list.separator'))
  return [sentence((hole) => t(`changes.${direction}`, { dimensions: hole(list) }))]
}
