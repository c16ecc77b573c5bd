// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type PersonWords, usePersonWords } from '@/ui/words/use-person-words'
import { renderUi } from '../render'

function Person({ entry }: { readonly entry: Parameters<PersonWords>[0] }) {
  return <p role="note">{usePersonWords({ respondents: [], respondentId: 'me' })(entry)}</p>
}

describe('how people are called', () => {
  it.each([
    [
      'what an old file says',
      { by: null, reason: 'baseline', parents: [] },
      /^Was there when the history began$/,
    ],
    [
      'what was changed outside the app',
      { by: null, reason: 'baseline', parents: ['entry-1'] },
      /^Not known who$/,
    ],
    ['a change without a name', { by: null, reason: 'change', parents: [] }, /^Not known who$/],
    ['a stranger', { by: 'stranger', reason: 'change', parents: [] }, /^Not known who$/],
    ['whoever answers here', { by: 'me', reason: 'change', parents: [] }, /^Somebody on this/],
  ] as const)('is honest about %s', async (_case, entry, words) => {
    await renderUi(<Person entry={entry} />)

    expect(screen.getByRole('note')).toHaveTextContent(words)
  })
})
