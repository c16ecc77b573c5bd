import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionScore } from '@/domain/scoring/score'

/** Where there is no score, the dash comes from elsewhere. */
interface RatioWords {
  ratio: (ratio: number | null) => string
}

type Scored = Pick<QuestionScore, 'ratio' | 'computed' | 'basis'>

/** How an assessor's score is written: never without the computed one. */
export interface ComputedWords {
  /** "By the rules alone: 40"; null where nobody overrode anything. */
  beside: (score: Scored) => string | null
  /** "60 (by the rules alone: 40)", or the score alone. */
  cell: (score: Scored) => string
}

export function useComputedWords(words: RatioWords): ComputedWords {
  const { t } = useTranslation('explanation')
  return useMemo(
    () => ({
      beside: ({ basis, computed }) => {
        if (basis !== 'override') return null
        return computed === null
          ? t('computed.none')
          : t('computed.beside', { score: words.ratio(computed) })
      },
      cell: ({ basis, ratio, computed }) => {
        const score = words.ratio(ratio)
        if (basis !== 'override') return score
        return computed === null
          ? t('computed.cellNone', { score })
          : t('computed.cell', { score, computed: words.ratio(computed) })
      },
    }),
    [t, words],
  )
}
