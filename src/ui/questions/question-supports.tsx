import type { Answer } from '@/domain/assessment/answer'
import type { Priority } from '@/domain/assessment/assessment'
import { isScored } from '@/domain/questionnaire/is-scored'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { QuestionScore } from '@/domain/scoring/score'
import type { AnswerActions } from './answer-actions'
import type { AnsweringWords } from './answering-words'
import { CertaintyEditor } from './certainty-editor'
import { EvidenceEditor } from './evidence-editor'
import { NoteEditor } from './note-editor'
import { OverrideEditor } from './override-editor'
import { PrioritySelect } from './priority-select'

interface Props {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly question: Question
  readonly answer: Answer
  /** null: ordinary. */
  readonly priority: Priority | null
  readonly actions: AnswerActions
  readonly place: string
  readonly score: QuestionScore | undefined
  readonly t: AnsweringWords
}

/** What can be said beside the answer: note, evidence, confidence, an assessor's score, priority. */
export function QuestionSupports(props: Props) {
  const { questionnaire, text, question, answer, priority, actions, place, score, t } = props
  const { confidence = null, evidenceStrength = null, override = null } = answer
  return (
    <div className="supports">
      <NoteEditor
        note={answer.note}
        question={text.questions[question.id]?.title ?? question.id}
        t={t}
        onWrite={actions.writeNote}
      />
      <EvidenceEditor
        place={`${place} evidence`}
        evidence={answer.evidence}
        t={t}
        onChange={actions.changeEvidence}
      />
      <CertaintyEditor
        confidence={confidence}
        strength={evidenceStrength}
        t={t}
        onConfidence={actions.setConfidence}
        onStrength={actions.setEvidenceStrength}
      />
      {isScored(question) ? (
        <>
          <OverrideEditor
            place={`${place} override`}
            override={override}
            computed={score?.computed ?? null}
            questionnaire={questionnaire}
            question={question}
            t={t}
            onChange={actions.setOverride}
          />
          <PrioritySelect priority={priority} t={t} onChange={actions.setPriority} />
        </>
      ) : null}
    </div>
  )
}
