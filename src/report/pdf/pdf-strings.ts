/** A text as the file's objects hold it: UTF-16 in hexadecimal, safe for every character. */
export function hexString(text: string): string {
  let hex = '<FEFF'
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase()
  }
  return `${hex}>`
}

const ASCII = /^[ -~]*$/

/** A text in the shortest form that is safe. */
export const textString = (text: string): string =>
  ASCII.test(text) ? asciiString(text) : hexString(text)

/** A string of ASCII characters, such as a percent-encoded link. */
export const asciiString = (text: string): string => `(${text.replace(/[()\\]/g, '\\$&')})`

/** jsPDF writes one byte a character: UTF-8 has to be spelled out for it. */
export const utf8Bytes = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')

/** In UTC, so that the same report has the same bytes in every time zone. */
export function pdfDate(date: Date): string {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14)
  return `D:${digits}+00'00'`
}
