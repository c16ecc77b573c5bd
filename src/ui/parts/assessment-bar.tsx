import { useTranslation } from 'react-i18next'
import { Link, useMatch } from 'react-router'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { dimensionOf } from './dimension-of'
import type { StoredAssessment } from '@/state/queries'
import type { Session } from '@/state/session'
import type { UndoDirection } from '@/state/undo-commands'
import { paths, patterns, questionPath } from '../paths'
import { SaveStatus } from './save-status'
import { subjectName } from './subject-name'
import { type ToldUndo, type Undo, useUndo } from './use-undo'
import { useUndoKeys } from './use-undo-keys'
import './assessment-bar.css'

interface Props {
  readonly session: Session
  readonly assessment: StoredAssessment
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
}

/** Which assessment this is, whether it is kept, and what can be taken back. */
export function AssessmentBar({ session, assessment, questionnaire, text }: Props) {
  const undo = useUndo(session)
  // What is tried out is no change: nothing of it is kept, and no key may take back a real one.
  const isTrial = useMatch(patterns.whatIf) !== null
  useUndoKeys(undo.run, isTrial)
  return (
    <>
      <div className="assessment-bar">
        <p className="assessment-name">
          <strong>{assessment.municipality}</strong> <span>{assessment.name}</span>
        </p>
        <div className="assessment-state">
          <ToSettle assessment={assessment} />
          {isTrial ? null : (
            <>
              <UndoButton undo={undo} direction="undo" keys="Control+Z Meta+Z" />
              <UndoButton
                undo={undo}
                direction="redo"
                keys="Control+Shift+Z Meta+Shift+Z Control+Y"
              />
              <SaveStatus session={session} />
            </>
          )}
        </div>
      </div>
      <div role="status" className="undo-area no-print">
        {undo.told === null ? null : (
          <UndoMessage
            key={undo.told.number}
            told={undo.told}
            assessmentId={assessment.id}
            questionnaire={questionnaire}
            text={text}
            onDismiss={undo.dismiss}
          />
        )}
      </div>
    </>
  )
}

/** Leads to the differences; nothing once all are settled. */
function ToSettle({ assessment: { id, conflicts } }: { readonly assessment: StoredAssessment }) {
  const { t } = useTranslation('parts')
  if (conflicts.length === 0) return null
  return (
    <p className="small number no-print">
      <Link to={paths.differences(id)}>
        {t('assessment.differences', { count: conflicts.length })}
      </Link>
    </p>
  )
}

interface ButtonProps {
  readonly undo: Undo
  readonly direction: UndoDirection
  readonly keys: string
}

/** Stays in reach when there is nothing left to do, so that it keeps the focus. */
function UndoButton({ undo: { can, run }, direction, keys }: ButtonProps) {
  const { t } = useTranslation('parts')
  return (
    <button
      type="button"
      className="button button-quiet small no-print"
      aria-disabled={!can[direction]}
      aria-keyshortcuts={keys}
      onClick={() => {
        if (can[direction]) run(direction)
      }}
    >
      {t(`undo.${direction}`)}
    </button>
  )
}

interface MessageProps {
  readonly told: ToldUndo
  readonly assessmentId: string
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  onDismiss: () => void
}

function UndoMessage({ told, assessmentId, questionnaire, text, onDismiss }: MessageProps) {
  const { t } = useTranslation('parts')
  const sentence = useToldSentence(told, text)
  const place = placeOf(told, questionnaire, assessmentId)
  return (
    <div className="undo-told">
      <p>{sentence}</p>
      {place === null ? null : <Link to={place}>{t('undo.show')}</Link>}
      <button type="button" className="button button-quiet" onClick={onDismiss}>
        {t('notice.dismiss')}
      </button>
    </div>
  )
}

function useToldSentence({ direction, outcome }: ToldUndo, text: QuestionnaireText): string {
  const { t } = useTranslation('parts')
  if (outcome.kind === 'refused') return t('undo.refused')
  if (outcome.kind === 'nothing') return t(`undo.nothing.${direction}`)
  const { entry } = outcome
  const said = direction === 'undo' ? 'undone' : 'redone'
  const what = entry.reason === 'resolution' ? 'difference' : entry.kind
  return t(`undo.${said}.${what}`, { name: subjectName(entry, text) })
}

/** Where the question stands that was changed; null: it was something else, or nothing. */
function placeOf(
  { outcome }: ToldUndo,
  questionnaire: Questionnaire,
  assessmentId: string,
): string | null {
  if (outcome.kind !== 'done' || outcome.entry.kind !== 'answer') return null
  const dimensionId = dimensionOf(questionnaire, outcome.entry)
  return dimensionId === null
    ? null
    : questionPath(assessmentId, dimensionId, outcome.entry.subjectId)
}
