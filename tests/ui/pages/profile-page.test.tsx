// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import type { Session } from '@/state/session'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { ProfilePage } from '@/ui/pages/profile-page'
import { paths, patterns } from '@/ui/paths'
import { anAssessment } from '../../builders/assessment'
import { aQuestionnaireFile } from '../../builders/files'
import { aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'

const questionnaire = aQuestionnaire({
  profile: [
    { id: 'country', kind: 'country', options: ['AT', 'DE', 'GR', 'SE'] },
    { id: 'size', kind: 'choice', options: ['small', 'large'] },
  ],
})

let session: Session

beforeEach(async () => {
  session = await appSession()
  await saveQuestionnaire(session.database, questionnaire, aQuestionnaireFile(questionnaire))
  await saveAssessment(session.database, onThisDevice(anAssessment({ profile: { size: 'small' } })))
})

async function showProfile(language = 'en') {
  const at = paths.profile('assessment-1')
  const ui = await renderUi(<ProfilePage />, { at, route: patterns.profile, language })
  await screen.findAllByRole('combobox')
  return ui
}

const stored = () => loadAssessment(session.database, 'assessment-1')

describe('who answers on this device', () => {
  const nameField = () => screen.getByRole('textbox', { name: 'Name' })
  const respondents = () => session.database.respondents.toArray()

  it('is kept with name and role, under one id however long it takes to write', async () => {
    const { user } = await showProfile()

    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Anna Berg')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'IT')

    expect(nameField()).toHaveValue('Anna Berg')
    await waitFor(async () => {
      expect(await respondents()).toMatchObject([{ name: 'Anna Berg', role: 'it' }])
    })
    expect((await stored())?.respondentId).toBe((await respondents())[0]?.id)
  })

  it('can be somebody else from now on, while the first stays known', async () => {
    const { user } = await showProfile()
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Anna')

    await user.click(
      await screen.findByRole('button', { name: 'Somebody else answers from now on' }),
    )

    await waitFor(() => {
      expect(nameField()).toHaveValue('')
    })
    await user.type(nameField(), 'Ben')
    await waitFor(async () => {
      expect((await respondents()).map(({ name }) => name).toSorted()).toEqual(['Anna', 'Ben'])
    })
  })
})

describe('somebody who has answered before', () => {
  it('goes on with one click and is not taken for a second person', async () => {
    const { user } = await showProfile()
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Anna')
    await user.click(
      await screen.findByRole('button', { name: 'Somebody else answers from now on' }),
    )
    await waitFor(() => {
      expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('')
    })
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ben')

    await user.click(await screen.findByRole('button', { name: 'I am: Anna' }))

    await waitFor(() => {
      expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Anna')
    })
    expect(await screen.findByRole('button', { name: 'I am: Ben' })).toBeVisible()
    expect(await session.database.respondents.count()).toBe(2)
  })
})

describe('the profile', () => {
  it('stores each choice at once and can take it back', async () => {
    const { user } = await showProfile()
    expect(screen.getByRole('combobox', { name: 'Field size' })).toHaveDisplayValue('Option small')

    await user.selectOptions(screen.getByRole('combobox', { name: 'Field country' }), 'Greece')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Field size' }), 'Not said')

    await waitFor(async () => {
      expect((await stored())?.profile).toEqual({ country: 'GR' })
    })
  })

  it.each([
    ['en', ['Not said', 'Austria', 'Germany', 'Greece', 'Sweden']],
    ['de', ['Keine Angabe', 'Deutschland', 'Griechenland', 'Österreich', 'Schweden']],
  ])('names and orders countries in the language of the app: %s', async (language, names) => {
    await showProfile(language)

    const country = screen.getByRole('combobox', { name: 'Field country' })
    expect(
      within(country)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(names)
  })

  it('says why it is asked and leads on to the questions', async () => {
    const { user, address } = await showProfile()
    expect(screen.getByText(/never scored and never leaves this laptop/)).toBeInTheDocument()

    await user.click(screen.getByRole('link', { name: 'Continue to the questions' }))

    expect(address()).toBe(paths.dimension('assessment-1', 'group'))
  })

  it('names the assessment anew, as it is written', async () => {
    const { user } = await showProfile()

    await user.type(screen.getByRole('textbox', { name: 'Municipality or authority' }), ' am See')
    await user.type(screen.getByRole('textbox', { name: 'Name of the assessment' }), '!')

    await waitFor(async () => {
      expect(await stored()).toMatchObject({
        municipality: 'Musterstadt am See',
        name: 'Autumn 2026!',
      })
    })
  })

  it('never keeps an empty name, and says so', async () => {
    const { user } = await showProfile()
    const name = screen.getByRole('textbox', { name: 'Name of the assessment' })

    await user.clear(name)

    expect(name).toHaveAccessibleDescription('Enter a name for the assessment.')
    expect((await stored())?.name).toBe('Autumn 2026')
    await user.tab()
    expect(name).toHaveValue('Autumn 2026')
  })
})
