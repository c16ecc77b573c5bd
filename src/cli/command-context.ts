import type { ShippedFiles } from '@/parse/shipped-content'
import type { Terminal } from './terminal'
import type { Words } from './words'

/** What every command works with. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly words: Words
  readonly files: ShippedFiles
  readonly now: () => Date
}
