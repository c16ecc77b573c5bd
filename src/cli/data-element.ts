const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Characters that HTML could take for markup, or that some readers take for the end of a line. */
const UNSAFE = /[<>&\u2028\u2029]/g

/**
 * Text as a data element of a page, to be read back as JSON. Nothing in the text can close its element:
 * not one character of it could begin a tag.
 */
export function dataElement(name: string, text: string): string {
  const attribute = name.replaceAll(/[&"<>]/g, (character) => ENTITIES[character] ?? '')
  const json = JSON.stringify(text).replaceAll(
    UNSAFE,
    (character) => String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, '0'),
  )
  return `<script type="application/json" data-file="${attribute}">${json}</script>`
}
