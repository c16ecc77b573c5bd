import { useTranslation } from 'react-i18next'
import type { Action } from '@/domain/assessment/action'
import { useDay } from './use-day'

interface Props {
  /** In the order of the plan. */
  readonly actions: readonly Action[]
}

/** What the council is asked to decide, for the agenda; dropped actions ask nothing. */
export function CouncilDecisions({ actions }: Props) {
  const { t } = useTranslation('plan')
  const day = useDay()
  const asking = actions.filter(
    ({ decision, status }) => decision.trim() !== '' && status !== 'dropped',
  )
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t('decisions.title')}</h2>
      {asking.length === 0 ? (
        <p>{t('decisions.none')}</p>
      ) : (
        <ol className="decisions">
          {asking.map(({ id, decision, what, due }) => (
            <li key={id}>
              <p>{decision}</p>
              <p className="small muted number">
                {due === null
                  ? t('decisions.for', { what })
                  : t('decisions.forBy', { what, due: day(due) })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
