import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question, ThemeScheme } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { PlainText } from './plain-text'

interface Props {
  readonly question: Question
  readonly schemes: readonly ThemeScheme[]
  readonly text: QuestionnaireText
  readonly lang: string | undefined
}

/** One short paragraph needs no unfolding. */
const SHORT = 240

/** How to answer a question, why it is asked and which themes it serves. */
export const QuestionBackground = memo(Background)

function Background({ question, schemes, text, lang }: Props) {
  const { t } = useTranslation('answering')
  const { why = null, guidance = null } = text.questions[question.id] ?? {}
  const isShort = guidance !== null && guidance.length <= SHORT && !guidance.includes('\n')
  const served = schemes.flatMap(({ id, themes }) => {
    const names = themes
      .filter((theme) => question.themes.includes(theme))
      .map((theme) => text.themeSchemes[id]?.themes[theme] ?? theme)
    return names.length === 0 ? [] : [{ id, title: text.themeSchemes[id]?.title ?? id, names }]
  })
  return (
    <>
      {isShort ? (
        <p className="muted guidance" lang={lang}>
          {guidance}
        </p>
      ) : null}
      {guidance !== null && !isShort ? (
        <details className="background">
          <summary>{t('question.guidance')}</summary>
          <PlainText text={guidance} lang={lang} />
        </details>
      ) : null}
      {why === null && served.length === 0 ? null : (
        <details className="background">
          <summary>{t('question.why')}</summary>
          {why === null ? null : <PlainText text={why} lang={lang} />}
          {served.length === 0 ? null : (
            <>
              <p className="small themes-title">{t('question.serves')}</p>
              <dl className="themes small" lang={lang}>
                {served.map(({ id, title, names }) => (
                  <div key={id}>
                    <dt>{title}</dt>
                    {names.map((name) => (
                      <dd key={name}>{name}</dd>
                    ))}
                  </div>
                ))}
              </dl>
            </>
          )}
        </details>
      )}
    </>
  )
}
