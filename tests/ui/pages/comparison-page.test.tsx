// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAssessment, type StoredAssessment } from '@/storage/assessments'
import { ComparisonPage } from '@/ui/pages/comparison-page'
import { patterns } from '@/ui/paths'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { aBenchmarkGroup, aBenchmarkPack, someQuartiles } from '../../builders/benchmark-pack'
import { aBenchmarkPackFile } from '../../builders/files'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'
import { fileOf, openAssessment } from '../results/open-assessment'

const questionnaire = aQuestionnaire({
  paths: [aPath(), aPath({ id: 'short', questions: ['a1'] })],
  groups: [
    aGroup({
      id: 'a',
      questions: [aChoice({ id: 'a1' })],
      groups: [aGroup({ id: 'inner', questions: [aChoice({ id: 'a2' })] })],
    }),
    aGroup({ id: 'b', questions: [aChoice({ id: 'b1' })] }),
  ],
})

const answers = { a1: anAnswer('yes'), a2: anAnswer('partly'), b1: anAnswer('no') }

const published = aBenchmarkPack({
  groups: [
    aBenchmarkGroup({
      scores: { a: someQuartiles(), a1: someQuartiles(), inner: someQuartiles({ lower: 0.5 }) },
    }),
  ],
})
const synthetic = aBenchmarkPack({
  id: 'made-up',
  synthetic: true,
  title: { en: 'Made up' },
  groups: [aBenchmarkGroup({ title: { en: 'Nobody' } })],
})

const choiceOf = ({ id, version, groups }: BenchmarkPack): StoredAssessment['benchmark'] => ({
  packId: id,
  packVersion: version,
  groupId: groups[0]?.id ?? '',
})

const openComparison = (
  packs: readonly BenchmarkPack[],
  benchmark: StoredAssessment['benchmark'] = null,
) =>
  openAssessment({
    page: ComparisonPage,
    route: patterns.comparison,
    questionnaire,
    assessment: { answers },
    packs,
    benchmark,
  })

const figure = () => screen.findByRole('figure', { name: /Overall and by dimension/ })

