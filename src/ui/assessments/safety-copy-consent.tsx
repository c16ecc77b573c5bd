import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '@/state/attempt'
import type { AssessmentListItem } from '@/state/assessment-list'
import { useSafetyCopies } from '@/state/use-keeping'
import type { WindowKeeping } from '@/state/window-keeping'
import { SafetyCopyList } from './safety-copy-list'

interface Props {
  readonly keeping: WindowKeeping
  readonly items: readonly AssessmentListItem[]
}

/** Asks before this browser keeps anything; once agreed, shows what it keeps and takes it back. */
export function SafetyCopyConsent({ keeping, items }: Props) {
  const { t } = useTranslation('parts')
  const { hasAgreed, agree, withdraw } = useSafetyCopies(keeping, (copies) => copies)
  const [isRefused, setIsRefused] = useState(false)
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is about to go; the focus must not go with it.
  const focusHeading = () => heading.current?.focus()

  async function keep(): Promise<void> {
    const isKept = await agree()
    setIsRefused(!isKept)
    if (isKept) focusHeading()
  }

  return (
    <section className="safety-copies" aria-labelledby={titleId}>
      <h3 id={titleId} ref={heading} tabIndex={-1}>
        {t('window.consent.title')}
      </h3>
      <p>{t(hasAgreed ? 'window.consent.given' : 'window.consent.ask')}</p>
      {isRefused ? (
        <p className="field-error" role="alert">
          {t('window.consent.refused')}
        </p>
      ) : null}
      {hasAgreed ? (
        <SafetyCopyList keeping={keeping} items={items} onDelete={focusHeading} />
      ) : null}
      <div className="actions">
        <button
          type="button"
          className={hasAgreed ? 'button button-danger' : 'button'}
          onClick={() => {
            if (!hasAgreed) void keep()
            else void attempt(withdraw).then(focusHeading)
          }}
        >
          {t(hasAgreed ? 'window.consent.withdraw' : 'window.consent.agree')}
        </button>
      </div>
    </section>
  )
}
