import { type Ref, useRef } from 'react'

interface Props {
  readonly label: string
  /** File name endings, such as `.json`. */
  readonly accept: string
  /** Of the button. */
  readonly ref?: Ref<HTMLButtonElement>
  onFile: (file: File) => void
}

/** A button that opens the browser's file dialog. */
export function FileButton({ label, accept, ref, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button ref={ref} type="button" className="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // Emptied, so that choosing the same file again is a change.
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
