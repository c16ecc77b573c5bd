/** What no XML document may hold, escaped or not. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as it stands in an XML document, in an element or in an attribute. */
export const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
