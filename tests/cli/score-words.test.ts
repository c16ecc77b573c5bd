import { expect, it } from 'vitest'
import { scoreWords } from '@/cli/score-words'
import { loadWords } from '@/cli/words'
import { ratio } from '@/domain/ratio'
import { aQuestionnaire } from '../builders/questionnaire'

const range = { low: ratio(0.5), high: ratio(1) }

it('a range in points is told as a share, because how many points will count is open', () => {
  const { range: tell } = scoreWords(aQuestionnaire({ scale: 'points' }), loadWords('en'))

  expect(tell({ range })).toBe('50%–100%')
})

it('a range on another scale is told as its scores are', () => {
  const { range: tell } = scoreWords(aQuestionnaire({ scale: 'hundred' }), loadWords('en'))

  expect(tell({ range })).toBe('50–100')
})
