// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { StoredAssessment } from '@/storage/assessments'
import { ResultsPage } from '@/ui/pages/results-page'
import { paths, patterns, questionPath } from '@/ui/paths'
import { anAnswer, anAssessment, aNotApplicable } from '../../builders/assessment'
import { aBenchmarkGroup, aBenchmarkPack, someQuartiles } from '../../builders/benchmark-pack'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import {
  aChoice,
  aGroup,
  aLevel,
  aPolicies,
  aPath,
  aQuestionnaire,
  aText,
  optionsWorth,
} from '../../builders/questionnaire'
import { openAssessment } from '../results/open-assessment'

const dimension = (id: string) =>
  aGroup({ id, questions: [aChoice({ id: `${id}1` }), aChoice({ id: `${id}2` })] })

/** Three dimensions a, b, c with two questions each. */
const town = (fields: Partial<Questionnaire> = {}) =>
  aQuestionnaire({
    levels: [aLevel('low', 0), aLevel('high', 0.5)],
    groups: ['a', 'b', 'c'].map(dimension),
    ...fields,
  })

const allAnswered = {
  a1: anAnswer('yes'),
  a2: anAnswer('yes'),
  b1: anAnswer('partly'),
  b2: anAnswer('no'),
  c1: anAnswer('no'),
  c2: anAnswer('no'),
}

const openResults = (options: Omit<Parameters<typeof openAssessment>[0], 'page' | 'route'>) =>
  openAssessment({ page: ResultsPage, route: patterns.results, ...options })

const region = (name: string) => screen.findByRole('region', { name })

/** The cells of the row of that name in the table of all dimensions. */
async function rowOf(name: string): Promise<readonly (string | null)[]> {
  const table = await screen.findByRole('table', {
    name: 'All dimensions in the order of the questionnaire',
  })
  const row = within(table).getByRole('rowheader', { name }).closest('tr')
  return [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent)
}

