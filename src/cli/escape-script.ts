/** What HTML takes for the end of a script or for the start of a comment inside one, and what it alters. */
const UNSAFE = /<(?=\/script|!--)|\0/gi

/** HTML reads these as one line feed, and so does JavaScript; a hash would be of other bytes. */
const LINE_ENDS = /\r\n?/g

/**
 * Program text that can stand inside `<script>`. In strings and patterns of JavaScript the escape means
 * the same character; anywhere else it is an error that shows at the first start.
 */
export const escapeScript = (code: string): string =>
  code
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll(UNSAFE, (character) =>
      character === '<' ? String.raw`\u003C` : String.raw`\u0000`,
    )
