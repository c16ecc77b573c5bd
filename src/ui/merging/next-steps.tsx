import { useTranslation } from 'react-i18next'

/** What to do with a file that was handed out, until its answers are back. */
export function NextSteps() {
  const { t } = useTranslation('merging')
  return (
    <div className="banner">
      <h3>{t('steps.title')}</h3>
      <ol>
        <li>{t('steps.send')}</li>
        <li>{t('steps.open')}</li>
        <li>{t('steps.back')}</li>
        <li>{t('steps.merge')}</li>
      </ol>
    </div>
  )
}
