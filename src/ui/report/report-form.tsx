import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RatingSpread } from '@/domain/scoring/rating-spreads'
import { useRatingSpreads } from '../results/use-rating-spreads'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { Snapshot } from '@/domain/assessment/snapshot'
import type { ReportChoices } from '@/state/export-report'
import { useContextFigures, usePacks } from '@/state/queries'
import {
  keepReportSettings,
  otherMunicipality,
  type ReportSettings,
  useReportSettings,
} from '@/state/report-settings'
import { removeSnapshot, useSnapshots } from '@/state/snapshots'
import type { OpenAssessment } from '../parts/assessment-frame'
import { type ChosenBenchmark, chosenBenchmark } from '../results/chosen-benchmark'
import { BenchmarkChoice } from './benchmark-choice'
import { MakeReport } from './make-report'
import { PartsChoice } from './parts-choice'
import { ReportContents } from './report-contents'
import { ReportPreview } from './report-preview'
import { type ReportStatus, StatusChoice } from './status-choice'
import { TitlePageFields } from './title-page-fields'
import { useReportWording } from './use-report-wording'

interface Props {
  readonly open: OpenAssessment
}

/** What the user decides about the report, what that gives, and the buttons that make it. */
export function ReportForm({ open }: Props) {
  const { t } = useTranslation('export')
  const { session, assessment } = open
  const packs = usePacks(session, assessment.questionnaire)
  const contextFigures = useContextFigures(assessment.questionnaire)
  const settings = useReportSettings(session, assessment.id)
  const snapshots = useSnapshots(session, assessment.id)
  const ratings = useRatingSpreads(open)
  // The same object as long as the choice is: a new one would draw the preview anew.
  const chosen = useMemo(
    () => (packs === undefined ? null : chosenBenchmark(packs, assessment.benchmark)),
    [packs, assessment.benchmark],
  )
  if (
    packs === undefined ||
    contextFigures === undefined ||
    settings === undefined ||
    snapshots === undefined ||
    ratings === undefined
  ) {
    return <p className="muted">{t('page.loading')}</p>
  }
  return (
    <LoadedForm
      key={assessment.id}
      open={open}
      chosen={chosen}
      contextFigures={contextFigures}
      kept={settings}
      snapshots={snapshots}
      ratings={ratings}
    />
  )
}

interface LoadedProps extends Props {
  /** What the comparison page shows; null: nothing is chosen there. */
  readonly chosen: ChosenBenchmark | null
  readonly contextFigures: readonly ContextFigure[]
  readonly kept: ReportSettings
  readonly snapshots: readonly Snapshot[]
  readonly ratings: readonly RatingSpread[]
}

function LoadedForm({ open, chosen, contextFigures, kept, snapshots, ratings }: LoadedProps) {
  const { i18n } = useTranslation('export')
  const { session, assessment } = open
  const [status, setStatus] = useState<ReportStatus>('draft')
  // What is typed must not wait for the device.
  const [settings, setSettings] = useState(kept)
  // Deferred: the page stays as it is, focus included, until the words of another language are here.
  const language = useDeferredValue(settings.language ?? i18n.language)
  const wording = useReportWording(language)
  const benchmark = settings.hasBenchmark ? chosen : null
  const frozen = frozenBy(status, snapshots)

  function change(patch: Partial<ReportSettings>): void {
    setSettings((before) => ({ ...before, ...patch }))
    void keepReportSettings(session, assessment, patch)
  }

  // The same object while nothing is decided anew: the preview is drawn again for another one.
  const choices = useMemo((): ReportChoices => {
    const { hasNotes, hasEvidence, hasAnnex, preparedBy, municipality, coatOfArms } = settings
    // A snapshot does not hold who said what, so only a report of now can tell.
    const isOfNow = frozen === null || frozen === 'now'
    return {
      frozen,
      benchmark,
      contextFigures,
      ratings: settings.hasRatings && isOfNow ? ratings : [],
      openDifferences: isOfNow ? assessment.conflicts.length : 0,
      parts: { hasNotes, hasEvidence, hasAnnex },
      preparedBy,
      municipality: otherMunicipality(assessment, municipality),
      coatOfArms: coatOfArms?.bytes ?? null,
      language,
      wording,
    }
  }, [frozen, benchmark, contextFigures, ratings, settings, assessment, language, wording])
  return (
    <>
      <div className="report-choices">
        <StatusChoice
          status={frozen === null ? 'draft' : status}
          snapshots={snapshots}
          onChoose={setStatus}
          onRemove={(snapshot, date) => void removeSnapshot(session, assessment.id, snapshot, date)}
        />
        <BenchmarkChoice
          assessmentId={assessment.id}
          chosen={chosen}
          isCompared={settings.hasBenchmark}
          onChoose={(hasBenchmark) => {
            change({ hasBenchmark })
          }}
        />
        <PartsChoice
          settings={settings}
          hasRatings={ratings.length > 0 && (frozen === null || frozen === 'now')}
          onChange={change}
        />
        <TitlePageFields
          municipality={assessment.municipality}
          settings={settings}
          onChange={change}
        />
      </div>
      <ReportContents open={open} choices={choices} />
      <MakeReport open={open} choices={choices} />
      <ReportPreview open={open} choices={choices} />
    </>
  )
}

function frozenBy(status: ReportStatus, snapshots: readonly Snapshot[]): ReportChoices['frozen'] {
  if (status === 'now') return 'now'
  return snapshots.find(({ id }) => id === status) ?? null
}
