import type { QuestionScore } from '@/domain/scoring/score'
import type { Findings } from '../findings'

type Scored = Pick<QuestionScore, 'basis' | 'computed' | 'ratio'>

/** What the rules alone give, where an assessor replaced it; null: nobody did. */
export function computedBeside(
  { basis, computed }: Scored,
  { words, explain }: Pick<Findings, 'words' | 'explain'>,
): string | null {
  if (basis !== 'override') return null
  return computed === null
    ? explain('computed.none')
    : explain('computed.beside', { score: words.ratio(computed) })
}
