import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import subsetFont from 'subset-font'

/**
 * Makes the two fonts of the report, `public/fonts/*.ttf`, from the full Noto Sans.
 *
 * Run with `npx tsx tests/tools/make-fonts.ts`. A test makes them again and compares bytes.
 */
const require = createRequire(import.meta.url)
const PACKAGE = '@expo-google-fonts/noto-sans'

export const REPORT_FONTS = {
  'noto-sans-regular.ttf': '400Regular/NotoSans_400Regular.ttf',
  'noto-sans-bold.ttf': '700Bold/NotoSans_700Bold.ttf',
} as const

/** First and last code point of what municipalities in Europe write with. */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f], // Latin-1, Latin Extended-A and -B
  [0x2b0, 0x2ff], // modifier letters
  [0x300, 0x36f], // combining accents that no letter of its own exists for
  [0x370, 0x52f], // Greek and Cyrillic
  [0x1e00, 0x1fff], // Latin Extended Additional, polytonic Greek
  [0x2010, 0x2027],
  [0x202f, 0x205e],
  [0x2070, 0x209c],
  [0x20a0, 0x20c0],
  [0x2100, 0x2139],
  [0x2150, 0x215f],
  [0x2212, 0x2212], // minus
  [0xfb00, 0xfb06], // ligatures that come along with pasted text
  [0xfffd, 0xfffd], // stands for what the font lacks
]

const CHARACTERS = RANGES.map(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  ),
).join('')

/** One font of the report; jsPDF uses neither the layout tables nor the hints that are dropped. */
export async function makeFont(name: keyof typeof REPORT_FONTS): Promise<Buffer> {
  const full = await readFile(require.resolve(`${PACKAGE}/${REPORT_FONTS[name]}`))
  return subsetFont(full, CHARACTERS, {
    targetFormat: 'truetype',
    noLayoutClosure: true,
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF'],
  })
}

export const fontPath = (name: string): URL =>
  new URL(`../../public/fonts/${name}`, import.meta.url)

async function main(): Promise<void> {
  for (const name of ['noto-sans-regular.ttf', 'noto-sans-bold.ttf'] as const) {
    await writeFile(fontPath(name), await makeFont(name))
  }
  const licence = await readFile(require.resolve(`${PACKAGE}/LICENSE_FONT`))
  await writeFile(fontPath('OFL.txt'), licence)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
