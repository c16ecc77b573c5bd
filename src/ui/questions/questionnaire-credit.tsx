import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { OutsideLink } from '../parts/outside-link'
import { PlainText } from './plain-text'
import { wordingLanguage } from '../parts/wording-language'
import './questionnaire-credit.css'

interface Props {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
}

/** Who made the questionnaire, under which licence, and what it is not. */
export const QuestionnaireCredit = memo(Credit)

function Credit({ questionnaire: { attribution }, text }: Props) {
  const { t, i18n } = useTranslation('answering')
  const lang = wordingLanguage(text, i18n.language)
  const { holder, licence, link } = attribution
  return (
    <section className="credit small muted" aria-label={t('credit.title')}>
      <PlainText text={text.notice} lang={lang} />
      {text.translationNotice === null ? null : (
        <PlainText text={text.translationNotice} lang={lang} />
      )}
      <p>
        {t('credit.source', { holder, licence })}{' '}
        <OutsideLink href={link}>{t('credit.link')}</OutsideLink>
      </p>
    </section>
  )
}
