// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import { nextEntry } from '@/domain/journal/next-entry'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Respondent } from '@/domain/journal/respondent'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { mergeFiles } from '@/storage/merge-files'
import { DifferencesPage } from '@/ui/pages/differences-page'
import { paths, patterns, questionPath } from '@/ui/paths'
import { anAction, anAnswer, anAssessment, aRecord } from '../../builders/assessment'
import { sharedQuestionnaire } from '../../builders/laptops'
import { openAssessment } from '../results/open-assessment'

/** The page of an assessment into which the files of colleagues were brought. */
const openPage = (own: Partial<Assessment>, ...others: readonly Partial<Assessment>[]) =>
  openWith(
    own,
    others.map((fields) => aRecord(anAssessment(fields))),
  )

async function openWith(
  own: Partial<Assessment>,
  records: readonly RecordedAssessment[],
  questionnaire: Questionnaire = sharedQuestionnaire,
) {
  const page = await openAssessment({
    page: DifferencesPage,
    route: patterns.differences,
    questionnaire,
    assessment: own,
  })
  if (records.length > 0) {
    const files = records.map((record, index) => ({ name: `${String(index)}.json`, record }))
    const merging = { mergeId: 'merge', mergedAt: '2026-11-26T10:00:00.000Z' }
    await mergeFiles(page.session.database, 'assessment-1', files, merging)
    await page.session.assessmentStore.getState().reload()
  }
  return page
}

const note = (text: string) => ({ note: { text, language: 'en' } })

const mine = { answers: { 'one-a': anAnswer('no', note('We have none')) } }
const theirs = { answers: { 'one-a': anAnswer('yes', note('We do have one')) } }

/** The file of somebody who said one thing. */
function fileOf(respondent: Respondent, option: string): RecordedAssessment {
  const answer = anAnswer(option)
  const change = { kind: 'answer' as const, subjectId: 'one-a', before: null, after: answer }
  const writing = {
    id: `entry-${respondent.id}`,
    at: '2026-11-25T10:00:00.000Z',
    by: respondent.id,
  }
  return aRecord(anAssessment({ answers: { 'one-a': answer } }), {
    journal: [nextEntry(change, { heads: [], revision: 0 }, writing)],
    respondents: [respondent],
  })
}

const card = (title: string) => screen.findByRole('listitem', { name: title })

