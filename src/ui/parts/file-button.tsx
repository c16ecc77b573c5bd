import { type Ref, useRef } from 'react'

interface Props {
  readonly label: string
  /** File name endings, such as `.json`. */
  readonly accept: string
  /** Of the button. */
  readonly ref?: Ref<HTMLButtonElement>
  /** Whether several files can be chosen at once. */
  readonly multiple?: boolean
  onFile: (file: File, beside: readonly File[]) => void
}

/** A button that opens the browser's file dialog. */
export function FileButton({ label, accept, ref, multiple, onFile }: Props) {
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
        multiple={multiple}
        aria-label={label}
        onChange={(event) => {
          const [file, ...beside] = event.target.files ?? []
          // Emptied, so that choosing the same file again is a change.
          event.target.value = ''
          if (file !== undefined) onFile(file, beside)
        }}
      />
    </>
  )
}
