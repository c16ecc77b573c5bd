import { memo, useId, useState } from 'react'
import { type Provider, PROVIDER_KINDS } from '@/domain/assessment/answer'
import type { AnsweringWords } from './answering-words'
import { SavedInput } from './saved-input'

interface Props {
  /** null: the municipality provides it itself. */
  readonly provider: Provider | null
  readonly t: AnsweringWords
  onChange: (provider: Provider | null) => void
}

/** "Someone else provides this for us", and who. */
export const ProviderFields = memo(Fields)

function Fields({ provider, t, onChange }: Props) {
  // Kept while the box is unticked, so that ticking it again does not mean writing it again.
  const [last, setLast] = useState<Provider>(provider ?? { kind: 'other', name: '' })
  const change = (changed: Provider) => {
    setLast(changed)
    onChange(changed)
  }
  return (
    <div className="provider">
      <label className="provider-toggle">
        <input
          type="checkbox"
          checked={provider !== null}
          onChange={({ target }) => {
            onChange(target.checked ? last : null)
          }}
        />
        <span>{t('provider.label')}</span>
      </label>
      {provider === null ? null : <WhoFields provider={provider} t={t} onChange={change} />}
    </div>
  )
}

interface WhoProps {
  readonly provider: Provider
  readonly t: AnsweringWords
  onChange: (provider: Provider) => void
}

function WhoFields({ provider, t, onChange }: WhoProps) {
  const id = useId()
  return (
    <div className="provider-who">
      <div className="field">
        <label htmlFor={`${id}-kind`}>{t('provider.who')}</label>
        <select
          id={`${id}-kind`}
          value={provider.kind}
          onChange={({ target }) => {
            const kind = PROVIDER_KINDS.find((known) => known === target.value) ?? 'other'
            onChange({ ...provider, kind })
          }}
        >
          {PROVIDER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`provider.kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-name`}>{t('provider.name')}</label>
        <SavedInput
          id={`${id}-name`}
          value={provider.name}
          onWrite={(name) => {
            onChange({ ...provider, name })
          }}
        />
      </div>
    </div>
  )
}
