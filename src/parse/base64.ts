/** Letters a time: one call with all bytes as arguments would overflow the stack. */
const CHUNK = 0x8000

/** Bytes as base64 (RFC 4648, with padding). */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK))
  }
  return btoa(binary)
}

/** The bytes of a text that `isBase64`. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return bytes
}

/**
 * Whether a text is what `toBase64` writes, which leaves no bit without a meaning. Searched for what
 * must not be there: a pattern over the whole would remember every letter of a long file.
 */
export function isBase64(text: string): boolean {
  const padding = /={0,2}$/.exec(text.slice(-2))?.[0] ?? ''
  const letters = text.slice(0, text.length - padding.length)
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(letters)) return false
  return padding === '' || toBase64(fromBase64(text.slice(-4))) === text.slice(-4)
}
