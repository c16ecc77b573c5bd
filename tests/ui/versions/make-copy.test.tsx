// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { carryAssessment } from '@/domain/assessment/carry-assessment'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { onThisDevice } from '@/state/assessment-commands'
import { MakeCopy } from '@/ui/versions/make-copy'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { aBridge, aLink } from '../../builders/bridge'
import { aChoice, aGroup, aQuestionnaire, firstPath } from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import { appSession } from '../app-session'
import { renderUi } from '../render'

const shownIf = { kind: 'option', question: 'a', isOneOf: ['no'] } as const
const from = aQuestionnaire({ groups: [aGroup({ id: 'd', questions: [aChoice({ id: 'a' })] })] })
const hidden = aGroup({ id: 'e', questions: [aChoice({ id: 'b', shownIf })] })
const asked = aGroup({ id: 'f', questions: [aChoice({ id: 'c' })] })

/** Question a is answered "yes" and stays; what the groups ask is new. */
async function showCopy(groups: readonly ReturnType<typeof aGroup>[]) {
  const to = aQuestionnaire({ version: '1.1.0', groups: [...from.groups, ...groups] })
  const added = groups.flatMap(({ questions }) => questions.map(({ id }) => id))
  const bridge = aBridge({
    links: [
      aLink({ from: ['a'], to: ['a'] }),
      ...added.map((id) => aLink({ kind: 'new', from: [], to: [id] })),
    ],
  })
  const assessment = onThisDevice(anAssessment({ answers: { a: anAnswer('yes') } }))
  const open = {
    session: await appSession(),
    assessment,
    questionnaire: from,
    text: aQuestionnaireText(from),
    path: firstPath(from),
    groups: from.groups,
    score: scoreAssessment(from, firstPath(from), assessment),
  }
  const move = {
    bridge,
    to: { questionnaire: to, text: aQuestionnaireText(to), isShipped: true },
  }
  const carried = carryAssessment(bridge, from, to, assessment)
  return renderUi(<MakeCopy open={open} move={move} carried={carried} />)
}

const makeCopy = () => screen.getByRole('button', { name: 'Make a copy with version 1.1.0' })

describe('MakeCopy', () => {
  it('opens the copy at the first new question that is asked', async () => {
    const { user, address } = await showCopy([hidden, asked])

    expect(screen.getByText(/opens at the first question to look at/)).toBeInTheDocument()
    await user.click(makeCopy())

    await waitFor(() => {
      expect(address()).toMatch(/dimensions\/f\?question=c$/)
    })
  })

  it('opens the copy at its results where no new question is asked', async () => {
    const { user, address } = await showCopy([hidden])

    expect(screen.getByText(/opens at its results/)).toBeInTheDocument()
    await user.click(makeCopy())

    await waitFor(() => {
      expect(address()).toMatch(/results$/)
    })
  })
})
