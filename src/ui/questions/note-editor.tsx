import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '@/domain/assessment/answer'
import { SavedTextarea } from './saved-textarea'

interface Props {
  readonly note: Note | null
  /** The title of the question. */
  readonly question: string
  onWrite: (text: string, language: string) => void
}

/** A note to a question. It keeps the language it was begun in; a new one is in the app's. */
export const NoteEditor = memo(NoteFields)

function NoteFields({ note, question, onWrite }: Props) {
  const { t, i18n } = useTranslation('answering')
  const id = useId()
  const [isOpen, setIsOpen] = useState(note !== null)
  const language = note?.language ?? i18n.language
  return (
    <details
      className="support"
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
      }}
    >
      <summary>{note === null ? t('note.title') : t('note.filled')}</summary>
      {isOpen ? (
        <>
          <label className="visually-hidden" htmlFor={id}>
            {t('note.label', { question })}
          </label>
          <SavedTextarea
            id={id}
            rows={3}
            value={note?.text ?? ''}
            lang={language}
            onWrite={(text) => {
              onWrite(text, language)
            }}
          />
        </>
      ) : null}
    </details>
  )
}
