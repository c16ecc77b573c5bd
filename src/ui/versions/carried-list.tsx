import { useTranslation } from 'react-i18next'
import { askedQuestionIds } from '@/domain/questionnaire/conditions'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import type { MoveParts } from './move-parts'
import { titleOf } from './question-titles'

/** What is taken over: as it is, to be looked at again, or as a question that is open. */
export function CarriedList(parts: MoveParts) {
  const { t } = useTranslation('versions')
  const { carried } = parts
  const open = openOnPath(parts)
  const isNothing = Object.keys(parts.open.assessment.answers).length === 0
  return (
    <>
      {isNothing ? <p>{t('answers.nothing')}</p> : null}
      {carried.carried.length === 0 ? null : (
        <details>
          <summary>{t('answers.carried', { count: carried.carried.length })}</summary>
          <Questions ids={carried.carried} parts={parts} />
        </details>
      )}
      {carried.review.length === 0 ? null : (
        <>
          <h3>{t('review.title', { count: carried.review.length })}</h3>
          <p>{t('review.hint')}</p>
          <Questions ids={carried.review} parts={parts} />
        </>
      )}
      {open.length === 0 ? null : (
        <>
          <h3>{t('open.title', { count: open.length })}</h3>
          <p>{t('open.hint')}</p>
          <Questions ids={open} parts={parts} />
        </>
      )}
    </>
  )
}

/** A question that is not asked cannot be called open. */
function openOnPath({ move: { to }, carried }: MoveParts): readonly string[] {
  const path = pathOf(to.questionnaire, carried.path)
  if (path === null) return carried.open
  const asked = askedQuestionIds(to.questionnaire, path, carried)
  return carried.open.filter((id) => asked.has(id))
}

interface ListProps {
  /** Of the new version. */
  readonly ids: readonly string[]
  readonly parts: MoveParts
}

function Questions({ ids, parts: { open, move } }: ListProps) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  const { bridge, to } = move
  const lang = wordingLanguage(to.text, format.language)
  const oldTitles = (id: string) => {
    const link = bridge.links.find((candidate) => candidate.to.includes(id))
    return (link?.from ?? []).map((old) => titleOf(open.text, old))
  }
  return (
    <ul className="version-questions">
      {ids.map((id) => {
        const title = titleOf(to.text, id)
        const others = oldTitles(id).filter((old) => old !== title)
        return (
          <li key={id}>
            <span lang={lang}>{title}</span>{' '}
            {others.map((question) => (
              <span key={question} className="muted small">
                {t('answers.from', { question })}{' '}
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
