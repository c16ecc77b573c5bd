// @vitest-environment jsdom
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { useAppStore } from '@/state/app-store'
import { exportActionPlan } from '@/state/export-plan'
import { createSession } from '@/state/session'
import report from '../../locales/en/report.json'
import { anAction, anAssessment } from '../builders/assessment'
import { aDatabase } from '../builders/database'
import { catchDownloads } from '../builders/downloads'
import { aQuestionnaire } from '../builders/questionnaire'
import { aQuestionnaireText } from '../builders/questionnaire-text'

describe('exportActionPlan', () => {
  it('hands over a table named after the municipality and the day, and says so', async () => {
    const downloads = catchDownloads()
    const now = () => new Date('2026-11-24T09:00:00Z')
    const session = createSession(await aDatabase(), 'kept', now)
    const assessment = anAssessment({ actions: [anAction({ what: '=1+1' })] })

    await exportActionPlan(session, assessment, aQuestionnaireText(aQuestionnaire()), await words())

    expect(downloads[0]?.name).toBe('musterstadt-action-plan-2026-11-24.csv')
    expect(downloads[0]?.blob.type).toBe('text/csv;charset=utf-8')
    const table = await downloads[0]?.blob.text()
    expect(table).toContain("'=1+1")
    expect(useAppStore.getState().notices.at(-1)).toMatchObject({
      code: 'fileSaved',
      facts: { name: 'musterstadt-action-plan-2026-11-24.csv' },
    })
  })
})

async function words() {
  const i18n = createInstance()
  await i18n.init({
    lng: 'en',
    resources: { en: { report } },
    interpolation: { escapeValue: false },
  })
  return i18n.getFixedT('en', 'report')
}
