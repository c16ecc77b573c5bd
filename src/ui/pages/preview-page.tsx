import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams, useSearchParams } from 'react-router'
import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import type { Session } from '@/state/session'
import { useWordedQuestionnaire, type WordedQuestionnaire } from '@/state/worded-questionnaire'
import { bringIntoView } from '../parts/bring-into-view'
import { EmptyNotice } from '../parts/empty-notice'
import { PageHeading } from '../parts/page-heading'
import { WithSession } from '../parts/with-session'
import { wordingLanguage } from '../parts/wording-language'
import { paths, questionAnchor } from '../paths'
import { PreviewDimension } from '../preview/preview-dimension'
import { partAnchor } from '../preview/preview-path'
import { PreviewRail } from '../preview/preview-rail'
import { PreviewSettings } from '../preview/preview-settings'
import { usePreview } from '../preview/use-preview'
import { WordingFindings } from '../preview/wording-findings'
import { FindingSummary } from '../questionnaires/finding-summary'
import { useFindings } from '../questionnaires/use-findings'
import { AskedChanges } from '../questions/asked-changes'
import '../preview/preview.css'

/** Route `/questionnaires/:id/:version/preview`; `?dimension=` and `?part=` lead to a place in it. */
export function PreviewPage() {
  const { id = '', version = '' } = useParams()
  return (
    <WithSession>
      {(session) => (
        // Answers to one questionnaire are none to another.
        <LoadedPreview key={`${id} ${version}`} session={session} id={id} version={version} />
      )}
    </WithSession>
  )
}

interface LoadedProps extends QuestionnaireReference {
  readonly session: Session
}

function LoadedPreview({ session, id, version }: LoadedProps) {
  const { t } = useTranslation('preview')
  const worded = useWordedQuestionnaire(session, { id, version })
  if (worded === undefined) return <p className="muted">{t('page.loading')}</p>
  if (worded === null) {
    return (
      <>
        <PageHeading>{t('page.heading')}</PageHeading>
        <EmptyNotice title={t('missing.title')} hint={t('missing.hint', { id, version })}>
          <Link className="button" to={paths.questionnaires}>
            {t('page.back')}
          </Link>
        </EmptyNotice>
      </>
    )
  }
  return <PreviewView worded={worded} />
}

function PreviewView({ worded }: { readonly worded: WordedQuestionnaire }) {
  const { t, i18n } = useTranslation('preview')
  const preview = usePreview(worded)
  const placed = useFindings(worded)
  const [search] = useSearchParams()
  usePlaceOfAddress()
  const { questionnaire, text, groups, answers, round } = preview
  const wanted = questionnaire.groups.find(({ id }) => id === search.get('dimension'))
  const shown = wanted ?? groups[0] ?? questionnaire.groups[0]
  useFocusOfNewRound(round, shown?.id ?? '')
  const isAnythingSaid = Object.values(answers).some(({ value }) => value !== null)
  const inView = placed.filter(({ language }) => language === null || language === text.language)
  return (
    <div className="preview">
      <PageHeading title={t('page.title', { title: text.title })}>
        {t('page.heading')} <span lang={wordingLanguage(text, i18n.language)}>{text.title}</span>
      </PageHeading>
      <p className="banner">
        <strong>{t('page.mark')}</strong> {t('page.notKept')}
      </p>
      <section aria-labelledby="preview-findings">
        <h2 id="preview-findings">{t('findings.title')}</h2>
        <FindingSummary questionnaire={questionnaire} placed={placed} />
      </section>
      <PreviewSettings preview={preview} />
      <WordingFindings preview={preview} placed={placed} />
      <div className="preview-walk">
        <PreviewRail preview={preview} current={shown?.id ?? ''} />
        <div>
          <AskedChanges key={round} groups={groups} />
          {shown === undefined ? null : (
            <PreviewDimension
              key={`${String(round)} ${shown.id}`}
              preview={preview}
              dimensionId={shown.id}
              placed={inView}
            />
          )}
          <div className="actions">
            {isAnythingSaid ? (
              <button type="button" className="button" onClick={preview.startOver}>
                {t('page.startOver')}
              </button>
            ) : null}
            <Link className="button" to={paths.questionnaires}>
              {t('page.back')}
            </Link>
          </div>
        </div>
      </div>
    </div>
  )
}

/** Brings the place of the address into view and gives it the focus, but not at the start of a visit. */
function usePlaceOfAddress(): void {
  const [search] = useSearchParams()
  const { key } = useLocation()
  const id = search.get('part') ?? search.get('dimension')
  useEffect(() => {
    if (id === null || key === 'default') return undefined
    const place =
      document.getElementById(questionAnchor(id)) ?? document.getElementById(partAnchor(id))
    place?.focus({ preventScroll: true })
    return place === null ? undefined : bringIntoView(place.closest('.preview-part') ?? place)
    // The key makes the same link work twice.
  }, [id, key])
}

/** Once all is cleared, the button that did it is gone; the focus goes on to where answering begins. */
function useFocusOfNewRound(round: number, dimensionId: string): void {
  const lastRound = useRef(round)
  useEffect(() => {
    if (round === lastRound.current) return
    lastRound.current = round
    document.getElementById(partAnchor(dimensionId))?.focus()
  }, [round, dimensionId])
}
