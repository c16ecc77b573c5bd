// @vitest-environment jsdom
import { configure, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { loadQuestionnaireFile } from '@/state/load-content'
import { PreviewPage } from '@/ui/pages/preview-page'
import { paths, patterns } from '@/ui/paths'
import { anAnswer } from '../../builders/assessment'
import { contentOf } from '../../builders/database'
import { aQuestionnaireFile } from '../../builders/files'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aPath,
  aPolicies,
  aQuestionnaire,
  aText,
} from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'
import { fileOf } from '../results/open-assessment'

// Shipped questionnaires are large, and a busy machine is slow.
configure({ asyncUtilTimeout: 10_000 })

const whenNo = { kind: 'option', question: 'a1', isOneOf: ['no'] } as const
const inCities = { kind: 'profile', field: 'size', isOneOf: ['large'] } as const

/** Dimension a: a1, then a2 after a "no"; b: b1, and b2 in large towns, never scored. */
const town = (fields: Partial<Questionnaire> = {}) =>
  aQuestionnaire({
    paths: [aPath(), aPath({ id: 'short', questions: ['a1'] })],
    profile: [{ id: 'size', kind: 'choice', options: ['small', 'large'] }],
    groups: [
      aGroup({
        id: 'a',
        questions: [aChoice({ id: 'a1' }), aChoice({ id: 'a2', shownIf: whenNo })],
      }),
      aGroup({
        id: 'b',
        questions: [aChoice({ id: 'b1' }), anUnscoredChoice({ id: 'b2', shownIf: inCities })],
        groups: [aGroup({ id: 'b3', questions: [aText({ id: 'b31' }), aChoice({ id: 'b32' })] })],
      }),
    ],
    ...fields,
  })

/** Dimension b is asked after a "no", and counts with nothing while it is not. */
const hidingB = aQuestionnaire({
  policies: aPolicies({ hidden: 'zero' }),
  groups: [
    aGroup({ id: 'a', questions: [aChoice({ id: 'a1' })] }),
    aGroup({ id: 'b', shownIf: whenNo, questions: [aChoice({ id: 'b1' })] }),
  ],
})

interface Options {
  readonly questionnaire?: Questionnaire
  readonly texts?: readonly QuestionnaireText[]
  readonly search?: string
  readonly language?: string
}

async function openPreview({ questionnaire = town(), texts, search = '', language }: Options = {}) {
  const session = await appSession()
  const loaded = await loadQuestionnaireFile(
    session,
    fileOf(aQuestionnaireFile(questionnaire, texts)),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure))
  const rendered = await renderUi(<PreviewPage />, {
    at: paths.preview(questionnaire.id, questionnaire.version) + search,
    route: patterns.preview,
    ...(language === undefined ? {} : { language }),
  })
  return { ...rendered, session }
}

const card = (name: string) => screen.findByRole('group', { name: new RegExp(`^Question ${name}`) })

const noCard = (name: string) =>
  screen.queryByRole('group', { name: new RegExp(`^Question ${name}`) })

const findings = () => screen.findByRole('region', { name: 'What the check found' })

