import { hexString } from './pdf-strings'

/** Properties in the file's information dictionary, which viewers show and search engines read. */
type Properties = Readonly<Record<'title' | 'author', string>>

/**
 * Placeholders for jsPDF to write, each exactly as long as what takes its place.
 *
 * jsPDF writes properties as raw bytes, in which the second byte of "č" (U+010D) is a line end and
 * becomes another letter. Replacing them afterwards moves nothing else in the file.
 */
export const placeholders = ({ title, author }: Properties): Properties => ({
  title: placeholder('T', title),
  author: placeholder('A', author),
})

/** Puts the real properties where the placeholders are. `file` has one character a byte. */
export function fillPlaceholders(file: string, { title, author }: Properties): string {
  return file
    .replace(`/Title (${placeholder('T', title)})`, `/Title ${hexString(title)}`)
    .replace(`/Author (${placeholder('A', author)})`, `/Author ${hexString(author)}`)
}

const placeholder = (letter: string, text: string): string =>
  letter.repeat(hexString(text).length - '()'.length)
