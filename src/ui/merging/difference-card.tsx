import { type SyntheticEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { gatherNotes } from '@/domain/assessment/gather-answers'
import type { Change } from '@/domain/journal/journal-entry'
import { dissentTo } from '@/domain/journal/settle-conflict'
import type { Respondent } from '@/domain/journal/respondent'
import type { Decision, Difference, OwnedEntry } from '@/state/difference-commands'
import type { OpenAssessment } from '../parts/assessment-frame'
import { Tick } from '../parts/tick'
import { useSubjectWords } from '../words/use-subject-words'
import { Sides } from './sides'

interface Props {
  readonly open: OpenAssessment
  readonly difference: Difference
  readonly respondents: ReadonlyMap<string, Respondent>
  onSettle: (decision: Decision) => void
}

/** What people say about one thing, side by side, and the decision which of it counts. */
export function DifferenceCard({ open, difference, respondents, onSettle }: Props) {
  const { t } = useTranslation('merging')
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [keepsDissent, setKeepsDissent] = useState(false)
  const [joinsNotes, setJoinsNotes] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const subjectWords = useSubjectWords(open)
  const { heads } = difference
  const [leading] = heads
  if (leading === undefined) return null
  const { title, lang, path } = subjectWords(leading)
  const chosen = heads.find((head) => head.id === chosenId)

  function settle(event: SyntheticEvent): void {
    event.preventDefault()
    setIsChecked(true)
    if (chosen === undefined) {
      first.current?.focus()
      return
    }
    const dissent = keepsDissent ? dissentTo(chosen, heads) : []
    const after = joinsNotes ? withAllNotes(chosen, heads) : chosen.after
    onSettle({ difference, settlement: { after, dissent } })
  }

  return (
    <li className="card" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} lang={lang}>
        {title}
      </h3>
      <form noValidate onSubmit={settle}>
        <Sides
          open={open}
          heads={heads}
          respondents={respondents}
          inputRef={first}
          chosen={chosen}
          error={isChecked && chosen === undefined ? t('card.choose') : null}
          onChoose={setChosenId}
        />
        <Tick
          label={t('card.dissent')}
          hint={t('card.dissentHint')}
          isTicked={keepsDissent}
          onTick={setKeepsDissent}
        />
        {notesOf(heads) < 2 ? null : (
          <Tick label={t('card.joinNotes')} isTicked={joinsNotes} onTick={setJoinsNotes} />
        )}
        <div className="actions">
          <button
            type="submit"
            className="button button-primary"
            aria-label={t('card.settleLabel', { title })}
          >
            {t('card.settle')}
          </button>
        </div>
      </form>
      {path === null ? null : (
        <p className="small">
          <Link to={path}>{t('card.another')}</Link>{' '}
          <span className="muted">{t('card.anotherHint')}</span>
        </p>
      )}
    </li>
  )
}

const answersOf = (heads: readonly OwnedEntry[]) =>
  heads.flatMap((head) => (head.kind === 'answer' && head.after !== null ? [head.after] : []))

/** How many different notes there are. */
const notesOf = (heads: readonly OwnedEntry[]): number =>
  new Set(answersOf(heads).flatMap(({ note }) => note?.text ?? [])).size

/** The chosen answer with all notes, its own first. */
function withAllNotes(chosen: OwnedEntry, heads: readonly OwnedEntry[]): Change['after'] {
  if (chosen.kind !== 'answer' || chosen.after === null) return chosen.after
  const others = heads.filter((head) => head !== chosen)
  return { ...chosen.after, note: gatherNotes(answersOf([chosen, ...others])) }
}
