import { type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Respondent } from '@/domain/journal/respondent'
import type { OwnedEntry } from '@/state/difference-commands'
import type { OpenAssessment } from '../parts/assessment-frame'
import { SideChoice } from './side-choice'

interface Props {
  readonly open: OpenAssessment
  /** The leading one first. */
  readonly heads: readonly OwnedEntry[]
  readonly respondents: ReadonlyMap<string, Respondent>
  /** Of the first side. */
  readonly inputRef: Ref<HTMLInputElement>
  readonly chosen: OwnedEntry | undefined
  readonly error: string | null
  onChoose: (entryId: string) => void
}

/** All that was said about one thing, to choose from. */
export function Sides(props: Props) {
  const { open, heads, respondents, inputRef, chosen, error, onChoose } = props
  const { t } = useTranslation('merging')
  const id = useId()
  return (
    <fieldset aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend>{t('card.legend')}</legend>
      {error === null ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="sides">
        {heads.map((entry, index) => (
          <SideChoice
            key={entry.id}
            open={open}
            entry={entry}
            respondents={respondents}
            name={`${id}-side`}
            inputRef={index === 0 ? inputRef : null}
            isShown={index === 0}
            isChosen={entry === chosen}
            onChoose={() => {
              onChoose(entry.id)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
