/** The text of a file that the single file carries inside; what the build has not put there is a bug. */
export function embeddedText(name: string): string {
  const element = document.querySelector(`script[data-file="${name}"]`)
  const text: unknown = JSON.parse(element?.textContent ?? 'null')
  if (typeof text !== 'string') throw new Error(`The single file has lost ${name}`)
  return text
}

/** The bytes of a file that is carried as base64. */
export const embeddedBytes = (name: string): Uint8Array =>
  Uint8Array.from(atob(embeddedText(name)), (character) => character.charCodeAt(0))
