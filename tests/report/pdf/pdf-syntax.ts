/** A value of PDF syntax (ISO 32000-1, 7.3). */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly is: boolean }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'name'; readonly name: string }
  /** One character a byte. */
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'reference'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | Dictionary

export interface Dictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

/** One step of a content stream. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly PdfValue[]
}

type Token = PdfValue | { readonly kind: 'word'; readonly word: string }

/** Reads the value that begins at `at`, and tells where it ends. */
export function readValue(
  source: string,
  at = 0,
): { readonly value: PdfValue; readonly end: number } {
  const reader = createReader(source, at)
  const value = reader.next()
  if (value === null || value.kind === 'word') throw new Error(`No value at ${String(at)}`)
  return { value, end: reader.at() }
}

/** The steps of a content stream, in the order they are taken. */
export function readOperations(content: string): readonly Operation[] {
  const reader = createReader(content, 0)
  const operations: Operation[] = []
  let operands: PdfValue[] = []
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.kind !== 'word') {
      operands.push(token)
      continue
    }
    operations.push({ operator: token.word, operands })
    operands = []
    if (token.word === 'ID') reader.skipPast(/\sEI(?=\s|$)/g)
  }
  return operations
}

const SPACE = /(?:[\0\t\n\f\r ]|%[^\n\r]*)*/y
const REFERENCE = /(\d+)\s+\d+\s+R(?![A-Za-z])/y
const TOKEN =
  /<<|>>|[[\](]|<[\dA-Fa-f\s]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+/y
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/

/** Walks over the source token by token; null: it has ended. */
function createReader(source: string, start: number) {
  let at = start
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match !== null) at = pattern.lastIndex
    return match
  }
  const until = (closing: string): readonly PdfValue[] => {
    const items: PdfValue[] = []
    for (let token = next(); token !== null; token = next()) {
      if (token.kind !== 'word') items.push(token)
      else if (token.word === closing) return items
      else throw new Error(`"${token.word}" where "${closing}" was awaited`)
    }
    throw new Error(`"${closing}" is missing`)
  }
  const next = (): Token | null => {
    take(SPACE)
    if (at >= source.length) return null
    const reference = take(REFERENCE)
    if (reference !== null) return { kind: 'reference', id: Number(reference[1]) }
    const token = take(TOKEN)?.[0]
    if (token === undefined) throw new Error(`No PDF syntax: ${source.slice(at, at + 20)}`)
    if (token === '<<') return dictionaryOf(until('>>'))
    if (token === '[') return { kind: 'array', items: until(']') }
    if (token === '(') return { kind: 'string', bytes: literal() }
    return plainToken(token)
  }
  /** The rest of a string in parentheses. */
  const literal = (): string => {
    let bytes = ''
    for (let depth = 1; at < source.length; at += 1) {
      const sign = source.charAt(at)
      if (sign === '\\') {
        const escape = take(ESCAPE)
        bytes += unescaped(escape?.[1] ?? '')
        at -= 1
        continue
      }
      if (sign === '(') depth += 1
      if (sign === ')') depth -= 1
      if (depth === 0) break
      bytes += sign
    }
    at += 1
    return bytes
  }
  return {
    next,
    at: () => at,
    skipPast: (pattern: RegExp) => {
      pattern.lastIndex = at
      at = pattern.exec(source) === null ? source.length : pattern.lastIndex
    },
  }
}

const ESCAPE = /\\([0-7]{1,3}|\r\n|[\s\S])/y
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(sign: string): string {
  if (/^[0-7]/.test(sign)) return String.fromCharCode(parseInt(sign, 8) % 256)
  return /^[\r\n]/.test(sign) ? '' : (ESCAPES[sign] ?? sign)
}

function dictionaryOf(items: readonly PdfValue[]): Dictionary {
  const entries = new Map<string, PdfValue>()
  for (let index = 0; index < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]]
    if (key?.kind !== 'name' || value === undefined) throw new Error('A dictionary without a key')
    entries.set(key.name, value)
  }
  return { kind: 'dictionary', entries }
}

function plainToken(token: string): Token {
  if (token.startsWith('/')) {
    const name = token
      .slice(1)
      .replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    return { kind: 'name', name }
  }
  if (token.startsWith('<')) {
    const hex = token.replace(/[<>\s]/g, '')
    const pairs = hex.padEnd(hex.length + (hex.length % 2), '0').match(/../g) ?? []
    return {
      kind: 'string',
      bytes: pairs.map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''),
    }
  }
  if (NUMBER.test(token)) return { kind: 'number', number: Number(token) }
  if (token === 'true' || token === 'false') return { kind: 'boolean', is: token === 'true' }
  return token === 'null' ? { kind: 'null' } : { kind: 'word', word: token }
}
