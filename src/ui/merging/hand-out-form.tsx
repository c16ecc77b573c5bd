import { type SyntheticEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportPart } from '@/state/hand-out-commands'
import { NameField } from '../assessments/name-field'
import type { OpenAssessment } from '../parts/assessment-frame'
import { Tick } from '../parts/tick'
import { useFormat } from '../parts/use-format'
import { useTask } from '../parts/use-task'
import { DimensionChoice } from './dimension-choice'
import { NextSteps } from './next-steps'

interface Props {
  readonly open: OpenAssessment
}

/** Chooses what a colleague is to answer, and saves it to a file for them. */
export function HandOutForm({ open }: Props) {
  const { t } = useTranslation('merging')
  const { language } = useFormat()
  const task = useTask()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [recipient, setRecipient] = useState('')
  const [hasNames, setHasNames] = useState(true)
  const [isChecked, setIsChecked] = useState(false)
  const [outcome, setOutcome] = useState<'saved' | 'notRead' | null>(null)
  const choice = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { session, assessment, questionnaire, text, groups } = open
  const isUnnamed = recipient.trim() === ''

  function save(event: SyntheticEvent): void {
    event.preventDefault()
    setIsChecked(true)
    if (chosen.length === 0) choice.current?.focus()
    else if (isUnnamed) field.current?.focus()
    else {
      const dimensionIds = groups.map(({ id }) => id).filter((id) => chosen.includes(id))
      const title = dimensionIds.map((id) => text.groups[id]?.title ?? id).join(' ')
      const part = { dimensionIds, recipient: recipient.trim() }
      task.run(async () => {
        const handingOut = { part, hasNames, title }
        const isSaved = await exportPart(session, assessment, questionnaire, handingOut)
        setOutcome(isSaved ? 'saved' : 'notRead')
      })
    }
  }

  return (
    <section aria-labelledby="hand-out-title">
      <h2 id="hand-out-title">{t('handOut.title')}</h2>
      <p>{t('handOut.lead')}</p>
      <form noValidate onSubmit={save}>
        <DimensionChoice
          inputRef={choice}
          groups={groups}
          text={text}
          language={language}
          chosen={chosen}
          error={isChecked && chosen.length === 0 ? t('handOut.noDimension') : null}
          onChange={setChosen}
        />
        <NameField
          inputRef={field}
          label={t('handOut.recipient')}
          hint={t('handOut.recipientHint')}
          value={recipient}
          error={isChecked && isUnnamed ? t('handOut.noRecipient') : null}
          onChange={setRecipient}
        />
        <Tick
          label={t('handOut.names')}
          hint={t('handOut.namesHint')}
          isTicked={hasNames}
          onTick={setHasNames}
        />
        <div className="actions">
          <button type="submit" className="button button-primary" disabled={task.isWorking}>
            {t('handOut.save')}
          </button>
        </div>
      </form>
      {outcome === 'saved' ? <NextSteps /> : null}
      {outcome === 'notRead' ? (
        <p className="field-error" role="alert">
          {t('handOut.notRead')}
        </p>
      ) : null}
    </section>
  )
}
