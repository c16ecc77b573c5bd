/** What is wrong with the form of an XML text; nothing: a parser can read it. */
export function readXml(text: string): readonly string[] {
  const faults: string[] = []
  // Characters that XML 1.0 has no place for; U+FFFD is what broken UTF-8 decodes to, and allowed.
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)) {
    faults.push('it holds a character that XML forbids')
  }
  const open: string[] = []
  for (const [part] of text.replace(/<\?.*?\?>/gs, '').matchAll(/<[^>]*>?|[^<]+/g)) {
    const tag = TAG.exec(part)
    if (!part.startsWith('<')) {
      if (/&(?!#\d+;|#x[\dA-Fa-f]+;|(?:lt|gt|amp|quot|apos);)/.test(part)) {
        faults.push(`it has a bare "&": ${part}`)
      }
      continue
    }
    const [, closing, name = '', , alone] = tag ?? []
    if (tag === null) faults.push(`${part} is no tag`)
    else if (closing === '/' && open.pop() !== name) faults.push(`</${name}> closes another tag`)
    else if (closing === '' && alone === '') open.push(name)
  }
  return [...faults, ...open.map((name) => `<${name}> is never closed`)]
}

const TAG = /^<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>$/
