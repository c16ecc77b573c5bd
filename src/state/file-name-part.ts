const LONGEST = 60

/**
 * Words as part of a file name that every system and mail program takes: letters and digits,
 * accents dropped, the rest hyphens. Names in other scripts keep their letters.
 */
export function fileNamePart(...words: readonly string[]): string {
  const plain = words
    .filter((word) => word.trim() !== '')
    .join(' ')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = plain.slice(0, LONGEST).replace(/-+$/, '')
  return short === '' ? 'assessment' : short
}
