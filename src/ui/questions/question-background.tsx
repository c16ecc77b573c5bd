import { memo } from 'react'
import type { Question } from '@/domain/questionnaire/question'
import type { ThemeScheme } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { AnsweringWords } from './answering-words'
import { PlainText } from './plain-text'
import { Unfolding } from './unfolding'

interface Props {
  readonly question: Question
  readonly schemes: readonly ThemeScheme[]
  readonly text: QuestionnaireText
  readonly lang: string | undefined
  readonly t: AnsweringWords
}

/** One short paragraph needs no unfolding. */
const SHORT = 240

/** How to answer a question, why it is asked and which themes it serves. */
export const QuestionBackground = memo(Background)

function Background({ question, schemes, text, lang, t }: Props) {
  const { why = null, guidance = null } = text.questions[question.id] ?? {}
  const isShort = guidance !== null && guidance.length <= SHORT && !guidance.includes('\n')
  const served = servedThemes(question, schemes, text)
  return (
    <>
      {isShort ? (
        <p className="muted guidance" lang={lang}>
          {guidance}
        </p>
      ) : null}
      {guidance !== null && !isShort ? (
        <Unfolding look="background" summary={t('question.guidance')}>
          <PlainText text={guidance} lang={lang} />
        </Unfolding>
      ) : null}
      {why === null && served.length === 0 ? null : (
        <Unfolding look="background" summary={t('question.why')}>
          {why === null ? null : <PlainText text={why} lang={lang} />}
          {served.length === 0 ? null : <Themes served={served} lang={lang} t={t} />}
        </Unfolding>
      )}
    </>
  )
}

interface ServedThemes {
  readonly id: string
  readonly title: string
  readonly names: readonly string[]
}

const servedThemes = (
  question: Question,
  schemes: readonly ThemeScheme[],
  text: QuestionnaireText,
): readonly ServedThemes[] =>
  question.themes.length === 0
    ? []
    : schemes.flatMap(({ id, themes }) => {
        const names = themes
          .filter((theme) => question.themes.includes(theme))
          .map((theme) => text.themeSchemes[id]?.themes[theme] ?? theme)
        return names.length === 0 ? [] : [{ id, title: text.themeSchemes[id]?.title ?? id, names }]
      })

interface ThemesProps {
  readonly served: readonly ServedThemes[]
  readonly lang: string | undefined
  readonly t: AnsweringWords
}

function Themes({ served, lang, t }: ThemesProps) {
  return (
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
  )
}
