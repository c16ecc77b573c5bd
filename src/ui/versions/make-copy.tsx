import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CarriedAssessment } from '@/domain/assessment/carry-assessment'
import { askedQuestionIds } from '@/domain/questionnaire/conditions'
import { dimensionOfQuestion } from '@/domain/questionnaire/dimension-of-question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { copyToVersion } from '@/state/version-move'
import { paths, questionPath } from '../paths'
import type { MoveParts } from './move-parts'

/** Makes the copy and opens it where there is something to do. */
export function MakeCopy({ open, move, carried }: MoveParts) {
  const { t } = useTranslation('versions')
  const navigate = useNavigate()
  const [state, setState] = useState<'idle' | 'copying' | 'failed'>('idle')
  const { session, assessment, questionnaire: from } = open
  const { questionnaire } = move.to
  const name = t('copy.name', { name: assessment.name, version: questionnaire.version })

  async function copy(): Promise<void> {
    setState('copying')
    try {
      const made = await copyToVersion(session, { original: assessment, from, move, name })
      await navigate(firstToDo(questionnaire, made.id, made.carried) ?? paths.results(made.id))
    } catch {
      // Whatever the device's reason, nothing was stored and the user is told so.
      setState('failed')
    }
  }

  const hasToDo = firstToDo(questionnaire, '', carried) !== null
  return (
    <section aria-labelledby="versions-copy">
      <h2 id="versions-copy">{t('copy.title')}</h2>
      <p>{t(hasToDo ? 'copy.hint' : 'copy.hintNoReview', { name })}</p>
      {state === 'failed' ? (
        <p className="field-error" role="alert">
          {t('copy.failed')}
        </p>
      ) : null}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          disabled={state === 'copying'}
          onClick={() => void copy()}
        >
          {t('copy.action', { version: questionnaire.version })}
        </button>
      </div>
    </section>
  )
}

/** The first question to look at again, else the first that the move has opened; null: none. */
function firstToDo(
  questionnaire: Questionnaire,
  assessmentId: string,
  carried: CarriedAssessment,
): string | null {
  const path = pathOf(questionnaire, carried.path)
  if (path === null) throw new Error(`No path ${carried.path}`)
  // What a condition hides has no place on the page that would be opened.
  const asked = askedQuestionIds(questionnaire, path, carried)
  const first = [...carried.review, ...carried.open].find((id) => asked.has(id))
  if (first === undefined) return null
  const dimensionId = dimensionOfQuestion(questionnaire.groups, first)
  return dimensionId === null ? null : questionPath(assessmentId, dimensionId, first)
}
