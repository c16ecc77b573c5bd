import { createHash } from 'node:crypto'

/** What stands in the page and may run or style it, exactly as it stands there. */
interface Inline {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/**
 * The policy of the single file: it runs what it was built with, shows pictures that it holds itself, and
 * reaches nothing else. No script can be added to it, and none can send anything anywhere.
 */
export function singleFilePolicy({ scripts, styles }: Inline): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    `style-src ${styles.map(hashSource).join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`
