import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { OutsideLink } from '../parts/outside-link'
import { useScoreWords } from './use-score-words'

interface Props {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
}

/** Who holds the rights to the questionnaire, and what must be known about who made it. */
export function Attribution({ questionnaire, text }: Props) {
  const { t } = useTranslation('results')
  const { language } = useScoreWords(questionnaire, text)
  const { holder, licence, link } = questionnaire.attribution
  return (
    <section aria-labelledby="attribution">
      <h2 id="attribution">{t('attribution.title')}</h2>
      <p>
        {t('attribution.rights', { holder, licence })}{' '}
        <OutsideLink href={link}>{t('attribution.link')}</OutsideLink>
      </p>
      <p lang={language}>{text.notice}</p>
      {text.translationNotice === null ? null : <p lang={language}>{text.translationNotice}</p>}
    </section>
  )
}
