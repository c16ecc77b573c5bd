import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '@/domain/assessment/answer'
import type { AnsweringWords } from './answering-words'
import { SavedTextarea } from './saved-textarea'
import { Unfolding } from './unfolding'

interface Props {
  readonly note: Note | null
  /** The title of the question. */
  readonly question: string
  readonly t: AnsweringWords
  onWrite: (text: string, language: string) => void
}

/** A note to a question; the summary says whether there is one. */
export const NoteEditor = memo(Editor)

function Editor(props: Props) {
  const { note, t } = props
  return (
    <Unfolding
      look="support"
      summary={note === null ? t('note.title') : t('note.filled')}
      startsOpen={note !== null}
    >
      <NoteField {...props} />
    </Unfolding>
  )
}

/** A note keeps the language it was begun in; a new one is in the app's. */
function NoteField({ note, question, onWrite }: Props) {
  const { t, i18n } = useTranslation('answering')
  const id = useId()
  const language = note?.language ?? i18n.language
  return (
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
  )
}
