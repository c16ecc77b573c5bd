import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { referenceName } from '@/domain/assessment/assessment'
import { attempt } from '@/state/attempt'
import type { LastBackup } from '@/state/backup-state'
import { removeAssessment } from '@/state/assessment-commands'
import {
  type AssessmentListItem,
  type HowFar,
  type ListedAssessment,
  useHowFar,
} from '@/state/assessment-list'
import type { Session } from '@/state/session'
import { exportListed } from '@/state/transfer-assessment'
import { ProgressMeter } from '../parts/progress-meter'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import { NewerVersionLine } from '../parts/newer-version-line'
import { carryOnPath } from './carry-on-path'
import { DuplicateDialog } from './duplicate-dialog'
import { RenameDialog } from './rename-dialog'

interface Props {
  readonly session: Session
  readonly item: AssessmentListItem
  /** Of everything; null: there is none. */
  readonly lastBackup: LastBackup | null
  /** Called once the card is about to go, so that the focus does not go with it. */
  onDelete: () => void
}

/** One assessment in the list: what it is, how far it is, whether a file of it exists. */
export function AssessmentCard({ session, item, lastBackup, onDelete }: Props) {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const titleId = useId()
  const { assessment, entry } = item
  const howFar = useHowFar(session, item)
  const { name, municipality, updatedAt } = assessment
  return (
    <li className="card assessment-card" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('list.item.title', { municipality, name })}</h3>
      {assessment.isExample ? <p className="example-mark">{t('list.exampleMark')}</p> : null}
      <Questionnaire item={item} />
      {entry === null ? null : <NewerVersionLine assessment={assessment} />}
      {entry === null ? null : <Meter howFar={howFar} name={name} />}
      <p className="small muted number">
        {t('list.item.changed', { moment: format.moment(updatedAt) })}
        <br />
        <BackupState assessment={assessment} lastBackup={lastBackup} />
      </p>
      <div className="actions">
        {entry === null ? null : (
          <Link className="button button-primary" to={carryOnPath(assessment, howFar)}>
            {t('list.action.carryOn')}
          </Link>
        )}
        {entry === null || !hasResults(assessment, howFar) ? null : (
          <Link className="button" to={paths.results(assessment.id)}>
            {t('list.action.results')}
          </Link>
        )}
        <CardActions session={session} assessment={assessment} onDelete={onDelete} />
      </div>
    </li>
  )
}

interface MeterProps {
  readonly howFar: HowFar | undefined
  readonly name: string
}

/** Keeps its place while the answers are read, so that the list does not jump. */
function Meter({ howFar, name }: MeterProps) {
  const { t } = useTranslation('assessments')
  if (howFar === undefined) return <div className="progress-meter" />
  const { progress } = howFar
  return progress === null ? null : (
    <ProgressMeter progress={progress} label={t('list.item.progress', { name })} />
  )
}

/** The results of a part are made elsewhere. */
const hasResults = ({ part, isBegun }: ListedAssessment, howFar: HowFar | undefined): boolean =>
  part === null && (howFar === undefined ? isBegun : (howFar.progress?.answered ?? 0) > 0)

/** The questionnaire and, where there is a choice, the path. */
function Questionnaire({ item: { assessment, entry } }: { readonly item: AssessmentListItem }) {
  const { t } = useTranslation('assessments')
  const reference = referenceName(assessment.questionnaire)
  if (entry === null) {
    return (
      <p>
        {t('list.item.unknownQuestionnaire', { reference })}{' '}
        <Link to={paths.questionnaires}>{t('list.item.loadQuestionnaire')}</Link>
      </p>
    )
  }
  const { questionnaire, text } = entry
  const path = text.paths[assessment.path]?.title ?? assessment.path
  return (
    <p className="muted" lang={text.language}>
      {questionnaire.paths.length > 1
        ? t('list.item.path', { questionnaire: text.title, path })
        : text.title}
    </p>
  )
}

interface BackupProps extends Pick<Props, 'lastBackup'> {
  readonly assessment: ListedAssessment
}

/** Of its own file and the last backup of everything, the later one counts. */
function BackupState({ assessment, lastBackup }: BackupProps) {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const { id, savedToFileAt, updatedAt } = assessment
  const backedUpAt = lastBackup?.assessmentIds.includes(id) ? lastBackup.at : null
  const inFileAt = [savedToFileAt, backedUpAt]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1)
  if (inFileAt === undefined) return t('list.item.neverInFile')
  const moment = format.moment(inFileAt)
  return inFileAt < updatedAt
    ? t('list.item.changedSince', { moment })
    : t('list.item.inFile', { moment })
}

interface ActionProps {
  readonly session: Session
  readonly assessment: ListedAssessment
  onDelete: () => void
}

function CardActions({ session, assessment, onDelete }: ActionProps) {
  const { t } = useTranslation('assessments')
  const [dialog, setDialog] = useState<'rename' | 'duplicate' | null>(null)
  const close = () => {
    setDialog(null)
  }
  const { name } = assessment
  return (
    <>
      <div className="card-actions" role="group" aria-label={t('list.action.label', { name })}>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            setDialog('rename')
          }}
        >
          {t('list.action.rename')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            setDialog('duplicate')
          }}
        >
          {t('list.action.duplicate')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void attempt(() => exportListed(session, assessment.id))}
        >
          {t('list.action.save')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            onDelete()
            void attempt(() => removeAssessment(session, assessment.id))
          }}
        >
          {t('list.action.delete')}
        </button>
      </div>
      {dialog === 'rename' ? (
        <RenameDialog session={session} assessment={assessment} onClose={close} />
      ) : null}
      {dialog === 'duplicate' ? (
        <DuplicateDialog session={session} assessment={assessment} onClose={close} />
      ) : null}
    </>
  )
}
