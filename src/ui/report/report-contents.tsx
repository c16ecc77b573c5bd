import { useTranslation } from 'react-i18next'
import { askedGroups } from '@/domain/questionnaire/conditions'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { leftOutBenchmark, type ReportChoices } from '@/state/export-report'
import type { OpenAssessment } from '../parts/assessment-frame'

interface Props {
  readonly open: OpenAssessment
  readonly choices: Pick<
    ReportChoices,
    'benchmark' | 'contextFigures' | 'ratings' | 'frozen' | 'parts'
  >
}

/** What the report contains as it is chosen now, in its own order. */
export function ReportContents({ open, choices }: Props) {
  const { t } = useTranslation('export')
  const { benchmark, contextFigures, ratings, frozen, parts } = choices
  const isSnapshot = frozen !== null && frozen !== 'now'
  const assessment = isSnapshot ? frozen.assessment : open.assessment
  const groups = isSnapshot ? askedGroups(open.questionnaire, open.path, assessment) : open.groups
  const actions = assessment.actions.length
  const comparison =
    benchmark === null
      ? 'noBenchmark'
      : leftOutBenchmark(open, choices) === null
        ? 'benchmark'
        : 'leftOutBenchmark'
  const questions = groups.flatMap(questionsInGroup).length
  const printed = printedInFull(parts)
  return (
    <section aria-labelledby="report-contents">
      <h2 id="report-contents">{t('contents.title')}</h2>
      <ul className="report-contents">
        {assessment.isExample ? <li>{t('contents.example')}</li> : null}
        <li>{t('contents.cover')}</li>
        <li>{t('contents.council')}</li>
        <li>{t('contents.profile')}</li>
        <li>{t('contents.dimensions', { count: groups.length })}</li>
        <li>{t(`contents.${comparison}`)}</li>
        {ratings.length === 0 ? null : <li>{t('contents.ratings', { count: ratings.length })}</li>}
        {contextFigures.length === 0 ? null : (
          <li>{t('contents.context', { count: contextFigures.length })}</li>
        )}
        <li>
          {actions === 0 ? t('contents.noActions') : t('contents.actions', { count: actions })}
        </li>
        <li>{t('contents.method')}</li>
        {parts.hasAnnex ? (
          <>
            <li>{t(`contents.annex.${printed ?? 'answers'}`, { count: questions })}</li>
            <li>{t('contents.explanations')}</li>
          </>
        ) : null}
      </ul>
      {printed === null ? null : <p className="muted">{t(`contents.privacy.${printed}`)}</p>}
    </section>
  )
}

/** What of people's own words is printed: notes in the annex only, evidence on other pages, too. */
function printedInFull({
  hasNotes,
  hasEvidence,
  hasAnnex,
}: ReportChoices['parts']): 'all' | 'notes' | 'evidence' | null {
  const areNotes = hasNotes && hasAnnex
  if (areNotes && hasEvidence) return 'all'
  if (areNotes) return 'notes'
  return hasEvidence ? 'evidence' : null
}
