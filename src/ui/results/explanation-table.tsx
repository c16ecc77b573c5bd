import { useTranslation } from 'react-i18next'
import type { GroupExplanation, Term } from '@/domain/scoring/explanation'
import { DataTable, type TableColumn } from '../charts/data-table'
import { useFormat } from '../parts/use-format'
import { useComputedWords } from './use-computed-words'
import type { Explanations } from './use-explanations'

interface Props {
  readonly explanation: GroupExplanation
  readonly explanations: Explanations
  readonly name: string
}

/** The calculation of one score: each part with its weight or points, its score and its share. */
export function ExplanationTable({ explanation, explanations, name }: Props) {
  const { t } = useTranslation('explanation')
  const { words, telling, parts } = explanations
  const format = useFormat()
  const ratioOf = (ratio: number | null) =>
    ratio === null ? t('state.none') : telling.ratio(ratio)
  const computed = useComputedWords({ ratio: ratioOf })
  const columns = useTermColumns(explanation)
  const cellOf = (column: TermColumn, term: Term): string => {
    switch (column) {
      case 'weight':
        return term.weight === null ? t('state.none') : telling.number(term.weight)
      case 'points':
        return term.points === null || !term.isCounted
          ? t('state.none')
          : t('state.pointsOf', {
              earned: telling.number(term.points.earned),
              maximum: telling.number(term.points.maximum),
            })
      case 'score': {
        const part = parts.get(term.id)
        return part?.kind === 'question' ? computed.cell(part.score) : ratioOf(term.ratio)
      }
      case 'share':
        if (term.isCounted) {
          return term.share === null ? t('state.none') : format.percent(term.share, 1)
        }
        return t(term.ratio === null ? 'state.out' : 'state.afterStop')
    }
  }
  return (
    <DataTable
      caption={t('table.captionOf', { name })}
      isCaptionHidden
      content={{
        language: words.language,
        columns: [{ title: t('table.name'), isNumber: false }, ...columns.map(({ head }) => head)],
        rows: explanation.terms.map((term) => ({
          id: term.id,
          name: words.nameOf(term.id),
          cells: columns.map(({ column }) => cellOf(column, term)),
        })),
      }}
    />
  )
}

type TermColumn = 'weight' | 'points' | 'score' | 'share'

/** Weights, points and shares stand in the table only where they have a say. */
function useTermColumns({
  terms,
}: GroupExplanation): readonly { readonly column: TermColumn; readonly head: TableColumn }[] {
  const { t } = useTranslation('explanation')
  const weighs = terms.some(({ weight }) => weight !== null)
  const isIn: Readonly<Record<TermColumn, boolean>> = {
    weight: weighs,
    points: !weighs && terms.some(({ points }) => points !== null),
    score: true,
    share: terms.some(({ share, isCounted }) => share !== null || !isCounted),
  }
  return (['weight', 'points', 'score', 'share'] as const)
    .filter((column) => isIn[column])
    .map((column) => ({ column, head: { title: t(`table.${column}`), isNumber: true } }))
}