describe('ResultsPage', () => {
  it('heads with score, level, ruler, path, basis and range', async () => {
    const { c2: _open, ...answers } = allAnswered
    await openResults({ questionnaire: town(), assessment: { answers } })

    const headline = await region('Overall result')
    expect(headline).toHaveTextContent('42 of 100')
    expect(headline).toHaveTextContent('Level 1: Level low')
    expect(headline).toHaveTextContent('Questionnaire town-check town-check@1.0.0')
    expect(headline).toHaveTextContent('Path full')
    expect(headline).toHaveTextContent('answered 5 of 6')
    expect(headline).toHaveTextContent('it can end anywhere from 42 to 58')
    expect(within(headline).getByRole('link')).toHaveAttribute('href', paths.open('assessment-1'))
  })

  it('says that the score is settled once nothing is open', async () => {
    await openResults({ questionnaire: town(), assessment: { answers: allAnswered } })

    expect(await region('Overall result')).toHaveTextContent(
      'The score stays at 42; no open question can move it any more.',
    )
  })

  it('says which dimensions lack how many answers while there is no overall score', async () => {
    await openResults({
      questionnaire: town({ paths: [aPath({ minimumAnswered: 2 })] }),
      assessment: {
        answers: { a1: anAnswer('yes'), a2: anAnswer('yes'), b1: anAnswer('partly') },
      },
    })

    const headline = await region('Overall result')
    const lacking = within(headline).getAllByRole('listitem')
    expect(lacking.map(({ textContent }) => textContent)).toEqual([
      'Group b 1 more scored answer needed',
      'Group c 2 more scored answers needed',
    ])
    expect(headline).not.toHaveTextContent('of 100')
    expect(within(headline).getByRole('link', { name: 'Group c' })).toHaveAttribute(
      'href',
      paths.dimension('assessment-1', 'c'),
    )
  })

  it('lists a dimension without a score with its range instead of drawing a zero', async () => {
    const { c1: _c1, c2: _c2, ...answers } = allAnswered
    await openResults({ questionnaire: town(), assessment: { answers } })

    expect(await screen.findByRole('heading', { name: 'Without a score' })).toBeInTheDocument()
    expect(screen.getByText('can become anything from 0 to 100')).toBeInTheDocument()
    const bars = screen.getByRole('figure', { name: /weakest first/ })
    expect(within(bars).queryByRole('rowheader', { name: 'Group c', hidden: true })).toBeNull()
    expect(await rowOf('Group c')).toEqual(['–', '–', '0 of 2', '0 to 100'])
  })

  it('shows no level where the questionnaire has none', async () => {
    await openResults({
      questionnaire: town({ levels: [] }),
      assessment: { answers: allAnswered },
    })

    expect(await region('Overall result')).not.toHaveTextContent('Level')
    expect(screen.queryByRole('columnheader', { name: 'Level' })).toBeNull()
  })

  it('says that open questions score zero where they do, and counts none of them as weak', async () => {
    await openResults({
      questionnaire: town({
        policies: aPolicies({ blank: 'zero', notApplicable: 'forbidden', dontKnow: 'forbidden' }),
      }),
      assessment: { answers: { a1: anAnswer('yes'), a2: anAnswer('partly') } },
    })

    expect(await screen.findByText(/open questions score zero/)).toBeInTheDocument()
    const strengths = await region('Strengths and weakest spots')
    expect(strengths).toHaveTextContent('Question a2')
    expect(strengths).not.toHaveTextContent('Question b1')
  })

  it('gives every chart a table of the same numbers and nothing else to stop at', async () => {
    await openResults({ questionnaire: town(), assessment: { answers: allAnswered } })

    const radar = await screen.findByRole('figure', { name: 'The shape of the profile' })
    const bars = screen.getByRole('figure', { name: 'Scores of 100, weakest first' })
    const rowsOf = (figure: HTMLElement) =>
      within(figure)
        .getAllByRole('row', { hidden: true })
        .slice(1)
        .map((row) => row.textContent)
    expect(rowsOf(radar)).toEqual(['Group a100', 'Group b25', 'Group c0'])
    expect(rowsOf(bars)).toEqual(['Group c0settled', 'Group b25settled', 'Group a100settled'])
    for (const figure of [radar, bars]) {
      expect(figure.querySelector('svg')?.closest('[aria-hidden="true"]')).not.toBeNull()
      expect(figure.querySelector('[aria-hidden="true"] [tabindex="0"]')).toBeNull()
    }
  })

  it('draws no radar of fewer than three dimensions', async () => {
    await openResults({
      questionnaire: town({ groups: ['a', 'b'].map(dimension) }),
      assessment: { answers: allAnswered },
    })

    expect(await screen.findByRole('figure', { name: /weakest first/ })).toBeInTheDocument()
    expect(screen.queryByRole('figure', { name: 'The shape of the profile' })).toBeNull()
  })

  it('opens a dimension to its questions and inner groups at any depth', async () => {
    const questionnaire = town({
      groups: [
        aGroup({
          id: 'outer',
          questions: [aText()],
          groups: [
            aGroup({
              id: 'middle',
              groups: [aGroup({ id: 'inner', questions: [aChoice({ id: 'deep' })] })],
            }),
          ],
        }),
      ],
    })
    const { user } = await openResults({
      questionnaire,
      assessment: { answers: { deep: anAnswer('partly') } },
    })

    await user.click(await screen.findByText('Group outer', { selector: 'summary span' }))

    const details = screen.getByText('Group outer', { selector: 'summary span' }).closest('details')
    expect(details).toHaveTextContent(/Group middle50.*Group inner50.*Question deep50Option partly/)
    expect(details).toHaveTextContent('Question remark–asked, not scored')
    expect(screen.getByRole('link', { name: 'Question deep' })).toHaveAttribute(
      'href',
      questionPath('assessment-1', 'outer', 'deep'),
    )
  })

  it('names the strongest and weakest dimensions and answers', async () => {
    await openResults({ questionnaire: town(), assessment: { answers: allAnswered } })

    const items = within(await region('Strengths and weakest spots')).getAllByRole('list')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Group a 100',
      'Group c 0Group b 25',
      'Question a1 100Question a2 100Question b1 50',
      'Question b2 0Question c1 0Question c2 0',
    ])
  })

  it('links to the report, the comparison and the plan', async () => {
    await openResults({ questionnaire: town(), assessment: { answers: allAnswered } })

    const targets = [
      ['Report', paths.report],
      ['Compare', paths.comparison],
      ['Action plan', paths.plan],
    ] as const
    await screen.findByRole('heading', { name: 'Results', level: 1 })
    const page = within(screen.getByRole('heading', { level: 1 }).parentElement ?? document.body)
    for (const [name, address] of targets) {
      const links = page.getAllByRole('link', { name }).filter(({ className }) => className !== '')
      expect(links[0]).toHaveAttribute('href', address('assessment-1'))
    }
  })

  it('leaves what is not applicable out of the score and says so', async () => {
    await openResults({
      questionnaire: town(),
      assessment: { answers: { ...allAnswered, b2: aNotApplicable() } },
    })

    expect(await rowOf('Group b')).toEqual(['50', 'Level 2: Level high', '2 of 2', 'settled'])
    expect(screen.getByText('not applicable, so not in the score')).toBeInTheDocument()
    expect(await region('Overall result')).toHaveTextContent(
      'answered 6 of 6, 1 of them not applicable',
    )
  })

  it('says of a dimension that is set aside that it does not apply, and what the score covers', async () => {
    await openResults({
      questionnaire: town(),
      assessment: { answers: { ...allAnswered, c1: aNotApplicable(), c2: aNotApplicable() } },
    })

    expect(await rowOf('Group c')).toEqual(['–', '–', '2 of 2', 'does not apply'])
    expect(await region('Overall result')).toHaveTextContent(
      'The score covers 2 of 3 dimensions. Not applicable here: Group c.',
    )
    expect(screen.queryByText('no score yet')).toBeNull()
  })
})

