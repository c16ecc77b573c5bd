// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/state/session'
import { loadAssessments } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { NewAssessmentPage } from '@/ui/pages/new-assessment-page'
import { paths } from '@/ui/paths'
import { aQuestionnaireFile } from '../../builders/files'
import { aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'

let session: Session

beforeEach(async () => {
  session = await appSession()
})

async function showPage(language = 'en') {
  const ui = await renderUi(<NewAssessmentPage />, { at: paths.newAssessment, language })
  await screen.findAllByRole('radio')
  return ui
}

const field = (name: string) => screen.getByRole('textbox', { name })
const lordimas = (description: RegExp) =>
  screen.getByRole('radio', { name: /local and regional/, description })
const start = () => screen.getByRole('button', { name: 'Start' })

describe('the page to start an assessment', () => {
  it('starts one as chosen and goes on to its profile', async () => {
    const { user, address } = await showPage()

    await user.click(screen.getByRole('radio', { name: 'Short assessment' }))
    await user.type(field('Municipality or authority'), '  Musterstadt ')
    await user.clear(field('Name of the assessment'))
    await user.type(field('Name of the assessment'), 'Spring')
    await user.click(start())

    await waitFor(() => {
      expect(address()).toMatch(/profile$/)
    })
    const [stored] = await loadAssessments(session.database)
    expect(stored).toMatchObject({
      questionnaire: { id: 'lordimas', version: '1.1.0' },
      path: 'short',
      municipality: 'Musterstadt',
      name: 'Spring',
      isExample: false,
    })
    expect(address()).toBe(paths.profile(stored?.id ?? ''))
  })

  it('says what is missing, at the field, and takes the focus there', async () => {
    const { user } = await showPage()
    const name = field('Name of the assessment')
    await user.clear(name)

    await user.click(start())
    const municipality = field('Municipality or authority')
    expect(municipality).toHaveFocus()
    expect(municipality).toBeInvalid()
    expect(municipality).toHaveAccessibleDescription(/Enter the name of the municipality/)

    await user.type(municipality, 'Musterstadt')
    expect(municipality).toBeValid()
    await user.click(start())
    expect(name).toHaveFocus()
    expect(await loadAssessments(session.database)).toEqual([])
  })

  it('suggests a name with the month, in the language of the app', async () => {
    const { i18n } = await showPage()
    const now = new Date()
    const month = (language: string) =>
      new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(now)
    expect(field('Name of the assessment')).toHaveValue(`Assessment ${month('en')}`)

    await i18n.changeLanguage('de')

    await waitFor(() => {
      expect(field('Name der Einschätzung')).toHaveValue(`Einschätzung ${month('de')}`)
    })
  })

  it('offers every questionnaire, with what it is not, and a path only where there are several', async () => {
    const own = aQuestionnaire()
    await saveQuestionnaire(session.database, own, aQuestionnaireFile(own))
    const { user } = await showPage()
    const loaded = screen.getByRole('radio', { name: 'Questionnaire town-check' })

    expect(loaded).toHaveAccessibleDescription(/1 question.*Loaded by you: town-check@1\.0\.0/)
    expect(screen.getByRole('radio', { name: /Open Data Maturity/ })).toHaveAccessibleDescription(
      /172 questions.*not an official/,
    )
    await user.click(loaded)

    expect(loaded).toBeChecked()
    expect(screen.queryByRole('group', { name: 'Path' })).toBeNull()
  })

  it('begins with the newest version and offers the older ones apart', async () => {
    const { user } = await showPage()
    const older = screen.getByText('Older versions').closest('details')

    expect(lordimas(/31 questions, version 1\.1\.0/)).toBeChecked()
    expect(older).not.toHaveAttribute('open')
    expect(older).toContainElement(lordimas(/29 questions, version 1\.0\.0/))

    await user.click(lordimas(/version 1\.0\.0/))
    await user.type(field('Municipality or authority'), 'Musterstadt')
    await user.click(start())

    await waitFor(async () => {
      expect(await loadAssessments(session.database)).toMatchObject([
        { questionnaire: { id: 'lordimas', version: '1.0.0' } },
      ])
    })
  })

  it('tells how many questions each path has', async () => {
    const { user } = await showPage()
    await user.click(lordimas(/version 1\.1\.0/))

    expect(screen.getByRole('radio', { name: 'Short assessment' })).toHaveAccessibleDescription(
      /7 questions/,
    )
    expect(screen.getByRole('radio', { name: 'Full assessment' })).toBeChecked()
  })
})
