import { type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Respondent } from '@/domain/journal/respondent'
import type { OwnedEntry } from '@/state/difference-commands'
import type { OpenAssessment } from '../parts/assessment-frame'
import { SideFacts } from './side-facts'
import { useEntryWords } from './use-entry-words'

interface Props {
  readonly open: OpenAssessment
  readonly entry: OwnedEntry
  readonly respondents: ReadonlyMap<string, Respondent>
  /** Shared by all sides of a difference. */
  readonly name: string
  readonly inputRef: Ref<HTMLInputElement>
  /** Whether it is what counts until the difference is settled. */
  readonly isShown: boolean
  readonly isChosen: boolean
  onChoose: () => void
}

/** One of the things that were said, to be chosen. */
export function SideChoice(props: Props) {
  const { open, entry, respondents, name, inputRef, isShown, isChosen, onChoose } = props
  const { t } = useTranslation('merging')
  const id = useId()
  const entryWords = useEntryWords(open)
  const { words, lang } = entryWords(entry)
  return (
    <div className="side">
      <label>
        <input
          ref={inputRef}
          type="radio"
          name={name}
          checked={isChosen}
          aria-describedby={`${id}-facts`}
          onChange={onChoose}
        />
        <span>
          <strong lang={lang}>{words}</strong>{' '}
          {isShown ? <span className="muted">{t('card.shown')}</span> : null}
        </span>
      </label>
      <SideFacts id={`${id}-facts`} open={open} entry={entry} respondents={respondents} />
    </div>
  )
}
