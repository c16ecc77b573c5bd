import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { paths } from '../paths'

interface Props {
  readonly assessmentId: string
  /** Somebody was asked for a part only, whose results are made elsewhere. */
  readonly isPart: boolean
  /** Id of the dimension before; null: this is the first. */
  readonly previous: string | null
  /** Id of the dimension after; null: this is the last. */
  readonly next: string | null
  /** Open questions of the whole assessment, told after the last dimension. */
  readonly stillOpen: number
  readonly text: QuestionnaireText
}

/** Where to go on after the questions of a dimension. */
export const DimensionNeighbours = memo(Neighbours)

function Neighbours({ assessmentId, isPart, previous, next, stillOpen, text }: Props) {
  const { t } = useTranslation('answering')
  const nameOf = (id: string) => text.groups[id]?.title ?? id
  return (
    <div className="actions neighbours">
      {previous === null ? null : (
        <Link className="button" to={paths.dimension(assessmentId, previous)}>
          {t('page.previous', { dimension: nameOf(previous) })}
        </Link>
      )}
      {next === null ? (
        <>
          {stillOpen === 0 ? null : (
            <Link className="button" to={paths.open(assessmentId)}>
              {t('rail.stillOpen', { count: stillOpen })}
            </Link>
          )}
          {isPart ? null : (
            <Link className="button button-primary" to={paths.results(assessmentId)}>
              {t('page.results')}
            </Link>
          )}
        </>
      ) : (
        <Link className="button button-primary" to={paths.dimension(assessmentId, next)}>
          {t('page.next', { dimension: nameOf(next) })}
        </Link>
      )}
    </div>
  )
}
