import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PlacedFinding } from '@/domain/questionnaire/place-findings'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { questionScoresOf } from '@/domain/scoring/find-score'
import { isLongPage } from '../questions/chunks-of'
import { useScoreWords } from '../results/use-score-words'
import { FindingNotes } from './finding-notes'
import { NotAsked } from './not-asked'
import { PreviewGroup } from './preview-group'
import { partAnchor, previewPath } from './preview-path'
import type { Preview } from './use-preview'

interface Props {
  readonly preview: Preview
  readonly dimensionId: string
  /** Those that concern a group or question, in the language that is shown or in none. */
  readonly placed: readonly PlacedFinding[]
}

/** One dimension as it is asked now; what is not asked is told with what was found about it. */
export function PreviewDimension({ preview, dimensionId, placed }: Props) {
  const { t } = useTranslation('preview')
  const { questionnaire, text, groups, score } = preview
  const { nameOf, language } = useScoreWords(questionnaire, text)
  const dimension = groups.find(({ id }) => id === dimensionId)
  const asked = new Set(dimension === undefined ? [] : idsWithin(dimension))
  const description = text.groups[dimensionId]?.description ?? null
  const findingsOn = (id: string) => placed.filter(({ part }) => part?.id === id)
  return (
    <section
      className={dimension !== undefined && isLongPage(dimension) ? 'long-page' : undefined}
      aria-labelledby={partAnchor(dimensionId)}
    >
      <h2 id={partAnchor(dimensionId)} tabIndex={-1} lang={language}>
        {nameOf(dimensionId)}
      </h2>
      {dimension === undefined ? (
        <p className="banner">{t('dimension.notAsked')}</p>
      ) : (
        <>
          <FindingNotes placed={findingsOn(dimensionId)} />
          {description === null ? null : <p lang={language}>{description}</p>}
          <PreviewGroup
            preview={preview}
            group={dimension}
            heading="h3"
            scores={new Map(questionScoresOf(score).map((question) => [question.id, question]))}
            findingsOn={findingsOn}
          />
        </>
      )}
      <NotAsked
        preview={preview}
        placed={placed.filter(({ part }) => part?.dimension === dimensionId && !asked.has(part.id))}
      />
      <Neighbours preview={preview} dimensionId={dimensionId} />
    </section>
  )
}

const idsWithin = (group: Group): readonly string[] => [
  ...groupIds(group),
  ...questionsInGroup(group).map(({ id }) => id),
]

const groupIds = ({ id, groups }: Group): readonly string[] => [id, ...groups.flatMap(groupIds)]

function Neighbours({ preview, dimensionId }: Pick<Props, 'preview' | 'dimensionId'>) {
  const { t } = useTranslation('preview')
  const { questionnaire, text, groups } = preview
  const { nameOf } = useScoreWords(questionnaire, text)
  const index = groups.findIndex(({ id }) => id === dimensionId)
  const previous = groups[index - 1]
  const next = groups[index + 1]
  return (
    <div className="actions">
      {index === -1 || previous === undefined ? null : (
        <Link className="button" to={previewPath(questionnaire, previous.id)}>
          {t('dimension.previous', { dimension: nameOf(previous.id) })}
        </Link>
      )}
      {next === undefined ? null : (
        <Link className="button button-primary" to={previewPath(questionnaire, next.id)}>
          {t('dimension.next', { dimension: nameOf(next.id) })}
        </Link>
      )}
    </div>
  )
}
