import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/domain/problem'
import { type ListedAssessment, useListedAssessments } from '@/state/assessment-list'
import { saveBackup } from '@/state/save-backup'
import type { Session } from '@/state/session'
import { AboutSection } from '../about/about-section'
import { ProblemList } from '../parts/problem-list'
import { useTask } from '../parts/use-task'
import { PasswordFields } from './password-fields'
import { useNewPassword } from './use-new-password'

interface Props {
  readonly session: Session
}

/** Saves a backup among the downloads. */
export function SaveSection({ session }: Props) {
  const { t } = useTranslation('backup')
  const assessments = useListedAssessments(session)
  if (assessments === undefined) return null
  return (
    <AboutSection title={t('save.title')}>
      <p>{t('save.hint')}</p>
      {assessments.length === 0 ? (
        <p className="muted">{t('save.nothing')}</p>
      ) : (
        <SaveForm session={session} assessments={assessments} />
      )}
    </AboutSection>
  )
}

interface FormProps extends Props {
  readonly assessments: readonly ListedAssessment[]
}

function SaveForm({ session, assessments }: FormProps) {
  const { t } = useTranslation('backup')
  const [chosenId, setChosenId] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const password = useNewPassword()
  const { isWorking, run } = useTask()
  const only = assessments.find(({ id }) => id === chosenId) ?? null

  function save(chosen: string | null): void {
    run(async () => {
      const saved = await saveBackup(session, { only, password: chosen })
      setProblems(saved.ok ? [] : saved.failure)
      password.forget()
    })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        password.check(save)
      }}
    >
      <div className="field">
        <label htmlFor="backup-scope">{t('save.what')}</label>
        <select
          id="backup-scope"
          value={only?.id ?? ''}
          onChange={({ target }) => {
            setChosenId(target.value)
          }}
        >
          <option value="">{t('save.everything')}</option>
          {assessments.map(({ id, municipality, name }) => (
            <option key={id} value={id}>
              {t('save.one', { municipality, name })}
            </option>
          ))}
        </select>
      </div>
      <PasswordFields {...password.fields} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={isWorking}>
          {t('save.action')}
        </button>
      </div>
      <p role="status" className="muted">
        {isWorking ? t('save.working') : ''}
      </p>
      {problems.length === 0 ? null : <ProblemList title={t('save.failed')} problems={problems} />}
    </form>
  )
}
