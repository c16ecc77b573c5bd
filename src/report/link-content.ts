import { readAddress } from '@/domain/read-address'
import type { Run } from './blocks'

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

interface LinkWords {
  /** null: the address stands alone. */
  readonly title: string | null
  /** What a screen reader says. */
  readonly description: string
}

/**
 * A link as a reader on paper needs it: its title, and where it leads. Anything but http, https and
 * mailto is printed and not linked.
 */
export function linkContent(link: string, { title, description }: LinkWords): readonly Run[] {
  const parsed = parseSafely(link)
  if (parsed === null) return title === null ? [{ text: link }] : [{ text: title }, beside(link)]
  const address = shownAddress(parsed)
  const linked = { link: parsed.href, linkDescription: description }
  return title === null || title.trim() === '' || title.trim() === link
    ? [{ text: address, ...linked }]
    : [{ text: title, ...linked }, beside(address)]
}

/** The name of the site, linked: where a full address would take more room than it is worth. */
export function siteLink(link: string, description: string): Run {
  const parsed = parseSafely(link)
  return parsed === null
    ? { text: link }
    : {
        text: parsed.hostname.replace(/^www\./, ''),
        link: parsed.href,
        linkDescription: description,
      }
}

function parseSafely(link: string): URL | null {
  const parsed = readAddress(link)
  return parsed !== null && SAFE_PROTOCOLS.has(parsed.protocol) ? parsed : null
}

const beside = (address: string): Run => ({ text: ` ${address}`, isMuted: true })

/** What one would type: no protocol, no closing slash. */
const shownAddress = ({ href, protocol }: URL): string =>
  href.slice(protocol === 'mailto:' ? protocol.length : protocol.length + 2).replace(/\/$/, '')
