import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fontPath, makeFont } from '../tools/make-fonts'

describe('the fonts of the report', () => {
  it.each(['noto-sans-regular.ttf', 'noto-sans-bold.ttf'] as const)(
    'are what the tool makes of Noto Sans: %s',
    async (name) => {
      const kept = await readFile(fontPath(name))

      const made = await makeFont(name)

      expect(
        made.equals(kept),
        'Make the fonts again with: npx tsx tests/tools/make-fonts.ts',
      ).toBe(true)
    },
  )

  it('come with their licence', async () => {
    expect(await readFile(fontPath('OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  })
})
