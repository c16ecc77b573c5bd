import { format } from 'prettier'
import type { TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { previousScores } from '@/domain/scoring/changes-since'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import type { Block } from '@/report/blocks'
import { planReport } from '@/report/plan-report'
import { ALL_PARTS, type ReportInput } from '@/report/report-input'
import { ratio } from '@/domain/ratio'
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
import { explanationWords, reportWords, UNDECIDED_REPORT } from './example'

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
      ...UNDECIDED_REPORT,
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

  it('puts the page for the council, profile, dimensions, actions, method and annex in this order', () => {
    const blocks = planReport(anInput(threeDimensions, { answers: someAnswers }))

    const sections = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [plainText(block.content)] : [],
    )
    expect(sections).toEqual([
      'For the council: the result on one page',
      'Profile of all dimensions',
      'Group one',
      'Group two',
      'Group three',
      'Action plan',
      'Method',
      'Annex: all answers',
      'Annex: how each score came about',
    ])
  })

  it('says plainly that it compares with nobody', () => {
    const blocks = planReport(anInput(threeDimensions))

    expect(textsOf(blocks)).toContain('this report compares with nobody.')
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
    expect(overall?.details.map(plainText)).toContain(
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
    expect(overall?.details).toContain(
      '5 of 6 questions answered. One of them is not applicable. Range still possible once the open questions are answered: 33–50.',
    )
  })

  it('says which dimensions do not apply, and that the score leaves them out', () => {
    const aside = { 'two-a': aNotApplicable(), 'two-b': aNotApplicable() }

    const blocks = planReport(anInput(threeDimensions, { answers: { ...someAnswers, ...aside } }))

    const [overall, , two] = blocks.flatMap((block) => (block.kind === 'headline' ? [block] : []))
    expect(overall?.details[0]).toContain('2 of them are not applicable.')
    expect(overall?.details.map(plainText)).toContain(
      'The score covers 2 of 3 dimensions. Not applicable here: Group two.',
    )
    expect(two).toMatchObject({ figure: '–', label: 'Does not apply' })
  })

  it('says where its figures stand that a benchmark is made up', () => {
    const pack = aBenchmarkPack({ synthetic: true })
    const benchmark = { pack, group: aBenchmarkGroup() }

    const blocks = planReport(anInput(threeDimensions, { answers: someAnswers }, { benchmark }))

    const warnings = blocks.filter(
      (block) => block.kind === 'paragraph' && block.look === 'warning',
    )
    expect(warnings).toHaveLength(2)
    expect(textsOf(blocks)).toContain('No real municipalities stand behind them.')
    const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))
    expect(captions).toContain(
      'Dimensions from the strongest to the weakest (synthetic: for trying the screens)',
    )
  })

  it('tells what changed since the last snapshot', () => {
    const before = { ...someAnswers, 'one-a': anAnswer('no'), 'three-a': anAnswer('yes') }

    const said = changesTold(since(before))

    expect(said).toBe(
      'Since the snapshot of 30 June 2026 the overall score has not changed. Higher: Group one (from 25 to 75). Lower: Group three (from 100 to 50). 2 questions have another answer than then.',
    )
  })

  it('tells a rise or fall of the whole with both numbers', () => {
    expect(changesTold(since({ ...someAnswers, 'one-a': anAnswer('no') }))).toContain(
      'the overall score rose from 25 to 42.',
    )
  })

  it('tells no change that cannot be seen in the numbers', () => {
    const { dimensions, ...previous } = since(someAnswers)
    const nudged = Object.fromEntries(
      Object.entries(dimensions).map(([id, score]) => [
        id,
        score === null ? null : ratio(Math.max(0, score - 0.0001)),
      ]),
    )

    expect(changesTold({ ...previous, dimensions: nudged })).not.toContain('Higher')
  })

  it('says that there was no overall score and is none', () => {
    const { 'two-a': _open, ...others } = someAnswers
    const input = anInput(threeDimensions, { answers: others }, { previous: since(others) })

    expect(paragraphsOf(planReport(input))).toContainEqual(
      expect.stringContaining('there was no overall score, and there is none now'),
    )
  })

  it('says that an assessor’s scores are among those of the municipality', () => {
    const answers = {
      ...someAnswers,
      'one-a': { ...anAnswer('no'), override: { ratio: 1, reason: 'Seen on site.' } },
    }

    const said = textsOf(planReport(anInput(threeDimensions, { answers })))

    expect(said).toContain('in 1 question an assessor set another score')
    expect(said).not.toContain('Nobody from outside has checked')
  })

  it('ranks nothing where only one dimension has a score', () => {
    const one = aQuestionnaire({
      groups: [aGroup({ id: 'one', questions: [aChoice({ id: 'a' })] })],
    })

    const said = textsOf(planReport(anInput(one, { answers: { a: anAnswer('yes') } })))

    expect(said).toContain('Too few dimensions have a score')
    expect(said).not.toContain('All dimensions have the same score')
  })

  it('says that nothing applies where everything is set aside', () => {
    const aside = Object.fromEntries(
      Object.keys(someAnswers).map((id) => [id, aNotApplicable('Done by the county.')]),
    )

    const [overall] = planReport(anInput(threeDimensions, { answers: aside })).flatMap((block) =>
      block.kind === 'headline' ? [block] : [],
    )

    expect(overall).toMatchObject({ figure: '–', label: 'Does not apply' })
  })

  it('says on the council’s page why a chosen benchmark is missing', () => {
    const benchmark = { pack: aBenchmarkPack({ path: 'short' }), group: aBenchmarkGroup() }

    const said = paragraphsOf(planReport(anInput(threeDimensions, {}, { benchmark })))

    expect(said.filter((sentence) => sentence.startsWith('Left out: the benchmark'))).toHaveLength(
      1,
    )
  })

  it('names as many respondents as stand behind the figure', () => {
    const overall = { ...someQuartiles(), respondents: 12 }
    const benchmark = { pack: aBenchmarkPack(), group: aBenchmarkGroup({ overall }) }

    const said = paragraphsOf(
      planReport(anInput(threeDimensions, { answers: someAnswers }, { benchmark })),
    )

    expect(said.some((sentence) => sentence.includes('(n = 12)'))).toBe(true)
  })

  const paragraphsOf = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : []))

  const changesTold = (previous: ReportInput['previous']) => {
    const input = anInput(threeDimensions, { answers: someAnswers }, { previous })
    return paragraphsOf(planReport(input)).find((told) => told.startsWith('Since the snapshot'))
  }

  it('compares with no snapshot that another ruler measured', () => {
    const previous = { ...since(someAnswers), hash: 'f'.repeat(64) }

    const said = textsOf(
      planReport(anInput(threeDimensions, { answers: someAnswers }, { previous })),
    )

    expect(said).toContain('Its scores are not comparable with these.')
    expect(said).not.toContain('Since the snapshot')
  })

  it('says that there is no earlier snapshot', () => {
    expect(textsOf(planReport(anInput(threeDimensions)))).toContain(
      'No earlier snapshot is on record',
    )
  })

  function since(answers: Assessment['answers']) {
    const score = scoreAssessment(
      threeDimensions,
      firstPath(threeDimensions),
      anAssessment({ answers }),
    )
    return previousScores('2026-06-30T10:00:00.000Z', score, answers, someAnswers)
  }

  it('prints who prepared it only where somebody wants to be named', () => {
    const unnamed = planReport(anInput(threeDimensions))
    const named = planReport(anInput(threeDimensions, {}, { preparedBy: 'Digital office' }))

    expect(textsOf(unnamed)).not.toContain('Prepared by')
    expect(textsOf(named)).toContain('"label":"Prepared by","paragraphs":["Digital office"]')
  })

  it('prints when the answers of a final report were frozen', () => {
    const frozenAt = new Date('2026-06-30T10:00:00Z')

    const said = textsOf(planReport(anInput(threeDimensions, {}, { frozenAt })))

    expect(said).toContain('Final: the answers were frozen on 30 June 2026')
  })

  it.each([
    ['notes', { hasNotes: false }, 'Soon.'],
    ['evidence', { hasEvidence: false }, 'https://example.org/m'],
    ['the annex', { hasAnnex: false }, 'Annex'],
  ])('leaves %s out where it is told to', (_, without, printed) => {
    const parts = { ...ALL_PARTS, ...without }
    const whole = planReport(anInput(threeDimensions, { answers: someAnswers }))
    const short = planReport(anInput(threeDimensions, { answers: someAnswers }, { parts }))

    expect(textsOf(whole)).toContain(printed)
    expect(textsOf(short)).not.toContain(printed)
  })

  it('draws no radar of more dimensions than can be told apart', () => {
    const many = aQuestionnaire({
      groups: Array.from({ length: 13 }, (_, index) =>
        aGroup({ id: `g${String(index)}`, questions: [aChoice({ id: `q${String(index)}` })] }),
      ),
    })

    expect(textsOf(planReport(anInput(many)))).not.toContain('"kind":"radar"')
    expect(textsOf(planReport(anInput(threeDimensions)))).toContain('"kind":"radar"')
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
