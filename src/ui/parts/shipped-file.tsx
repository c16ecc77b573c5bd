import type { ReactNode } from 'react'
import { downloadFile } from '@/state/download'
import { IS_SINGLE_FILE } from '@/state/edition'
import { embeddedText } from '@/state/embedded-file'

interface Props {
  /** Its address beside the app's page, such as `fonts/OFL.txt`; a text. */
  readonly name: string
  readonly language?: string
  readonly children: ReactNode
}

/** Leads to a file that comes with the app. The single file has it inside, and hands it over. */
export function ShippedFile({ name, language, children }: Props) {
  if (!IS_SINGLE_FILE) {
    return (
      <a href={name} target="_blank" rel="noopener noreferrer" hrefLang={language}>
        {children}
      </a>
    )
  }
  return (
    <button
      type="button"
      className="button button-quiet"
      onClick={() => {
        const type = name.endsWith('.json') ? 'application/json' : 'text/plain'
        downloadFile(name.slice(name.lastIndexOf('/') + 1), embeddedText(name), type)
      }}
    >
      {children}
    </button>
  )
}
