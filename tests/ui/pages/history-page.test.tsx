// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/assessment/answer'
import { NAMING_ID } from '@/domain/journal/journal-entry'
import { saveRespondent } from '@/storage/respondents'
import { saveAnswerChange, saveFieldChange } from '@/storage/save-change'
import { HistoryPage } from '@/ui/pages/history-page'
import { patterns, questionPath } from '@/ui/paths'
import { anAction, anAnswer } from '../../builders/assessment'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'
import { openAssessment } from '../results/open-assessment'

const ID = 'assessment-1'
const questionnaire = aQuestionnaire({
  groups: [
    aGroup({ id: 'a', questions: [aChoice({ id: 'a1' })] }),
    aGroup({ id: 'b', questions: [aChoice({ id: 'b1' })] }),
  ],
  profile: [
    { id: 'size', kind: 'choice', options: ['small', 'large'] },
    { id: 'country', kind: 'country', options: ['DE', 'SE'] },
  ],
})

/** Opens the page and lets people change things, each a minute after the last. */
async function showHistory(language = 'en') {
  const shown = await openAssessment({
    page: HistoryPage,
    route: patterns.history,
    questionnaire,
    language,
  })
  const { database } = shown.session
  let minutes = 0
  const writing = (by: string | null, day = 28) => {
    minutes += 1
    const at = new Date(Date.UTC(2026, 10, day, 9, minutes)).toISOString()
    return { id: `entry-${String(minutes)}`, at, by }
  }
  return {
    ...shown,
    database,
    writing,
    answer: (questionId: string, answer: Answer, by: string | null = 'me', day = 28) =>
      saveAnswerChange(database, ID, questionId, () => answer, writing(by, day)),
  }
}

const items = () => screen.getAllByRole('listitem').filter((item) => item.closest('.history-list'))
const told = () => items().map(({ textContent }) => textContent)

