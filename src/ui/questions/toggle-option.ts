import type { MultipleQuestion } from '@/domain/questionnaire/question'

/**
 * The options chosen after one is ticked or unticked, in the order of the question. An exclusive
 * option such as "none of these" unticks all others, and they untick it.
 */
export function toggleOption(
  { options }: MultipleQuestion,
  chosen: readonly string[],
  optionId: string,
): readonly string[] {
  const isTicked = !chosen.includes(optionId)
  const isExclusive = options.some((option) => option.id === optionId && option.isExclusive)
  return options
    .filter(({ id, isExclusive: isOther }) => {
      if (id === optionId) return isTicked
      if (isTicked && (isExclusive || isOther)) return false
      return chosen.includes(id)
    })
    .map(({ id }) => id)
}