describe('PreviewPage', () => {
  it('walks through dimension by dimension, as a respondent would', async () => {
    const { user } = await openPreview()

    expect(await card('a1')).toBeInTheDocument()
    expect(noCard('b1')).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Next: Group b' }))

    expect(await card('b1')).toBeInTheDocument()
    expect(await card('b31')).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'Group b', level: 2 })).toHaveFocus()
    expect(noCard('a1')).toBeNull()
  })

  it('keeps answers while walking, and nothing in the device', async () => {
    const { user, session } = await openPreview()
    await card('a1')
    const before = JSON.stringify(await contentOf(session.database))

    await user.click(within(await card('a1')).getByRole('radio', { name: 'Option yes' }))
    await user.click(screen.getByRole('link', { name: 'Next: Group b' }))
    await card('b1')
    await user.click(screen.getByRole('link', { name: 'Previous: Group a' }))

    expect(within(await card('a1')).getByRole('radio', { name: 'Option yes' })).toBeChecked()
    expect(JSON.stringify(await contentOf(session.database))).toBe(before)
    expect(screen.getByText(/Nothing here is kept/)).toBeInTheDocument()
  })

  it('lets questions appear and vanish with answers, and says so', async () => {
    const { user } = await openPreview()
    await card('a1')
    expect(noCard('a2')).toBeNull()

    await user.click(within(await card('a1')).getByRole('radio', { name: 'Option no' }))

    expect(await card('a2')).toBeInTheDocument()
    expect(screen.getByText('1 question was added.')).toBeInTheDocument()

    await user.click(within(await card('a1')).getByRole('radio', { name: 'Option yes' }))

    expect(noCard('a2')).toBeNull()
  })

  it('asks what the profile brings up', async () => {
    const { user } = await openPreview({ search: '?dimension=b' })
    await card('b1')
    expect(noCard('b2')).toBeNull()

    await user.selectOptions(screen.getByRole('combobox', { name: 'Field size' }), 'Option large')

    expect(await card('b2')).toBeInTheDocument()
  })

  it('asks what the path asks', async () => {
    const { user } = await openPreview()
    await card('a1')
    const rail = screen.getByRole('navigation', { name: 'Dimensions' })
    expect(within(rail).getAllByRole('link')).toHaveLength(2)

    await user.selectOptions(screen.getByRole('combobox', { name: 'Path' }), 'Path short')

    expect(within(rail).getAllByRole('link')).toHaveLength(1)
  })

  it('shows the score so far, and what an answer counts for', async () => {
    const { user } = await openPreview({ search: '?dimension=b' })

    await user.click(within(await card('b1')).getByRole('radio', { name: 'Option partly' }))

    const rail = screen.getByRole('navigation', { name: 'Dimensions' })
    expect(within(rail).getByRole('link', { name: /Group b/ })).toHaveTextContent('Score 50 of 100')
    expect(rail).toHaveTextContent('Overall so far Can reach 13 to 88')
    expect(screen.getByText('Counts in the score: 50 of 100')).toBeInTheDocument()
  })

  it('clears all answers at once', async () => {
    const { user } = await openPreview()
    await user.click(within(await card('a1')).getByRole('radio', { name: 'Option yes' }))

    await user.click(screen.getByRole('button', { name: 'Clear all answers' }))

    expect(within(await card('a1')).getByRole('radio', { name: 'Option yes' })).not.toBeChecked()
    expect(screen.queryByRole('button', { name: 'Clear all answers' })).toBeNull()
    expect(screen.getByRole('heading', { name: 'Group a', level: 2 })).toHaveFocus()
  })

  it('clears what is no answer that counts as well', async () => {
    const { user } = await openPreview()
    await user.click(within(await card('a1')).getByRole('radio', { name: 'Don’t know' }))

    await user.click(screen.getByRole('button', { name: 'Clear all answers' }))

    expect(within(await card('a1')).getByRole('radio', { name: 'Don’t know' })).not.toBeChecked()
  })

  it('remembers nothing of what was said before all was cleared', async () => {
    const { user } = await openPreview()
    await user.click(within(await card('a1')).getByRole('radio', { name: 'Option no' }))
    await user.click(within(await card('a1')).getByRole('radio', { name: 'Not applicable' }))
    const reason = () => screen.getByRole('textbox', { name: 'Why does this not apply?' })
    await user.type(reason(), 'No port')
    await user.click(within(await card('a1')).getByRole('radio', { name: 'Option no' }))
    expect(screen.getByText('1 question was added.')).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Clear all answers' }))

    expect(screen.queryByText(/question was added|no longer asked/)).toBeNull()
    await user.click(within(await card('a1')).getByRole('radio', { name: 'Not applicable' }))
    expect(reason()).toHaveValue('')
  })

  it('leads only to dimensions in which something is asked', async () => {
    const { user } = await openPreview({ questionnaire: hidingB })
    await card('a1')
    const links = () =>
      within(screen.getByRole('navigation', { name: 'Dimensions' })).getAllByRole('link')
    expect(links()).toHaveLength(1)

    await user.click(within(await card('a1')).getByRole('radio', { name: 'Option no' }))

    expect(links()).toHaveLength(2)
  })

  it('words the questionnaire in any of its languages, marked as such', async () => {
    const german = aQuestionnaireText(town(), { language: 'de' })
    const texts = [
      aQuestionnaireText(town()),
      { ...german, groups: { ...german.groups, a: { title: 'Gruppe a', description: null } } },
    ]
    const { user } = await openPreview({ texts })
    await card('a1')

    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Language of the questionnaire' }),
      'German',
    )

    const title = screen.getByRole('heading', { name: 'Gruppe a', level: 2 })
    expect(title).toHaveAttribute('lang', 'de')
  })

  it('asks only what belongs to the questionnaire: no note, evidence or priority', async () => {
    await openPreview()

    const question = within(await card('a1'))
    expect(question.queryByText('Note')).toBeNull()
    expect(question.queryByText('Evidence')).toBeNull()
    expect(question.queryByRole('combobox')).toBeNull()
  })

  describe('what the check found', () => {
    it('is summed up with its severity, what to do, and that worked examples pass', async () => {
      const example = {
        name: 'A town',
        path: 'short',
        profile: {},
        answers: { a1: anAnswer('yes') },
        expected: { overall: 100, scores: {} },
        tolerance: 0,
      }
      await openPreview({ questionnaire: town({ examples: [example] }) })

      const summary = await findings()
      expect(summary).toHaveTextContent('1 of 1 worked example passes.')
      expect(summary).toHaveTextContent('1 warning: likely a mistake.')
      const [first] = within(summary).getAllByRole('listitem')
      expect(first).toHaveTextContent(/^Warning Question “b2” is asked but not scored/)
      expect(first).toHaveTextContent('Say why in “scoringReason” of its wording')
    })

    it('leads to the question it is about, and stands there too', async () => {
      const { user, address } = await openPreview({
        questionnaire: town({
          groups: [
            aGroup({ id: 'a' }),
            aGroup({ id: 'b', questions: [anUnscoredChoice({ id: 'b2' }), aChoice({ id: 'b3' })] }),
          ],
          paths: [aPath()],
        }),
      })
      const summary = await findings()

      await user.click(within(summary).getByRole('link', { name: /groups\.1\.questions\.0/ }))

      expect(address()).toContain('?dimension=b&part=b2')
      expect(await card('b2')).toHaveFocus()
      const here = screen.getByRole('list', { name: 'What the check found here' })
      expect(here).toHaveTextContent('Question “b2” is asked but not scored')
    })

    it('leads to a place even where the question is not asked now', async () => {
      const { user } = await openPreview()

      await user.click(
        within(await findings()).getByRole('link', { name: /groups\.1\.questions\.1/ }),
      )

      const aside = await screen.findByRole('region', { name: 'Not asked now' })
      expect(aside).toHaveTextContent('Question b2')
      expect(within(aside).getAllByRole('listitem')[0]).toHaveFocus()
    })

    it('stands with the language whose wording it is about', async () => {
      const texts = [
        aQuestionnaireText(town()),
        aQuestionnaireText(town(), { language: 'de', notice: 'Gemacht von uns.' }),
      ]
      const { user } = await openPreview({ texts })
      await card('a1')
      expect(screen.queryByText(/about the wording in this language/)).toBeNull()

      await user.selectOptions(
        screen.getByRole('combobox', { name: 'Language of the questionnaire' }),
        'German',
      )

      expect(screen.getByText(/about the wording in this language \(German\)/)).toBeInTheDocument()
    })
  })

  it('leads to a finding about wording in the language that it is about', async () => {
    const german = aQuestionnaireText(town(), { language: 'de' })
    const b1 = german.questions['b1']
    if (b1 === undefined) throw new Error('The builder words every question')
    const texts = [
      { ...german, questions: { ...german.questions, b1: { ...b1, why: 'Darum.' } } },
      aQuestionnaireText(town(), { language: 'sv' }),
    ]
    const { user } = await openPreview({ texts })

    await user.click(
      within(await findings()).getByRole('link', {
        name: 'Show in the preview (wording.sv.questions.b1.why)',
        hidden: true,
      }),
    )

    expect(await card('b1')).toHaveFocus()
    expect(
      screen.getByRole('combobox', { name: 'Language of the questionnaire' }),
    ).toHaveDisplayValue('Swedish')
  })

  it('opens shipped questionnaires as well', async () => {
    await appSession()

    await renderUi(<PreviewPage />, {
      at: paths.preview('lordimas', '1.0.0'),
      route: patterns.preview,
      language: 'de',
    })

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(/^Vorschau:/)
    expect(screen.getAllByRole('radio').length).toBeGreaterThan(10)
    expect(screen.getByRole('combobox', { name: 'Sprache des Fragebogens' })).toHaveDisplayValue(
      'Deutsch',
    )
  })

  it('says where there is no such questionnaire', async () => {
    await appSession()

    await renderUi(<PreviewPage />, {
      at: paths.preview('nowhere', '1.0.0'),
      route: patterns.preview,
    })

    expect(await screen.findByText('This questionnaire is not on this device')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'To the questionnaires' })).toHaveAttribute(
      'href',
      paths.questionnaires,
    )
  })
})
