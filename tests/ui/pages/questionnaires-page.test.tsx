// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { useAppStore } from '@/state/app-store'
import { startAssessment } from '@/state/assessment-commands'
import { QuestionnairesPage } from '@/ui/pages/questionnaires-page'
import { paths } from '@/ui/paths'
import { aQuestionnaireFile } from '../../builders/files'
import { aChoice, aGroup, aQuestionnaire, anUnscoredChoice } from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import findings from '../../../locales/en/findings.json'
import { appSession } from '../app-session'
import { renderUi } from '../render'

// Shipped questionnaires are large, and a busy machine is slow.
configure({ asyncUtilTimeout: 10_000 })

fillDialog()

describe('QuestionnairesPage', () => {
  it('shows every shipped questionnaire with its size and its source', async () => {
    await appSession()

    await renderUi(<QuestionnairesPage />)

    const card = await screen.findByRole('article', { name: /Open Data Maturity 2023/ })
    expect(within(card).getByText('eu-open-data-maturity@2023.0.0')).toBeInTheDocument()
    expect(within(card).getByText('172, of which 161 scored')).toBeInTheDocument()
    expect(await within(card).findByText('German, English')).toBeInTheDocument()
    expect(within(card).getByText('none')).toBeInTheDocument()
    expect(within(card).getByText('CC BY 4.0')).toBeInTheDocument()
    expect(within(card).getByRole('link', { name: /^https:/ })).toHaveAttribute(
      'rel',
      'noopener noreferrer',
    )
    expect(screen.getAllByRole('article')).toHaveLength(3)
  })

  it('puts a version apart that a newer one has taken the place of', async () => {
    await appSession()

    await renderUi(<QuestionnairesPage />)

    const older = (await screen.findByText('Older versions')).closest('details')
    expect(older).not.toHaveAttribute('open')
    expect(older).toHaveTextContent('lordimas@1.0.0')
    expect(older).not.toHaveTextContent('lordimas@1.1.0')
    expect(screen.getByText('lordimas@1.1.0')).toBeInTheDocument()
  })

  it('says in German who translated what', async () => {
    await appSession()

    await renderUi(<QuestionnairesPage />, { language: 'de' })

    const notice = await screen.findByText(/Antwortoptionen hat dieses Projekt selbst übersetzt/)
    expect(notice).toBeInTheDocument()
  })

  it('makes a good file usable at once', async () => {
    await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)

    await user.upload(fileInput(), aFile(townCheck()))

    expect(await screen.findByText('This questionnaire is ready to use.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Start an assessment with it' })).toHaveAttribute(
      'href',
      paths.newAssessment,
    )
    const card = await screen.findByRole('article', { name: 'Questionnaire town-check' })
    expect(within(card).getByText('Loaded by you')).toBeInTheDocument()
    expect(within(card).getByText('2, of which 1 scored')).toBeInTheDocument()
  })

  it('lists all problems of a bad file at once and changes nothing', async () => {
    const session = await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)
    const twice = aQuestionnaire({
      groups: [
        aGroup({ questions: [aChoice({ id: 'a', weight: 0 }), aChoice({ id: 'a', weight: 0 })] }),
      ],
    })

    await user.upload(fileInput(), aFile(twice))

    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('town-check.json was not loaded and nothing was changed')
    expect(alert).toHaveTextContent('The id “a” is used more than once.')
    expect(alert).toHaveTextContent('All weights in “group” are 0')
    expect(within(alert).getAllByRole('listitem').length).toBeGreaterThanOrEqual(2)
    expect(await session.database.questionnaires.count()).toBe(0)
  })

  it('says of each problem how to mend it', async () => {
    await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)
    const empty = aQuestionnaire({ groups: [aGroup({ id: 'a', questions: [] })] })

    await user.upload(fileInput(), aFile(empty))

    const [first] = within(await screen.findByRole('alert')).getAllByRole('listitem')
    expect(first).toHaveTextContent(/^groups\.0: The group “a” has neither questions nor/)
    expect(first?.querySelector('.muted')).toHaveTextContent(mendOf('emptyGroup'))
  })

  it('shows what stands out in a loaded file, and leads to its preview', async () => {
    await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)

    await user.upload(fileInput(), aFile(townCheck()))

    expect(await screen.findByText(/^1 warning: likely a mistake\. 1 note/)).toBeInTheDocument()
    const [warning, note] = [...document.querySelectorAll('.finding-list > li')]
    expect(warning).toHaveTextContent(/^Warning Question “b” is asked but not scored/)
    expect(within(warning as HTMLElement).getByRole('link')).toHaveAttribute(
      'href',
      `${paths.preview('town-check', '1.0.0')}?dimension=group&part=b`,
    )
    expect(note).toHaveTextContent(/^Note/)
    expect(screen.getByRole('link', { name: 'Look at it in the preview' })).toHaveAttribute(
      'href',
      paths.preview('town-check', '1.0.0'),
    )
  })

  it('leads from every questionnaire to its preview', async () => {
    await appSession()

    await renderUi(<QuestionnairesPage />)

    const card = await screen.findByRole('article', { name: /Open Data Maturity 2023/ })
    expect(within(card).getByRole('link', { name: /^Preview/ })).toHaveAttribute(
      'href',
      paths.preview('eu-open-data-maturity', '2023.0.0'),
    )
  })

  it('replaces the problems of the last file by the outcome of the next', async () => {
    await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)
    await user.upload(fileInput(), new File(['{'], 'half.json'))
    await screen.findByRole('alert')

    await user.upload(fileInput(), aFile(townCheck()))

    expect(await screen.findByText('This questionnaire is ready to use.')).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows text of a file as text, whatever it looks like', async () => {
    await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)
    const questionnaire = townCheck()
    const text = aQuestionnaireText(questionnaire, { notice: '<img src=x onerror=alert(1)>' })

    await user.upload(fileInput(), aFile(questionnaire, text))

    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeInTheDocument()
    expect(document.querySelector('img')).toBeNull()
  })

  it('removes a loaded questionnaire after asking and leaves shipped ones alone', async () => {
    const session = await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)
    await user.upload(fileInput(), aFile(townCheck()))

    await user.click(await screen.findByRole('button', { name: 'Remove Questionnaire town-check' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }))

    await waitFor(async () => {
      expect(await session.database.questionnaires.count()).toBe(0)
    })
    await waitFor(() => {
      expect(screen.queryByRole('article', { name: 'Questionnaire town-check' })).toBeNull()
    })
    expect(screen.getByRole('heading', { name: 'On this device' })).toHaveFocus()
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
  })

  it('keeps a questionnaire when the question is answered with no', async () => {
    const session = await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)
    await user.upload(fileInput(), aFile(townCheck()))

    await user.click(await screen.findByRole('button', { name: 'Remove Questionnaire town-check' }))
    await user.click(screen.getByRole('button', { name: 'Keep it' }))

    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await session.database.questionnaires.count()).toBe(1)
  })

  it('keeps a questionnaire that an assessment uses, and says so', async () => {
    const session = await appSession()
    const { user } = await renderUi(<QuestionnairesPage />)
    await user.upload(fileInput(), aFile(townCheck()))
    await startAssessment(session, {
      questionnaire: { id: 'town-check', version: '1.0.0' },
      path: 'full',
      name: 'Autumn',
      municipality: 'Musterstadt',
    })

    await user.click(await screen.findByRole('button', { name: 'Remove Questionnaire town-check' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }))

    await waitFor(() => {
      expect(useAppStore.getState().notices[0]?.code).toBe('questionnaireInUse')
    })
    expect(await session.database.questionnaires.count()).toBe(1)
  })

  it('links the JSON Schemas that are served with the app', async () => {
    await appSession()

    await renderUi(<QuestionnairesPage />)

    expect(screen.getByRole('link', { name: 'Questionnaire' })).toHaveAttribute(
      'href',
      'schemas/questionnaire.schema.json',
    )
  })
})

const mendOf = (code: keyof typeof findings.mend): string => findings.mend[code]

const townCheck = (): Questionnaire =>
  aQuestionnaire({
    groups: [aGroup({ questions: [aChoice({ id: 'a' }), anUnscoredChoice({ id: 'b' })] })],
  })

const aFile = (questionnaire: Questionnaire, text = aQuestionnaireText(questionnaire)): File =>
  new File([JSON.stringify(aQuestionnaireFile(questionnaire, [text]))], 'town-check.json')

const fileInput = (): HTMLElement => screen.getByLabelText('Choose a file', { selector: 'input' })

/** jsdom has dialogs that can neither be opened nor closed. */
function fillDialog(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}
