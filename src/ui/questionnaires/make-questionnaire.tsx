import { useTranslation } from 'react-i18next'
import { ShippedFile } from '../parts/shipped-file'

const STEPS = ['structure', 'groups', 'wording', 'schema', 'load'] as const

/** Files that are served with the app, beside its page. */
const SCHEMAS = [
  { name: 'questionnaire', href: 'schemas/questionnaire.schema.json' },
  { name: 'assessment', href: 'schemas/assessment.schema.json' },
  { name: 'benchmarkPack', href: 'schemas/benchmark-pack.schema.json' },
] as const

/** How to make a questionnaire of one's own, and what helps an editor to check it. */
export function MakeQuestionnaire() {
  const { t } = useTranslation('questionnaires')
  return (
    <section aria-labelledby="make-questionnaire">
      <h2 id="make-questionnaire">{t('make.title')}</h2>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`make.step.${step}`)}</li>
        ))}
      </ol>
      <p>{t('make.version')}</p>
      <h3>{t('make.schemas')}</h3>
      <ul className="schema-list">
        {SCHEMAS.map(({ name, href }) => (
          <li key={name}>
            <ShippedFile name={href}>{t(`make.schema.${name}`)}</ShippedFile>{' '}
            <code className="muted small">{href}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
