import { readAddress } from '@/domain/read-address'

/** Longer ones are not links to the systems that Word runs on. */
const LONGEST = 2_083

/** What an address may hold (RFC 3986, 2.2 and 2.3), and what has been percent-encoded already. */
const NOT_ALLOWED = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu

const HOST = /^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+\.?$/i
const MAIL = /^mailto:[^@:/?#,;]+@(?<host>[^@:/?#,;]+)(?:\?[^#]*)?$/i

/**
 * The address of a link as it may stand in a Word file; null: it cannot be a link there. Browsers
 * follow more than Word does, and Word refuses a whole file for a single address that it cannot
 * read.
 */
export function wordAddress(link: string): string | null {
  const [before = '', ...after] = link.split('#').map(encoded)
  const address = after.length === 0 ? before : `${before}#${after.join('%23')}`
  const parsed = readAddress(address)
  const host = parsed === null ? '' : hostOf(parsed, address)
  return HOST.test(host) && address.length <= LONGEST ? address : null
}

const encoded = (part: string): string =>
  part.toWellFormed().replace(NOT_ALLOWED, (sign) => encodeURIComponent(sign))

const hostOf = ({ protocol, hostname }: URL, address: string): string =>
  protocol === 'mailto:' ? (MAIL.exec(address)?.groups?.['host'] ?? '') : hostname
