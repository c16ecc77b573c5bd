import { configure } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { Assessment } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { onThisDevice } from '@/state/assessment-commands'
import { loadPackFile, loadQuestionnaireFile } from '@/state/load-content'
import type { Session } from '@/state/session'
import { loadAssessment, saveAssessment, type StoredAssessment } from '@/storage/assessments'
import { anAssessment } from '../../builders/assessment'
import { aBenchmarkPackFile, aQuestionnaireFile } from '../../builders/files'
import { appSession } from '../app-session'
import { renderUi } from '../render'

// Wording and questionnaires load on demand, and a busy machine is slow.
configure({ asyncUtilTimeout: 10_000 })

interface Options {
  readonly page: ComponentType
  /** The route pattern of the page. */
  readonly route: string
  readonly questionnaire: Questionnaire
  readonly texts?: readonly QuestionnaireText[]
  readonly assessment?: Partial<Assessment>
  readonly packs?: readonly BenchmarkPack[]
  readonly benchmark?: StoredAssessment['benchmark']
  readonly language?: string
}

/** Shows a page about one assessment, its questionnaire and packs loaded through their own doors. */
export async function openAssessment(options: Options) {
  const { page: Page, route, questionnaire, texts, packs = [], benchmark = null } = options
  const session = await appSession()
  // The one that an earlier test had open must not be shown first.
  session.assessmentStore.setState({ assessment: undefined })
  const { id, version } = questionnaire
  accept(await loadQuestionnaireFile(session, fileOf(aQuestionnaireFile(questionnaire, texts))))
  for (const pack of packs) accept(await loadPackFile(session, fileOf(aBenchmarkPackFile(pack))))
  const assessment = anAssessment({ questionnaire: { id, version }, ...options.assessment })
  await saveAssessment(session.database, { ...onThisDevice(assessment), benchmark })
  const rendered = await renderUi(<Page />, {
    at: route.replace(':assessmentId', assessment.id),
    route,
    ...(options.language === undefined ? {} : { language: options.language }),
  })
  return { ...rendered, session, stored: () => storedAssessment(session, assessment.id) }
}

export const fileOf = (content: unknown): File => new File([JSON.stringify(content)], 'file.json')

function accept(loaded: { readonly ok: boolean }): void {
  if (!loaded.ok)
    throw new Error(`A builder made a file that is refused: ${JSON.stringify(loaded)}`)
}

async function storedAssessment(session: Session, id: string): Promise<StoredAssessment> {
  const assessment = await loadAssessment(session.database, id)
  if (assessment === null) throw new Error('The assessment is gone')
  return assessment
}
