import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/domain/problem'
import { ProblemList } from '../parts/problem-list'
import { ShowPassword } from './password-fields'

interface Props {
  readonly name: string
  /** Of the last try. */
  readonly problems: readonly Problem[]
  readonly isWorking: boolean
  onEnter: (password: string) => void
}

/** Asks for the password of a backup, until it is the right one. */
export function PasswordQuestion({ name, problems, isWorking, onEnter }: Props) {
  const { t } = useTranslation('backup')
  const [password, setPassword] = useState('')
  const [isShown, setIsShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  useEffect(() => {
    // The user has just chosen the file, and this is what is needed next.
    input.current?.focus()
  }, [problems])

  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault()
        onEnter(password)
      }}
    >
      <p className="data-names">{t('open.locked', { name })}</p>
      <div className="field">
        <label htmlFor={id}>{t('open.password')}</label>
        <input
          ref={input}
          id={id}
          type={isShown ? 'text' : 'password'}
          required
          autoComplete="off"
          value={password}
          onChange={({ target }) => {
            setPassword(target.value)
          }}
        />
      </div>
      <ShowPassword isShown={isShown} onChange={setIsShown} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={isWorking}>
          {t('open.unlock')}
        </button>
      </div>
      <p role="status" className="muted">
        {isWorking ? t('open.unlocking') : ''}
      </p>
      {problems.length === 0 || isWorking ? null : (
        <ProblemList title={t('open.failed', { name })} problems={problems} />
      )}
    </form>
  )
}
