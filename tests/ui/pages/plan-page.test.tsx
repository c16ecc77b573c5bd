// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Action } from '@/domain/assessment/action'
import { useAppStore } from '@/state/app-store'
import { hasDraft } from '@/state/drafts'
import { PlanPage } from '@/ui/pages/plan-page'
import { paths, patterns } from '@/ui/paths'
import { anAction, anAnswer } from '../../builders/assessment'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'
import { catchDownloads } from '../../builders/downloads'
import { openAssessment } from '../results/open-assessment'

const questionnaire = aQuestionnaire({
  groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })] })],
})

const openPlan = (actions: readonly Action[]) =>
  openAssessment({
    page: PlanPage,
    route: patterns.plan,
    questionnaire,
    assessment: { actions, answers: { a: anAnswer('no'), b: anAnswer('no') } },
  })

const cards = async () => {
  await screen.findByRole('heading', { name: 'Action plan', level: 1 })
  const list = document.querySelector('.action-list')
  return within(list as HTMLElement)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)
}

describe('PlanPage', () => {
  it('says what will be here while there is no action, and leads to the results', async () => {
    await openPlan([])

    expect(await screen.findByText('The plan is still empty')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'To the results' })).toHaveAttribute(
      'href',
      paths.results('assessment-1'),
    )
    expect(screen.queryByRole('button', { name: /CSV/ })).toBeNull()
  })

  it('lists actions by due date, undated ones last', async () => {
    await openPlan([
      anAction({ id: '1', what: 'Undated' }),
      anAction({ id: '2', what: 'Later', due: '2027-06-30' }),
      anAction({ id: '3', what: 'Sooner', due: '2027-01-31' }),
    ])

    expect(await cards()).toEqual(['Sooner', 'Later', 'Undated'])
  })

  it('shows role, date, status and question of an action', async () => {
    await openPlan([
      anAction({ ownerRole: 'Head of IT', due: '2027-01-31', status: 'underway', questionId: 'a' }),
    ])

    const card = await screen.findByRole('listitem', { name: 'Write a strategy' })
    expect(card).toHaveTextContent(/Due.*31.*2027/)
    expect(card).toHaveTextContent('Head of IT')
    expect(card).toHaveTextContent('under way')
    expect(card).toHaveTextContent('Question a')
  })

  it('still has an action that was begun before a look at another page', async () => {
    const { user, unmount } = await openPlan([])
    await user.click(await screen.findByRole('button', { name: 'Add an action' }))
    await user.type(screen.getByLabelText('What is to be done'), 'Ask the neighbours')
    unmount()

    await openPlan([])

    const what = await screen.findByLabelText('What is to be done')
    expect(what).toHaveValue('Ask the neighbours')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(hasDraft('assessment-1 action new')).toBe(false)
  })

  it('gathers the decisions asked of the council, without those of dropped actions', async () => {
    await openPlan([
      anAction({ id: '1', decision: 'Approve the budget' }),
      anAction({ id: '2', decision: 'Sell the town hall', status: 'dropped' }),
      anAction({ id: '3' }),
    ])

    const decisions = await screen.findByRole('region', { name: 'Decisions asked of the council' })
    const items = within(decisions).getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Approve the budgetFor: Write a strategy',
    ])
  })

  it('adds an action with everything that was entered', async () => {
    const { user, stored } = await openPlan([])

    await user.click(await screen.findByRole('button', { name: 'Add an action' }))
    const form = screen.getByRole('form', { name: 'New action' })
    await user.type(within(form).getByLabelText('What is to be done'), ' Train all staff ')
    await user.type(within(form).getByLabelText('Owner role'), 'Head of staff')
    await user.type(within(form).getByLabelText('Due'), '2027-03-01')
    await user.type(within(form).getByLabelText('Decision asked of the council'), 'Fund it')
    await user.selectOptions(within(form).getByLabelText('Status'), 'underway')
    await user.selectOptions(within(form).getByLabelText('Belongs to'), 'Question b')
    await user.click(within(form).getByRole('button', { name: 'Save action' }))

    await expect
      .poll(async () => (await stored()).actions)
      .toMatchObject([
        {
          what: 'Train all staff',
          ownerRole: 'Head of staff',
          due: '2027-03-01',
          decision: 'Fund it',
          status: 'underway',
          questionId: 'b',
        },
      ])
    expect(await cards()).toEqual(['Train all staff'])
    expect(screen.getByRole('button', { name: 'Add an action' })).toHaveFocus()
  })

  it('asks for what is to be done before anything is saved', async () => {
    const { user, stored } = await openPlan([])

    await user.click(await screen.findByRole('button', { name: 'Add an action' }))
    await user.click(screen.getByRole('button', { name: 'Save action' }))

    const field = screen.getByLabelText('What is to be done')
    expect(field).toHaveFocus()
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription('Say what is to be done; the rest can wait.')
    expect((await stored()).actions).toEqual([])
  })

  it('asks for a role, not for a name', async () => {
    const { user } = await openPlan([])

    await user.click(await screen.findByRole('button', { name: 'Add an action' }))

    expect(screen.getByLabelText('Owner role')).toHaveAccessibleDescription(
      /not a person’s name, so that the report can be published/,
    )
  })

  it('edits an action in place and gives the focus back', async () => {
    const { user, stored } = await openPlan([anAction({ due: '2027-01-31' })])

    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    const what = screen.getByLabelText('What is to be done')
    await user.clear(what)
    await user.type(what, 'Write it down')
    await user.clear(screen.getByLabelText('Due'))
    await user.click(screen.getByRole('button', { name: 'Save action' }))

    await expect
      .poll(async () => (await stored()).actions)
      .toEqual([anAction({ what: 'Write it down', due: null })])
    expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus()
  })

  it('leaves an action as it was when editing is cancelled', async () => {
    const { user, stored } = await openPlan([anAction()])

    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await user.type(screen.getByLabelText('What is to be done'), ' at once')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))

    expect(await cards()).toEqual(['Write a strategy'])
    expect((await stored()).actions).toEqual([anAction()])
  })

  it('removes an action, and undo puts it back in its place', async () => {
    const actions = ['one', 'two', 'three'].map((what) => anAction({ id: what, what }))
    const { user, stored } = await openPlan(actions)
    const card = await screen.findByRole('listitem', { name: 'two' })

    await user.click(within(card).getByRole('button', { name: 'Remove' }))

    expect(await cards()).toEqual(['one', 'three'])
    expect(screen.getByRole('heading', { name: '2 actions' })).toHaveFocus()
    const notice = () => useAppStore.getState().notices[0]
    await waitFor(() => {
      expect(notice()).toMatchObject({ code: 'actionRemoved', facts: { name: 'two' } })
    })
    await act(async () => notice()?.undo?.())
    expect(await cards()).toEqual(['one', 'two', 'three'])
    await expect.poll(async () => (await stored()).actions).toEqual(actions)
  })

  it('offers the next steps that are not in the plan yet', async () => {
    const { user, stored } = await openPlan([anAction({ questionId: 'a' })])

    await user.click(await screen.findByText('Add from the next steps'))
    const buttons = screen.getAllByRole('button', { name: 'Add to action plan' })
    expect(buttons).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Add to action plan' }))

    expect(screen.getByRole('button', { name: 'In the plan' })).toBeInTheDocument()
    await expect
      .poll(async () => (await stored()).actions.map(({ questionId }) => questionId))
      .toEqual(['a', 'b'])
  })

  it('saves the plan as a table for a spreadsheet', async () => {
    const downloads = catchDownloads()
    const { user } = await openPlan([anAction({ what: '=1+1' })])

    await user.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))

    await expect.poll(() => downloads.length).toBe(1)
    expect(downloads[0]?.name).toMatch(/musterstadt.*\.csv$/i)
    expect(await downloads[0]?.blob.text()).toContain("'=1+1")
  })
})
