import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SETTLING_RULES } from '@/domain/journal/settle-conflict'
import { type Decision, decideByRule, type Difference } from '@/state/difference-commands'
import { Tick } from '../parts/tick'

interface Props {
  readonly differences: readonly Difference[]
  onSettle: (decisions: readonly Decision[]) => void
}

/** Settles all differences at once; each rule says beforehand how many it would settle. */
export function SettleByRule({ differences, onSettle }: Props) {
  const { t } = useTranslation('merging')
  const [keepsDissent, setKeepsDissent] = useState(false)
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">{t('rules.title')}</h2>
      <p>{t('rules.lead')}</p>
      <Tick label={t('rules.dissent')} isTicked={keepsDissent} onTick={setKeepsDissent} />
      <ul className="rule-list">
        {SETTLING_RULES.map((rule) => {
          const decisions = decideByRule(differences, rule, keepsDissent)
          return (
            <li key={rule}>
              <button
                type="button"
                className="button number"
                disabled={decisions.length === 0}
                aria-describedby={`rule-${rule}`}
                onClick={() => {
                  onSettle(decisions)
                }}
              >
                {t(`rules.${rule}.label`, { count: decisions.length })}
              </button>
              <span id={`rule-${rule}`} className="muted small">
                {t(`rules.${rule}.hint`)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
