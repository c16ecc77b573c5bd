import fc from 'fast-check'

/** Pieces that HTML, JSON or JavaScript give a meaning of their own. */
const PIECES = [
  '</script>',
  '</SCRIPT ',
  '<!--',
  '-->',
  '<script>',
  ']]>',
  '</style>',
  '"',
  '\\',
  '\\u003C',
  '&lt;',
  '$&',
  '$1',
  '\u2028',
  '\u2029',
  '\0',
  '\r\n',
  '\uFEFF',
] as const

/** Texts that try to break out of the element they are put into. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' })))
  .map((pieces) => pieces.join(''))
