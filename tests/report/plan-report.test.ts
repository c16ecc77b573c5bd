import { format } from 'prettier'
import type { TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import type { Block } from '@/report/blocks'
import { planReport } from '@/report/plan-report'
import type { ReportInput } from '@/report/report-input'
import { plainText } from '@/report/words'
import { aDontKnow, anAction, anAnswer, anAssessment, aNotApplicable } from '../builders/assessment'
import { aBenchmarkGroup, aBenchmarkPack, someQuartiles } from '../builders/benchmark-pack'
import {
  aChoice,
  aGroup,
  aLevel,
  aNumber,
  aPath,
  aQuestionnaire,
  firstPath,
} from '../builders/questionnaire'
import { aQuestionnaireText } from '../builders/questionnaire-text'
import { explanationWords, reportWords } from './example'

describe('planReport', () => {
  let t: TFunction<'report'>
  let explain: TFunction<'explanation'>

  beforeAll(async () => {
    t = await reportWords('en')
    explain = await explanationWords('en')
  })

  function anInput(
    questionnaire: Questionnaire,
    assessment: Partial<Assessment> = {},
    changes: Partial<ReportInput> = {},
  ): ReportInput {
    return {
      questionnaire,
      text: aQuestionnaireText(questionnaire),
      path: firstPath(questionnaire),
      assessment: anAssessment(assessment),
      benchmark: null,
      contextFigures: [],
      status: 'draft',
      createdAt: new Date('2026-11-24T12:00:00Z'),
      language: 'en',
      t,
      explain,
      ...changes,
    }
  }

  const threeDimensions = aQuestionnaire({
    levels: [aLevel('low', 0), aLevel('high', 0.5)],
    profile: [{ id: 'country', kind: 'country', options: ['DE'] }],
    groups: ['one', 'two', 'three'].map((id) =>
      aGroup({ id, questions: [aChoice({ id: `${id}-a` }), aChoice({ id: `${id}-b` })] }),
    ),
  })

  const someAnswers = {
    'one-a': anAnswer('yes'),
    'one-b': anAnswer('partly', { note: { text: 'Soon.', language: 'en' } }),
    'two-a': anAnswer('no', { evidence: [{ title: 'Minutes', link: 'https://example.org/m' }] }),
    'two-b': aNotApplicable('No such office.'),
    'three-a': anAnswer('partly'),
    'three-b': aDontKnow(),
  }

  const withBenchmark = {
    benchmark: {
      pack: aBenchmarkPack(),
      group: aBenchmarkGroup({ scores: { one: someQuartiles(), 'one-a': someQuartiles() } }),
    },
  }

  it('plans what was reviewed', async () => {
    const input = anInput(
      threeDimensions,
      {
        answers: someAnswers,
        profile: { country: 'DE' },
        priorities: { 'two-a': 'high' },
        actions: [anAction({ due: '2027-03-31', decision: 'Adopt it.', questionId: 'two-a' })],
      },
      {
        ...withBenchmark,
        contextFigures: [
          {
            id: 'figure',
            country: 'SE',
            year: 2022,
            sample: { en: '290 towns.' },
            figure: { en: 'Stood at 48%.' },
            group: 'one',
            link: 'https://example.org/figure',
          },
        ],
      },
    )

    const blocks = await format(JSON.stringify(planReport(input)), {
      parser: 'json',
      printWidth: 100,
    })

    await expect(
      blocks,
      'If the change is meant, renew with: npx vitest run tests/report/plan-report.test.ts --update',
    ).toMatchFileSnapshot('../golden/report.blocks.json')
  })

  const headingsOf = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [plainText(block.content)] : []))

  const textsOf = (blocks: readonly Block[]) => JSON.stringify(blocks)

  it('puts summary, dimensions, comparison, actions, method and annex in this order', () => {
    const blocks = planReport(anInput(threeDimensions, { answers: someAnswers }))

    const sections = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [plainText(block.content)] : [],
    )
    expect(sections).toEqual([
      'Summary',
      'Group one',
      'Group two',
      'Group three',
      'Comparison with others',
      'Action plan',
      'Method',
      'Annex: all answers',
      'Annex: how each score came about',
    ])
  })

  it('says plainly that it compares with nobody', () => {
    const blocks = planReport(anInput(threeDimensions))

    expect(textsOf(blocks)).toContain('This report compares with nobody.')
  })

  it('prints the notice of the questionnaire on the title page and in the method', () => {
    const blocks = planReport(anInput(threeDimensions))

    expect(textsOf(blocks).match(/Who made it\./g)).toHaveLength(2)
  })

  it('has no overall score while a dimension has none, and names the dimension', () => {
    const { 'two-a': _open, ...others } = someAnswers

    const blocks = planReport(anInput(threeDimensions, { answers: others }))

    const [overall] = blocks.flatMap((block) => (block.kind === 'headline' ? [block] : []))
    expect(overall).toMatchObject({ figure: '–', label: 'No overall score yet' })
    expect(overall?.details).toContain(
      'There is an overall score once every dimension that applies has one. Still without a score: Group two.',
    )
  })

  it('tells the level of the whole with all that it demands', () => {
    const demanding = {
      ...threeDimensions,
      levels: [
        aLevel('low', 0),
        { ...aLevel('high', 0.5), requires: [{ score: 'one', atLeast: 1 }] },
      ],
    }
    const answers = Object.fromEntries(
      ['one', 'two', 'three'].flatMap((id) =>
        [`${id}-a`, `${id}-b`].map((question) => [question, anAnswer(id === 'one' ? 'no' : 'yes')]),
      ),
    )

    const blocks = planReport(anInput(demanding, { answers }))

    const [overall, , two] = blocks.flatMap((block) => (block.kind === 'headline' ? [block] : []))
    expect(overall?.label).toBe('Level 1: Level low')
    expect(two?.label).toBe('Level 2: Level high')
  })

  it('rounds points as the questionnaire does', () => {
    const cut = {
      ...threeDimensions,
      scale: 'points' as const,
      aggregation: 'sum' as const,
      rounding: { at: ['overall' as const], digits: 0, mode: 'truncate' as const },
      groups: [
        aGroup({
          id: 'one',
          aggregation: 'sum',
          questions: [aNumber({ id: 'n', maximum: 10, rule: { kind: 'ratio', threshold: 10 } })],
        }),
      ],
    }
    const answers = {
      n: { value: { kind: 'number' as const, number: 7.97 }, note: null, evidence: [] },
    }

    const blocks = planReport(anInput(cut, { answers }))

    const [overall, one] = blocks.flatMap((block) => (block.kind === 'headline' ? [block] : []))
    expect([overall?.figure, one?.figure]).toEqual(['7', '7'])
  })

  it('tells what was answered and what the score can still become', () => {
    const blocks = planReport(anInput(threeDimensions, { answers: someAnswers }))

    const [overall] = blocks.flatMap((block) => (block.kind === 'headline' ? [block] : []))
    expect(overall?.details).toContain('5 of 6 questions answered.')
    expect(overall?.details).toContain(
      'Range still possible once the open questions are answered: 33–50.',
    )
  })

  it('says which dimensions do not apply, and that the score leaves them out', () => {
    const aside = { 'two-a': aNotApplicable(), 'two-b': aNotApplicable() }

    const blocks = planReport(anInput(threeDimensions, { answers: { ...someAnswers, ...aside } }))

    const [overall, , two] = blocks.flatMap((block) => (block.kind === 'headline' ? [block] : []))
    expect(overall?.details).toContain('2 of them are not applicable.')
    expect(overall?.details).toContain(
      'The score covers 2 of 3 dimensions. Not applicable here: Group two.',
    )
    expect(two).toMatchObject({ figure: '–', label: 'Does not apply' })
  })

  it('names a made-up benchmark in its heading', () => {
    const pack = aBenchmarkPack({ synthetic: true })
    const benchmark = { pack, group: aBenchmarkGroup() }

    const blocks = planReport(anInput(threeDimensions, { answers: someAnswers }, { benchmark }))

    expect(headingsOf(blocks)).toContain(
      'Comparison with others (synthetic: for trying the screens)',
    )
  })

  it('says of a context figure that its method is different', () => {
    const figure = {
      id: 'figure',
      country: 'EU',
      year: null,
      sample: { en: 'Unknown.' },
      figure: { en: '1%.' },
      group: null,
      link: 'https://www.example.org/figure',
    }

    const said = textsOf(planReport(anInput(threeDimensions, {}, { contextFigures: [figure] })))

    expect(said).toContain('European Union, year not stated')
    expect(said).toContain('Different method.')
    expect(said).toContain('"text":"example.org"')
  })

  it('asks the council only for decisions that are still open', () => {
    const actions = [
      anAction({ id: 'a', decision: 'Decide this.' }),
      anAction({ id: 'b', decision: 'Decided already.', status: 'done' }),
    ]

    const blocks = planReport(anInput(threeDimensions, { actions }))

    const at = blocks.findIndex(
      (block) =>
        block.kind === 'heading' && plainText(block.content) === 'Decisions asked of the council',
    )
    const list = JSON.stringify(blocks[at + 1])
    expect(list).toContain('Decide this.')
    expect(list).not.toContain('Decided already.')
  })

  it('leaves questions of other paths out of the annex', () => {
    const questionnaire = {
      ...threeDimensions,
      paths: [aPath({ id: 'short', questions: ['one-a'] })],
    }

    const headings = headingsOf(planReport(anInput(questionnaire, { path: 'short' })))

    expect(headings).toContain('Question one-a')
    expect(headings).not.toContain('Question one-b')
  })

  it('names definition, engine and revision of what it was made by', () => {
    const hash = '0123456789abcdef'.repeat(4)
    const questionnaire = { ...threeDimensions, hash }
    const text = aQuestionnaireText(questionnaire, { revision: 7 })

    const said = textsOf(planReport(anInput(questionnaire, {}, { text })))

    expect(said).toContain(`definition ${hash.slice(0, 12)}, with version ${ENGINE_VERSION}`)
    expect(said).toContain('The wording printed is revision 7.')
    expect(said).toContain(`SHA-256 ${hash}`)
  })

  it('explains each score by what goes into it', () => {
    const blocks = planReport(anInput(threeDimensions, { answers: someAnswers }))

    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    const [first] = tables.find(({ caption }) => caption.endsWith('“Group one”'))?.rows ?? []
    expect(first?.cells.slice(1)).toEqual([
      ['1'],
      ['100'],
      ['50.0%'],
      ['Chosen: “Option yes”, 100 points of 100.'],
    ])
    expect(textsOf(blocks)).toContain('Mean of 2 scores, all with the same weight.')
  })

  it('never prints an assessor’s score without the computed one', () => {
    const override = { ratio: 0.9, reason: 'Seen on site' }
    const answers = { ...someAnswers, 'one-b': { ...anAnswer('partly'), override } }

    const blocks = planReport(anInput(threeDimensions, { answers }))

    const own = blocks.filter((block) => textsOf([block]).includes('By the rules alone: 50'))
    const annex = 'An assessor set the score to 90 of 100; by the rules alone it is 50 of 100.'
    expect(own.map(({ kind }) => kind)).toEqual(['table', 'table'])
    expect(textsOf(blocks)).toContain(annex)
  })

  it('lists what is not asked where the score leaves it out', () => {
    const shownIf = { kind: 'option', question: 'a', isOneOf: ['yes'] } as const
    const questionnaire = aQuestionnaire({
      groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'b', shownIf })] })],
    })

    const blocks = planReport(anInput(questionnaire, { answers: { a: anAnswer('no') } }))

    expect(headingsOf(blocks)).not.toContain('Question b')
    expect(textsOf(blocks)).toContain('Not asked as things stand: a condition for it is not met.')
  })

  it('puts inner groups and their questions on deeper heading levels', () => {
    const questionnaire = aQuestionnaire({
      groups: [aGroup({ id: 'outer', groups: [aGroup({ id: 'inner', questions: [aChoice()] })] })],
    })

    const blocks = planReport(anInput(questionnaire))

    const levels = Object.fromEntries(
      blocks.flatMap((block) =>
        block.kind === 'heading' ? [[plainText(block.content), block.level]] : [],
      ),
    )
    expect(levels).toMatchObject({ 'Group outer': 3, 'Group inner': 4, 'Question question': 5 })
  })
})
