import { fail, ok, type Result } from '../result'

/** `ambiguous`: one thousand to one reader, one with three decimals to another, as in `1.000`. */
export type UnreadNumber = 'notNumber' | 'ambiguous'

const NUMBER = /^[-−]?\d+([.,]\d+)?$/
const EITHER_WAY = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/

/**
 * A number as people write it, with a comma or a point before its decimals. Thousands are not
 * parted: whether `1.000` means one thousand depends on the reader, so it is told, never guessed.
 */
export function readNumber(text: string): Result<number, UnreadNumber> {
  const written = text.trim()
  if (EITHER_WAY.test(written)) return fail('ambiguous')
  const number = Number(written.replace('−', '-').replace(',', '.'))
  if (!NUMBER.test(written) || !Number.isFinite(number)) return fail('notNumber')
  // Minus zero is the same answer as zero.
  return ok(number === 0 ? 0 : number)
}