describe('ResultsPage with a benchmark', () => {
  const group = aBenchmarkGroup({
    scores: { b: someQuartiles({ median: 0.6, respondents: 18 }), b2: someQuartiles() },
  })
  const pack = aBenchmarkPack({ groups: [group] })
  const choice: StoredAssessment['benchmark'] = {
    packId: pack.id,
    packVersion: pack.version,
    groupId: group.id,
  }

  it('sets the median and n of the chosen group beside each score, with its source', async () => {
    await openResults({
      questionnaire: town(),
      assessment: { answers: allAnswered },
      packs: [pack],
      benchmark: choice,
    })

    expect(await screen.findByText(/Compared with: All towns/)).toHaveTextContent(
      'Compared with: All towns (n = 20). Source: Town survey, 2025.',
    )
    expect(await rowOf('Group b')).toEqual([
      '25',
      'Level 1: Level low',
      '2 of 2',
      'settled',
      '60',
      '18',
    ])
    expect(await rowOf('Group a')).toEqual(expect.arrayContaining(['–', '–']))
  })

  it('says on every chart that a synthetic pack is synthetic', async () => {
    await openResults({
      questionnaire: town(),
      assessment: { answers: allAnswered },
      packs: [{ ...pack, synthetic: true }],
      benchmark: choice,
    })

    await screen.findByText(/Compared with: All towns/)
    const figures = screen.getAllByRole('figure')
    expect(figures).toHaveLength(2)
    for (const figure of figures) {
      expect(figure).toHaveTextContent('synthetic: for trying the screens')
    }
  })
})