describe('DifferencesPage', () => {
  it('says that there is nothing to settle, and where differences come from', async () => {
    await openPage(mine)

    expect(await screen.findByText('There is nothing to settle')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Bring files together' })).toHaveAttribute(
      'href',
      paths.colleagues('assessment-1'),
    )
  })

  it('shows what is said side by side, with notes and where each comes from', async () => {
    await openPage(mine, theirs)

    const difference = await card('Question one-a')
    const sides = within(difference).getAllByRole('radio')
    expect(sides).toHaveLength(2)
    expect(difference).toHaveTextContent('From this device')
    expect(difference).toHaveTextContent('Came with a file')
    expect(difference).toHaveTextContent('We have none')
    expect(difference).toHaveTextContent('We do have one')
    expect(difference).toHaveTextContent('shown now')
    expect(
      within(difference).getByRole('link', { name: 'Answer differently instead' }),
    ).toHaveAttribute('href', questionPath('assessment-1', 'one', 'one-a'))
  })

  it('asks which one counts before it settles anything', async () => {
    const { user, stored } = await openPage(mine, theirs)
    const difference = await card('Question one-a')

    await user.click(within(difference).getByRole('button', { name: 'Settle “Question one-a”' }))

    expect(within(difference).getByRole('group')).toHaveAccessibleDescription('Choose one first.')
    expect((await stored()).conflicts).toEqual(['answer/one-a'])
  })

  it.each([
    ['Option yes', 'yes'],
    ['Option no', 'no'],
  ])('settles with the one that is chosen: %s', async (label, option) => {
    const { user, stored } = await openPage(mine, theirs)
    const difference = await card('Question one-a')
    await user.click(within(difference).getByRole('radio', { name: new RegExp(`^${label}`) }))

    await user.click(within(difference).getByRole('button', { name: /^Settle/ }))

    expect(await screen.findByText('There is nothing to settle')).toBeInTheDocument()
    const { answers, conflicts, dissents } = await stored()
    expect(answers['one-a']?.value).toEqual({ kind: 'option', option })
    expect(conflicts).toEqual([])
    expect(dissents).toEqual([])
  })

  it('keeps dissent on record and joins notes where that is ticked', async () => {
    const { user, stored } = await openPage(mine, theirs)
    const difference = await card('Question one-a')
    await user.click(within(difference).getByRole('radio', { name: /^Option yes/ }))
    await user.click(within(difference).getByRole('checkbox', { name: /^Keep the others/ }))
    await user.click(within(difference).getByRole('checkbox', { name: 'Join all notes' }))

    await user.click(within(difference).getByRole('button', { name: /^Settle/ }))

    const dissent = await screen.findByRole('region', { name: 'Settled, with dissent on record' })
    expect(dissent).toHaveTextContent('We have none')
    const { answers, dissents } = await stored()
    expect(answers['one-a']?.note?.text).toBe('We do have one\n\nWe have none')
    expect(dissents).toEqual(['answer/one-a'])
  })

  it('says how many a rule would settle, and settles those', async () => {
    const { user, stored } = await openPage(
      { answers: { 'one-a': anAnswer('no'), 'two-a': anAnswer('no') } },
      { answers: { 'one-a': anAnswer('yes'), 'two-a': anAnswer('yes') } },
      { answers: { 'one-a': anAnswer('partly') } },
    )
    expect(
      await screen.findByRole('button', { name: 'Take what was here: settles 2' }),
    ).toBeEnabled()
    expect(screen.getByRole('button', { name: 'Take the later one: settles 0' })).toBeDisabled()

    await user.click(screen.getByRole('button', { name: 'Take what came in: settles 1' }))

    await waitFor(async () => {
      expect((await stored()).conflicts).toEqual(['answer/one-a'])
    })
    expect((await stored()).answers['two-a']).toEqual(anAnswer('yes'))
  })

  it('settles names, priorities and actions, too', async () => {
    await openPage(
      { name: 'Autumn', priorities: { 'one-a': 'high' }, actions: [anAction()] },
      {
        name: 'Fall',
        priorities: { 'one-a': 'low' },
        actions: [anAction({ what: 'Write two strategies' })],
      },
    )

    expect(await card('Municipality and name')).toHaveTextContent('Musterstadt: Fall')
    expect(await card('Priority: Question one-a')).toHaveTextContent('High')
    const action = await card('Action: Write two strategies')
    expect(action).toHaveTextContent(
      'Write two strategies (Digital officer; due: no date yet; planned)',
    )
    expect(action).toHaveTextContent('Write a strategy (')
  })

  it('shows what supports an answer, an assessor’s score on the scale of the questionnaire', async () => {
    const supported = {
      ...anAnswer('yes'),
      provider: { kind: 'county', name: '' },
      confidence: 'high',
      evidenceStrength: 'documented',
      override: { ratio: 0.75, reason: 'Seen in the audit' },
    } as const
    const colleague = aRecord(anAssessment({ answers: { 'one-a': supported } }))
    const span = { from: 1, to: 5 }
    await openWith(mine, [colleague], { ...sharedQuestionnaire, scale: 'span', span })

    const facts = within(await card('Question one-a'))
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent])
    expect(facts).toEqual(
      expect.arrayContaining([
        ['Note', 'We have none'],
        ['Who provides it', 'The county or district'],
        ['How sure', 'high'],
        ['What it rests on', 'documented'],
        ['The assessor’s score', '4, given because: Seen in the audit'],
      ]),
    )
    expect(facts).toHaveLength(5)
  })

  it('tells people apart who do not want to be named', async () => {
    const nameless = (id: string): Respondent => ({ id, name: '', role: 'finance', revision: 0 })
    await openWith({ answers: { 'one-a': anAnswer('partly') } }, [
      fileOf(nameless('x'), 'yes'),
      fileOf(nameless('y'), 'no'),
      fileOf({ id: 'z', name: 'Ada', role: 'it', revision: 0 }, 'yes'),
    ])

    const people = within(await card('Question one-a'))
      .getAllByRole('radio')
      .map((side) => side.getAttribute('aria-describedby') ?? '')
      .map((facts) => document.getElementById(facts)?.textContent)
    expect(people).toHaveLength(4)
    for (const person of [
      'Was there when the history began',
      'Somebody from: Finance (1)',
      'Somebody from: Finance (2)',
      'Ada (IT)',
    ]) {
      expect(people.filter((text) => text?.includes(person))).toHaveLength(1)
    }
  })
})