describe('the page of what changed', () => {
  it('tells each change: what, from what to what, when and by whom, newest first by day', async () => {
    const { answer, database } = await showHistory()
    await saveRespondent(database, ID, { id: 'me', name: 'Ada', role: 'it' })
    await answer('a1', anAnswer('no'), 'me', 27)
    await answer('a1', {
      ...anAnswer('yes', { note: { text: 'See the minutes', language: 'en' } }),
      confidence: 'high',
    })

    await screen.findByRole('heading', { level: 2, name: '28 November 2026' })
    const [newest, older] = items()
    if (newest === undefined || older === undefined) throw new Error('a change is missing')
    expect(within(newest).getByRole('link', { name: 'Question a1' })).toHaveAttribute(
      'href',
      questionPath(ID, 'a', 'a1'),
    )
    expect(newest).toHaveTextContent('AnswerOption yesbefore: Option no')
    expect(newest).toHaveTextContent('NoteSee the minutes')
    expect(newest).toHaveTextContent('How surehigh')
    expect(newest).toHaveTextContent('10:02 · Ada (IT)')
    expect(older).toHaveTextContent('AnswerOption no10:01')
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      '28 November 2026',
      '27 November 2026',
      'Without a date',
    ])
  })

  it('tells what is no answer, and what is gone', async () => {
    const { answer, database, writing } = await showHistory()
    const action = anAction({ due: '2027-01-15' })
    for (const after of [action, { ...action, due: null, status: 'done' as const }, null]) {
      await saveFieldChange(
        database,
        ID,
        { kind: 'action', subjectId: action.id, after },
        writing('me'),
      )
    }
    await saveFieldChange(
      database,
      ID,
      { kind: 'priority', subjectId: 'a1', after: 'high' },
      writing('me'),
    )
    await saveFieldChange(
      database,
      ID,
      { kind: 'profile', subjectId: 'size', after: 'small' },
      writing('me'),
    )
    await answer('a1', anAnswer('yes'))
    await answer('a1', { ...anAnswer('yes'), value: null })

    await waitFor(() => {
      expect(told()).toHaveLength(8)
    })
    const [cleared, , profile, priority, removed, changed, added] = told()
    expect(cleared).toContain('Answernothing any morebefore: Option yes')
    expect(profile).toContain('Profile: Field sizeProfileOption small10:')
    expect(priority).toContain('Priority: Question a1PriorityHighbefore: Ordinary')
    expect(removed).toContain('nothing any morebefore: Write a strategy')
    expect(changed).toContain('Duenothing any morebefore: 15 January 2027')
    expect(changed).toContain('Statusdonebefore: planned')
    expect(added).toContain('What is to be doneWrite a strategy')
  })

  it('tells countries and names in words', async () => {
    const { database, writing } = await showHistory()
    const named = { municipality: 'Musterstadt', name: 'Spring 2027' }
    for (const change of [
      { kind: 'profile', subjectId: 'country', after: 'DE' },
      { kind: 'profile', subjectId: 'country', after: 'SE' },
      { kind: 'naming', subjectId: NAMING_ID, after: named },
    ] as const) {
      await saveFieldChange(database, ID, change, writing('me'))
    }

    await waitFor(() => {
      expect(told()).toHaveLength(4)
    })
    const [renamed, moved, placed, first] = told()
    expect(placed).toContain('Profile: Field countryProfileGermany10:')
    expect(moved).toContain('ProfileSwedenbefore: Germany')
    // The municipality was not changed.
    expect(renamed).toMatch(/^Municipality and nameNameSpring 2027before: Autumn 202610:/)
    expect(first).toContain('Municipality or authorityMusterstadtNameAutumn 2026')
  })

  it('leads to a question only where it is asked', async () => {
    const { answer } = await showHistory()
    await answer('gone', anAnswer('yes'))
    await answer('a1', anAnswer('yes'))

    expect(await screen.findByRole('link', { name: 'Question a1' })).toBeInTheDocument()
    expect(screen.getByText('gone')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'gone' })).toBeNull()
  })

  it('tells people apart who do not want to be named', async () => {
    const { answer, database } = await showHistory()
    await saveRespondent(database, ID, { id: 'x', name: '', role: null })
    await saveRespondent(database, ID, { id: 'y', name: '', role: null })
    await saveRespondent(database, ID, { id: 'w', name: '', role: 'it' })
    await saveRespondent(database, ID, { id: 'z1', name: '', role: 'finance' })
    await saveRespondent(database, ID, { id: 'z2', name: ' ', role: 'finance' })
    await saveRespondent(database, ID, { id: 'me', name: '', role: null })
    for (const [index, by] of ['x', 'y', 'w', 'z1', 'z2', 'me', 'gone'].entries()) {
      await answer('a1', anAnswer(index % 2 === 0 ? 'yes' : 'no'), by)
    }

    await waitFor(() => {
      expect(told()).toHaveLength(8)
    })
    const people = told().map((text) => /\d · (.+)$/.exec(text)?.[1])
    expect(people).toEqual([
      'Not known who',
      'Somebody on this device',
      'Somebody from: Finance (2)',
      'Somebody from: Finance (1)',
      'Somebody from: IT',
      'Somebody else (2)',
      'Somebody else (1)',
      undefined,
    ])
    expect(told().at(-1)).toMatch(/Was there when the history began$/)
  })

  it('tells which answer a difference was settled with, also where it stood already', async () => {
    const { database, answer } = await showHistory()
    await answer('a1', anAnswer('yes'))
    const [entry] = await database.journal.where({ assessmentId: ID }).reverse().toArray()
    if (entry?.kind !== 'answer') throw new Error('the answer is missing')
    const { sequence: _sequence, ...rest } = entry
    await database.journal.add({
      ...rest,
      id: 'settled',
      before: entry.after,
      parents: [entry.id],
      revision: entry.revision + 1,
      reason: 'resolution',
    })

    await screen.findByText('Difference settled')
    expect(told()[0]).toMatch(/Difference settledAnswerOption yes\d/)
  })

  it('shows the changes of one dimension or of one person', async () => {
    const { answer, database, user } = await showHistory()
    await saveRespondent(database, ID, { id: 'bob', name: 'Bob', role: null })
    await saveRespondent(database, ID, { id: 'me', name: 'Ada', role: null })
    await answer('a1', anAnswer('yes'), 'me')
    await answer('b1', anAnswer('yes'), 'bob')
    await answer('b1', anAnswer('no'), 'me')
    await screen.findByRole('option', { name: 'Bob' })

    await user.selectOptions(screen.getByRole('combobox', { name: 'Dimension' }), 'Group b')
    expect(items()).toHaveLength(2)
    expect(screen.getByText('2 changes')).toHaveAttribute('role', 'status')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Bob')
    expect(items()).toHaveLength(1)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Dimension' }), 'Group a')

    expect(screen.getByText(/^No change matches/)).toBeInTheDocument()
  })

  it('draws a hundred at a time', async () => {
    const { database, user } = await showHistory('de')
    await database.journal.bulkAdd(
      Array.from({ length: 150 }, (_, index) => ({
        kind: 'answer' as const,
        subjectId: 'a1',
        before: anAnswer(index % 2 === 0 ? 'yes' : 'no'),
        after: anAnswer(index % 2 === 0 ? 'no' : 'yes'),
        id: `e-${String(index)}`,
        parents: index === 0 ? [] : [`e-${String(index - 1)}`],
        revision: index,
        take: 0,
        reason: 'change' as const,
        of: null,
        dissent: [],
        at: new Date(Date.UTC(2026, 10, 28, 9, index)).toISOString(),
        by: 'me',
        assessmentId: ID,
        origin: 'here',
      })),
    )
    expect(await screen.findByText('100 von 151 Änderungen angezeigt')).toBeInTheDocument()
    expect(items()).toHaveLength(100)

    await user.click(screen.getByRole('button', { name: '51 ältere Änderungen anzeigen' }))

    expect(items()).toHaveLength(151)
    expect(screen.getByText('151 von 151 Änderungen angezeigt')).toHaveFocus()
    expect(screen.queryByRole('button', { name: /ältere/ })).toBeNull()
  })
})