describe('ComparisonPage', () => {
  it('compares with nobody until the user chooses, synthetic packs included', async () => {
    await openComparison([published, synthetic])

    expect(await screen.findByRole('radio', { name: 'Nobody' })).toBeChecked()
    expect(screen.getAllByRole('radio')).toHaveLength(3)
    expect(screen.queryByRole('figure')).toBeNull()
  })

  it('says honestly that no respondent data are published', async () => {
    await openComparison([synthetic])

    expect(
      await screen.findByText(/No respondent data are published for this questionnaire/),
    ).toBeInTheDocument()
  })

  it('lists a synthetic pack apart and calls it so', async () => {
    await openComparison([published, synthetic])

    const radio = await screen.findByRole('radio', { name: /Made up/ })
    const apart = radio.closest('.synthetic-choice')
    expect(apart).toHaveTextContent('synthetic: for trying the screens')
    expect(apart).not.toHaveTextContent('Towns 2025')
  })

  it('names packs of another path as not usable, with the reason', async () => {
    await openComparison([published, aBenchmarkPack({ id: 'short-towns', path: 'short' })])

    const heading = await screen.findByRole('heading', { name: 'Packs that cannot be used here' })
    expect(heading.nextElementSibling).toHaveTextContent(
      'it belongs to “Path short”, and this assessment follows “Path full”',
    )
    expect(screen.getAllByRole('radio')).toHaveLength(2)
  })

  it('keeps the choice with the assessment', async () => {
    const { user, stored } = await openComparison([published])

    await user.click(await screen.findByRole('radio', { name: /Towns 2025/ }))

    await expect.poll(async () => (await stored()).benchmark).toEqual(choiceOf(published))
  })

  it('gives median, quartiles, n and the position in words as a table', async () => {
    await openComparison([published], choiceOf(published))

    const rows = within(await figure()).getAllByRole('row', { hidden: true })
    const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent))
    expect(cells).toEqual([
      [
        'Part',
        'Own score of 100',
        'Lower quartile',
        'The others’ median',
        'Upper quartile',
        'n',
        'The own score lies',
      ],
      ['Overall', '38', '25', '50', '75', '20', 'between lower quartile and median'],
      ['Group a', '75', '25', '50', '75', '20', 'between median and upper quartile'],
      ['Group b', '0', '–', '–', '–', '–', 'no comparison possible'],
    ])
  })

  it('opens inner groups and questions', async () => {
    await openComparison([published], choiceOf(published))

    const inside = await screen.findByRole('figure', { name: 'Inside “Group a”', hidden: true })
    const names = within(inside).getAllByRole('rowheader', { hidden: true })
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'Question a1',
      'Group inner',
      'Question a2',
    ])
  })

  it('names source, year, licence, link, limits, method and version of the figures', async () => {
    await openComparison([published], choiceOf(published))

    const about = (await screen.findByRole('heading', { name: 'About these figures' }))
      .nextElementSibling
    for (const fact of [
      'All towns',
      '20',
      'Not a random sample.',
      'Town survey, 2025',
      'CC BY 4.0',
      'Quartiles of all towns.',
      'towns-2025@1.0.0',
    ]) {
      expect(about).toHaveTextContent(fact)
    }
    expect(screen.getByRole('link', { name: 'Town survey' })).toHaveAttribute(
      'href',
      'https://example.org/survey',
    )
  })

  it('says on every chart that a synthetic pack is synthetic', async () => {
    await openComparison([synthetic], choiceOf(synthetic))

    await figure()
    for (const chart of screen.getAllByRole('figure', { hidden: true })) {
      expect(chart).toHaveTextContent('synthetic: for trying the screens')
    }
  })

  it('loads a pack file, which can be chosen at once and removed again', async () => {
    const { user, stored } = await openComparison([])
    const file = fileOf(aBenchmarkPackFile(published))

    await user.upload(
      await screen.findByLabelText('Load a benchmark pack', { selector: 'input' }),
      file,
    )
    await user.click(await screen.findByRole('radio', { name: /Towns 2025/ }))
    await figure()
    await user.click(screen.getByRole('button', { name: 'Remove towns-2025@1.0.0' }))

    await expect.poll(() => screen.queryByRole('radio', { name: /Towns 2025/ })).toBeNull()
    expect(screen.queryByRole('figure')).toBeNull()
    await expect.poll(async () => (await stored()).benchmark).toBeNull()
  })

  it('says what is wrong with a file that is no pack', async () => {
    const { user } = await openComparison([])

    await user.upload(
      await screen.findByLabelText('Load a benchmark pack', { selector: 'input' }),
      fileOf({ format: 'assessment' }),
    )

    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was changed.')
  })

  it('credits the questionnaire', async () => {
    await openComparison([])

    const rights = await screen.findByRole('region', { name: 'Questionnaire and rights' })
    expect(rights).toHaveTextContent('Town lab, CC BY 4.0.')
    expect(rights).toHaveTextContent('Who made it.')
  })
})

describe('ComparisonPage of shipped content', () => {
  it('shows context figures with place, year, sample, link and what they are not', async () => {
    const session = await appSession()
    const questionnaire = { id: 'lordimas', version: '1.0.0' }
    const assessment = anAssessment({ questionnaire, path: 'full' })
    session.assessmentStore.setState({ assessment: undefined })
    await saveAssessment(session.database, onThisDevice(assessment))
    await renderUi(<ComparisonPage />, {
      at: patterns.comparison.replace(':assessmentId', assessment.id),
      route: patterns.comparison,
    })

    const context = await screen.findByRole('region', { name: 'Context from other surveys' })
    expect(context).toHaveTextContent('not comparable point for point')
    const items = within(context).getAllByRole('listitem')
    for (const item of items) {
      expect(item).toHaveTextContent(/, (\d{4}|undated)/)
      expect(item).toHaveTextContent('Sample:')
      expect(item).toHaveTextContent('Different method.')
      expect(within(item).getByRole('link')).toHaveAttribute(
        'href',
        expect.stringMatching(/^https/),
      )
    }
    expect(items.length).toBeGreaterThan(5)
  })
})
