import { type Ref, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canEncrypt } from '@/state/save-backup'
import { Tick } from '../parts/tick'
import type { PasswordDraft, PasswordFault } from './password-draft'

interface Props {
  readonly draft: PasswordDraft
  /** Told once the user has tried to go on. */
  readonly fault: PasswordFault | null
  /** Of the first field, which takes the focus when something is wrong. */
  readonly ref: Ref<HTMLInputElement>
  onChange: (draft: PasswordDraft) => void
}

/** Whether a file is protected by a password, and by which; entered twice, because nobody can look it up. */
export function PasswordFields({ draft, fault, ref, onChange }: Props) {
  const { t } = useTranslation('backup')
  const [isShown, setIsShown] = useState(false)
  const id = useId()
  if (!canEncrypt()) return <p className="hint">{t('password.missing')}</p>
  const type = isShown ? 'text' : 'password'
  const described = fault === null ? `${id}-warning` : `${id}-fault ${id}-warning`
  return (
    <div className="field">
      <Tick
        label={t('password.want')}
        isTicked={draft.isWanted}
        onTick={(isWanted) => {
          onChange({ ...draft, isWanted })
        }}
      />
      {draft.isWanted ? (
        <div className="data-password">
          <p id={`${id}-warning`} className="hint">
            {t('password.warning')}
          </p>
          <div className="field">
            <label htmlFor={`${id}-first`}>{t('password.first')}</label>
            <input
              ref={ref}
              id={`${id}-first`}
              type={type}
              autoComplete="new-password"
              value={draft.first}
              aria-invalid={fault !== null}
              aria-describedby={described}
              onChange={({ target }) => {
                onChange({ ...draft, first: target.value })
              }}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-again`}>{t('password.again')}</label>
            <input
              id={`${id}-again`}
              type={type}
              autoComplete="new-password"
              value={draft.again}
              aria-invalid={fault === 'differ'}
              onChange={({ target }) => {
                onChange({ ...draft, again: target.value })
              }}
            />
          </div>
          <ShowPassword isShown={isShown} onChange={setIsShown} />
          {fault === null ? null : (
            <p id={`${id}-fault`} className="field-error" role="alert">
              {t(`password.${fault}`)}
            </p>
          )}
        </div>
      ) : null}
    </div>
  )
}

interface ShowProps {
  readonly isShown: boolean
  onChange: (isShown: boolean) => void
}

/** Typed passwords are only worth something if one can look at them. */
export function ShowPassword({ isShown, onChange }: ShowProps) {
  const { t } = useTranslation('backup')
  return <Tick label={t('password.show')} isTicked={isShown} onTick={onChange} />
}
