import type { Override } from '@/domain/assessment/answer'
import { ENTERED_DECIMALS, type QuestionRuler } from '@/domain/scoring/question-ruler'
import { useFormat } from '../parts/use-format'
import type { AnsweringWords } from './answering-words'

interface Props {
  readonly override: Override
  /** What the rules give, 0–1; null: no score yet. */
  readonly computed: number | null
  readonly ruler: QuestionRuler
  readonly t: AnsweringWords
}

/** Says that an assessor's score stands in place of the computed one, or why it does not count. */
export function OverrideMark({ override: { ratio, reason }, computed, ruler, t }: Props) {
  const write = useWrittenScore(ruler)
  const facts = {
    computed: computed === null ? t('override.none') : write(computed),
    score: write(ratio),
  }
  if (reason.trim() === '') {
    return (
      <p className="banner banner-warn number override-mark">{t('override.unreasoned', facts)}</p>
    )
  }
  return (
    <p className="banner number override-mark">
      {t('override.mark', { ...facts, reason: reason.trim() })}
    </p>
  )
}

/** Writes a score 0–1 on the question's scale. */
export function useWrittenScore(ruler: QuestionRuler): (ratio: number) => string {
  const format = useFormat()
  return (ratio) => format.number(ruler.written(ratio), ENTERED_DECIMALS)
}