describe('ResultsPage, next steps', () => {
  const stepTitles = async () =>
    within(await region('Next steps'))
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent)

  it('orders by the own priority, and the changed step keeps the focus', async () => {
    const { user, stored } = await openResults({
      questionnaire: town(),
      assessment: { answers: allAnswered },
    })
    expect(await stepTitles()).toEqual(['Question b2', 'Question c1', 'Question c2', 'Question b1'])

    const last = screen.getByRole('listitem', { name: 'Question b1' })
    await user.selectOptions(within(last).getByRole('combobox'), 'high')

    expect((await stepTitles())[0]).toBe('Question b1')
    expect(document.activeElement).toHaveValue('high')
    await expect.poll(async () => (await stored()).priorities).toEqual({ b1: 'high' })
  })

  it('names the answer now and the worded next step, or else the next answer', async () => {
    const questionnaire = town({ groups: [dimension('a')] })
    const text = aQuestionnaireText(questionnaire)
    const a1 = text.questions['a1']
    if (a1 === undefined) throw new Error('No wording of a1')
    const options = {
      ...a1.options,
      no: { label: 'Nothing yet', description: null, nextStep: 'Begin.' },
    }
    await openResults({
      questionnaire,
      texts: [{ ...text, questions: { ...text.questions, a1: { ...a1, options } } }],
      assessment: { answers: { a1: anAnswer('no'), a2: anAnswer('no') } },
    })

    expect(await screen.findByRole('listitem', { name: 'Question a1' })).toHaveTextContent(
      'NowNothing yetNextBegin.',
    )
    expect(screen.getByRole('listitem', { name: 'Question a2' })).toHaveTextContent(
      'NowOption noNextOption partly',
    )
  })

  it('puts a step into the plan once, says so, and leads there', async () => {
    const { user, stored } = await openResults({
      questionnaire: town(),
      assessment: { answers: allAnswered },
    })
    const step = await screen.findByRole('listitem', { name: 'Question b2' })

    await user.click(within(step).getByRole('button', { name: 'Add to action plan' }))

    expect(within(step).getByRole('status')).toHaveTextContent('Added to the action plan.')
    const button = within(step).getByRole('button', { name: 'In the plan' })
    expect(button).toHaveFocus()
    await user.click(button)
    await expect
      .poll(async () => (await stored()).actions)
      .toMatchObject([
        { what: 'Question b2: reach “Option partly”', questionId: 'b2', status: 'planned' },
      ])
    expect(within(step).getByRole('link', { name: 'Open the action plan' })).toHaveAttribute(
      'href',
      paths.plan('assessment-1'),
    )
  })

  it('shows five steps first and all on demand', async () => {
    const questions = Array.from({ length: 7 }, (_, index) => aChoice({ id: `q${String(index)}` }))
    const { user } = await openResults({
      questionnaire: town({ groups: [aGroup({ id: 'a', questions })] }),
      assessment: {
        answers: Object.fromEntries(questions.map(({ id }) => [id, anAnswer('no')])),
      },
    })
    expect(await stepTitles()).toHaveLength(5)

    await user.click(screen.getByRole('button', { name: 'Show all 7 steps' }))

    expect(await stepTitles()).toHaveLength(7)
  })

  it('keeps a step in sight when its new priority moves it beyond the first five', async () => {
    const questions = Array.from({ length: 7 }, (_, index) => aChoice({ id: `q${String(index)}` }))
    const { user } = await openResults({
      questionnaire: town({ groups: [aGroup({ id: 'a', questions })] }),
      assessment: {
        answers: Object.fromEntries(questions.map(({ id }) => [id, anAnswer('no')])),
      },
    })
    const first = await screen.findByRole('listitem', { name: 'Question q0' })

    await user.selectOptions(within(first).getByRole('combobox'), 'low')

    expect((await stepTitles()).at(-1)).toBe('Question q0')
  })

  it('tells the distance to the median and the gain, and that the gain is not the order', async () => {
    const group = aBenchmarkGroup({ scores: { b1: someQuartiles({ median: 0.75 }) } })
    const pack = aBenchmarkPack({ groups: [group] })
    await openResults({
      questionnaire: town(),
      assessment: { answers: allAnswered },
      packs: [pack],
      benchmark: { packId: pack.id, packVersion: pack.version, groupId: group.id },
    })

    const step = await screen.findByRole('listitem', { name: 'Question b1' })
    expect(step).toHaveTextContent('25 below the others’ median.')
    expect(step).toHaveTextContent('Possible gain overall: 8.3 of 100.')
    expect(await region('Next steps')).toHaveTextContent('it is not the order')
  })

  it('writes shares and points where points are added up', async () => {
    const question = aChoice({ id: 'a1', maximum: 30, options: optionsWorth(0, 15, 30) })
    await openResults({
      questionnaire: town({
        scale: 'points',
        aggregation: 'sum',
        levels: [],
        groups: [aGroup({ id: 'a', aggregation: 'sum', questions: [question] })],
      }),
      assessment: { answers: { a1: anAnswer('p15') } },
    })

    const headline = await region('Overall result')
    expect(headline).toHaveTextContent('15 of 30 points')
    expect(headline).toHaveTextContent('50.0% of the points')
    expect(await rowOf('Group a')).toEqual(['50.0%', '15 of 30', '1 of 1', 'settled'])
  })
})

describe('ResultsPage in German', () => {
  it('marks wording that exists in English only', async () => {
    const questionnaire = town()
    await openResults({
      questionnaire,
      texts: [aQuestionnaireText(questionnaire)],
      assessment: anAssessment({ answers: allAnswered }),
      language: 'de',
    })

    expect(await screen.findByRole('heading', { name: 'Ergebnisse' })).toBeInTheDocument()
    expect(screen.getByText('Group a', { selector: 'summary span' })).toHaveAttribute('lang', 'en')
  })
})
