import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Respondent, type Role, ROLES } from '@/domain/journal/respondent'
import type { StoredAssessment } from '@/state/queries'
import { newId } from '@/state/new-id'
import { answerAs, nameRespondent, useRespondents } from '@/state/respondents'
import type { Session } from '@/state/session'
import { usePersonWords } from '../words/use-person-words'

interface Props {
  readonly session: Session
  readonly assessment: StoredAssessment
}

/** Who answers on this device, if they want to say so; saved while it is written. */
export function RespondentForm({ session, assessment }: Props) {
  const { t } = useTranslation('assessments')
  const respondents = useRespondents(session, assessment.id)
  const [isSomebodyElse, setSomebodyElse] = useState(false)
  // One id until the first word is kept, so that the field being written in stays the same.
  const [unknownId] = useState(newId)
  if (respondents === undefined) return null
  const respondentId = assessment.respondentId ?? unknownId
  const current = respondents.find(({ id }) => id === respondentId)
  const hasSaid = current !== undefined && isKnown(current)
  const others = respondents.filter((one) => one.id !== respondentId && isKnown(one))
  return (
    <section aria-labelledby="respondent-title">
      <h2 id="respondent-title">{t('respondent.title')}</h2>
      <p>{t('respondent.why')}</p>
      <RespondentFields
        key={respondentId}
        name={current?.name ?? ''}
        role={current?.role ?? null}
        onChange={(name, role) => {
          setSomebodyElse(false)
          void nameRespondent(session, assessment.id, { id: respondentId, name, role })
        }}
      />
      {hasSaid ? (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            setSomebodyElse(true)
            void nameRespondent(session, assessment.id, { id: newId(), name: '', role: null })
          }}
        >
          {t('respondent.somebodyElse')}
        </button>
      ) : null}
      {others.length === 0 ? null : (
        <KnownPeople
          respondents={respondents}
          people={others}
          onChoose={(id) => {
            setSomebodyElse(false)
            void answerAs(session, assessment.id, id)
          }}
        />
      )}
      <p role="status">{isSomebodyElse ? t('respondent.changed') : ''}</p>
    </section>
  )
}

const isKnown = ({ name, role }: Respondent): boolean => name !== '' || role !== null

interface KnownProps {
  readonly respondents: readonly Respondent[]
  readonly people: readonly Respondent[]
  onChoose: (id: string) => void
}

/** Whoever has answered before goes on with one click, and is not taken for a second person. */
function KnownPeople({ respondents, people, onChoose }: KnownProps) {
  const { t } = useTranslation('assessments')
  const wordsOf = usePersonWords({ respondents, respondentId: null })
  return (
    <div className="card-actions" role="group" aria-label={t('respondent.known')}>
      {people.map(({ id }) => (
        <button
          key={id}
          type="button"
          className="button button-quiet"
          onClick={() => {
            onChoose(id)
          }}
        >
          {t('respondent.iAm', { person: wordsOf({ by: id, reason: 'change', parents: [] }) })}
        </button>
      ))}
    </div>
  )
}

interface FieldProps {
  readonly name: string
  readonly role: Role | null
  onChange: (name: string, role: Role | null) => void
}

/** What is typed stands in the fields at once and does not wait for the device. */
function RespondentFields({ name, role, onChange }: FieldProps) {
  const { t } = useTranslation(['assessments', 'parts'])
  const id = useId()
  const [typed, setTyped] = useState({ name, role })

  function change(to: Pick<FieldProps, 'name' | 'role'>): void {
    setTyped(to)
    onChange(to.name, to.role)
  }

  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-name`}>{t('assessments:respondent.name')}</label>
        <input
          id={`${id}-name`}
          type="text"
          autoComplete="off"
          maxLength={200}
          value={typed.name}
          onChange={(event) => {
            change({ ...typed, name: event.target.value })
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-role`}>{t('assessments:respondent.role')}</label>
        <select
          id={`${id}-role`}
          value={typed.role ?? ''}
          onChange={(event) => {
            change({ ...typed, role: ROLES.find((known) => known === event.target.value) ?? null })
          }}
        >
          <option value="">{t('assessments:respondent.noRole')}</option>
          {ROLES.map((known) => (
            <option key={known} value={known}>
              {t(`parts:roles.${known}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
