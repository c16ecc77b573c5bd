import type { Content } from '../blocks'
import type { Findings } from '../findings'
import { linesOf } from '../words'

/** What a level means, in the questionnaire's words; nothing without a level or its meaning. */
export const levelMeaning = (id: string | null, { text, words }: Findings): readonly Content[] =>
  linesOf((id === null ? null : text.levels[id]?.description) ?? '').map((line) =>
    words.quoted(line),
  )
