import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { AnswerMapping } from '@/parse/parse-answer-mapping'
import { parseAnswerTable } from '@/parse/parse-answer-table'
import type { Question } from '@/domain/questionnaire/question'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import {
  aChoice,
  aGroup,
  aMultiple,
  aNumber,
  aPercentage,
  aQuestionnaire,
  aScale,
  aText,
  aYesNo,
} from '../builders/questionnaire'
import { aQuestionnaireText } from '../builders/questionnaire-text'
import { runs } from '../builders/runs'

const questionnaire = aQuestionnaire({
  groups: [aGroup({ questions: [aChoice({ id: 'lanes' }), aText({ id: 'remark' })] })],
})

const labelled = (labels: Readonly<Record<'no' | 'partly' | 'yes', string>>) => {
  const text = aQuestionnaireText(questionnaire)
  const options = Object.fromEntries(
    Object.entries(labels).map(([id, label]) => [id, { label, description: null, nextStep: null }]),
  )
  const lanes = text.questions['lanes']
  if (lanes === undefined) throw new Error('no wording')
  return { ...text, questions: { ...text.questions, lanes: { ...lanes, options } } }
}

const text = labelled({ no: 'No', partly: 'Only the town’s own', yes: 'Yes, >9' })

const aMapping = (fields: Partial<AnswerMapping> = {}): AnswerMapping => ({
  questionnaire: { id: 'town-check', version: '1.0.0' },
  path: 'full',
  respondent: 'Town',
  language: 'en',
  blank: [],
  blankPrefixes: [],
  columns: { Lanes: 'lanes', Remark: 'remark' },
  ...fields,
})

const parse = (csv: string, mapping = aMapping(), wording = text) =>
  parseAnswerTable(csv, mapping, questionnaire, wording)

/** The rows' respondents or problems, without their results' frames. */
function rowsOf(parsed: ReturnType<typeof parse>) {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value.map(({ respondent }) =>
    respondent.ok ? respondent.value : respondent.failure,
  )
}

function laneAnswer(cell: string, mapping = aMapping(), wording = text) {
  const csv = Papa.unparse([
    ['Town', 'Lanes', 'Remark'],
    ['Aal', cell, ''],
  ])
  const [row] = rowsOf(parse(csv, mapping, wording))
  return row !== undefined && 'answers' in row ? (row.answers['lanes']?.value ?? null) : row
}

describe('parseAnswerTable', () => {
  it.each([
    'Only the town’s own',
    "only the town's own",
    '  ONLY  the\u00A0town`s\town ',
    'Only the town‘s\nown',
  ])('reads %j as the option it means', (cell) => {
    expect(laneAnswer(cell)).toEqual({ kind: 'option', option: 'partly' })
  })

  it('reads the id of an option, where no label says otherwise', () => {
    const swapped = labelled({ no: 'yes', partly: 'maybe', yes: 'no' })

    expect(laneAnswer('partly')).toEqual({ kind: 'option', option: 'partly' })
    expect(laneAnswer('yes', aMapping(), swapped)).toEqual({ kind: 'option', option: 'no' })
  })

  it.each(['', ' ', 'n/a', ' N/A ', 'Please select an answer'])(
    'reads %j as unanswered',
    (cell) => {
      const mapping = aMapping({ blank: ['N/A'], blankPrefixes: ['please SELECT'] })

      expect(laneAnswer(cell, mapping)).toBeNull()
    },
  )

  it('never guesses what matches nothing', () => {
    expect(laneAnswer('Yes, >8')).toEqual([
      { code: 'unmatchedAnswer', path: 'rows.2.Lanes', id: 'lanes', answer: 'Yes, >8' },
    ])
  })

  it('never guesses between two options of the same label', () => {
    const twice = labelled({ no: 'Same', partly: 'same ', yes: 'Other' })

    expect(laneAnswer('Same', aMapping(), twice)).toMatchObject([{ code: 'unmatchedAnswer' }])
  })

  it('takes the text of a text question as it is', () => {
    const rows = rowsOf(parse('Town,Lanes,Remark\nAal,,"  Two\nlines, “quoted” "\n'))

    expect(rows).toMatchObject([
      { answers: { remark: { value: { kind: 'text', text: 'Two\nlines, “quoted”' } } } },
    ])
  })

  it.each([
    ['commas', 'Town,Lanes,Remark\nAal,No,Hi\nBaum,No,Ho\n'],
    [
      'semicolons, carriage returns and a byte order mark',
      '\uFEFFTown;Lanes;Remark\r\nAal;No;Hi\r\nBaum;No;Ho',
    ],
    ['tabs', 'Town\tLanes\tRemark\nAal\tNo\tHi\nBaum\tNo\tHo'],
    ['columns in another order, and one more', 'Age,Remark,Lanes,Town\n1,Hi,No,Aal\n2,Ho,No,Baum'],
    ['blank rows', 'Town,Lanes,Remark\n\nAal,No,Hi\n,,\nBaum,No,Ho\n\n\n'],
  ])('reads tables with %s', (_, csv) => {
    expect(rowsOf(parse(csv))).toMatchObject([
      { name: 'Aal', answers: { lanes: { value: { option: 'no' } }, remark: {} } },
      { name: 'Baum', answers: { lanes: { value: { option: 'no' } }, remark: {} } },
    ])
  })

  it('tells of bad rows as a spreadsheet counts them, and keeps the good ones', () => {
    const csv = 'Town,Lanes,Remark\nAal,No,\n\n,No,\nAal,No,\nBaum,No\nCoburg,No,,\nDorf,No,\n'

    expect(rowsOf(parse(csv))).toMatchObject([
      { name: 'Aal' },
      [{ code: 'missingField', path: 'rows.4', field: 'Town' }],
      [{ code: 'duplicateId', path: 'rows.5', id: 'Aal' }],
      [{ code: 'brokenTable', path: 'rows.6' }],
      [{ code: 'brokenTable', path: 'rows.7' }],
      { name: 'Dorf' },
    ])
  })

  it.each([
    ['', 'emptyFile'],
    ['Town,Remark\nAal,\n', 'missingColumn'],
    ['Lanes,Remark\nNo,\n', 'missingColumn'],
    ['Town,Lanes,Lanes,Remark\nAal,No,No,\n', 'duplicateId'],
    ['Town,Lanes,Remark\n"Aal,No,\n', 'brokenTable'],
  ])('refuses %j as a whole', (csv, code) => {
    expect(parse(csv)).toMatchObject({ ok: false, failure: [{ code }] })
  })

  it('brings back every name and answer that was written', () => {
    const options = ['no', 'partly', 'yes'] as const
    const labels = { no: 'No', partly: 'Only the town’s own', yes: 'Yes, >9' }
    const word = fc.string({ minLength: 1 }).filter((name) => name.trim() !== '')
    const respondents = fc.uniqueArray(
      fc.record({ name: word, option: fc.constantFrom(...options), remark: word }),
      { selector: ({ name }) => name.trim(), minLength: 1 },
    )

    fc.assert(
      fc.property(respondents, (written) => {
        const lines = written.map(({ name, option, remark }) => [name, labels[option], remark])
        const csv = Papa.unparse([['Town', 'Lanes', 'Remark'], ...lines])

        expect(rowsOf(parse(csv))).toMatchObject(
          written.map(({ name, option, remark }) => ({
            name: name.trim(),
            answers: {
              lanes: { value: { kind: 'option', option } },
              remark: { value: { kind: 'text', text: remark.trim() } },
            },
          })),
        )
      }),
      { numRuns: runs(100) },
    )
  })
})

/** What a cell says of a question of another kind; null: it is told that it says nothing. */
function valueIn(cell: string, question: Question, wording: Partial<QuestionnaireText> = {}) {
  const single = aQuestionnaire({ groups: [aGroup({ questions: [question] })] })
  const csv = Papa.unparse([
    ['Town', 'Answer'],
    ['Aal', cell],
  ])
  const mapping = aMapping({ columns: { Answer: question.id } })
  const table = parseAnswerTable(csv, mapping, single, aQuestionnaireText(single, wording))
  const [row] = rowsOf(table)
  if (row === undefined) throw new Error('no row')
  if ('answers' in row) return row.answers[question.id]?.value
  expect(row).toMatchObject([{ code: 'unmatchedAnswer', path: 'rows.2.Answer', answer: cell }])
  return null
}

describe('several options in one cell', () => {
  const question = aMultiple()

  it.each([
    'Option a; Option c',
    'option A;OPTION c;',
    'Option c\nOption a',
    'Option a\r\n\r\nOption c',
    'a; c',
    'Option a; Option c; Option a',
  ])('are read from %j in the order of the question', (cell) => {
    expect(valueIn(cell, question)).toEqual({ kind: 'options', options: ['a', 'c'] })
  })

  it('can be a single one, whose label may hold a semicolon', () => {
    const plain = aQuestionnaireText(
      aQuestionnaire({ groups: [aGroup({ questions: [question] })] }),
    )
    const words = plain.questions['question']
    if (words === undefined) throw new Error('no wording')
    const a = { label: 'By post; by hand', description: null, nextStep: null }
    const questions = { question: { ...words, options: { ...words.options, a } } }

    expect(valueIn('By post; by hand', question, { questions })).toEqual({
      kind: 'options',
      options: ['a'],
    })
  })

  it.each(['Option a; Option x', 'Option a, Option c', 'Option a; Option none', ';'])(
    'are not guessed from %j',
    (cell) => {
      expect(valueIn(cell, question)).toBeNull()
    },
  )
})

describe('yes and no in a cell', () => {
  it.each([
    ['Yes', 'en', true],
    [' NO ', 'en', false],
    ['TRUE', 'en', true],
    ['0', 'en', false],
    ['Ja', 'de', true],
    ['nein', 'de', false],
    ['no', 'de', false],
    ['Nej', 'da', false],
    ['Oui', 'fr-BE', true],
    ['ne', 'cs', false],
  ])('%j is read in %s', (cell, language, isYes) => {
    expect(valueIn(cell, aYesNo(), { language })).toEqual({ kind: 'yesNo', isYes })
  })

  it.each([
    ['ja', 'en'],
    ['maybe', 'en'],
    ['y', 'en'],
    ['2', 'de'],
    ['да', 'sk'],
  ])('%j is not guessed in %s', (cell, language) => {
    expect(valueIn(cell, aYesNo(), { language })).toBeNull()
  })
})

describe('a number in a cell', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 7 ', 7],
    ['0', 0],
  ])('%j is read with either sign of decimals', (cell, number) => {
    expect(valueIn(cell, aNumber())).toEqual({ kind: 'number', number })
  })

  it.each(['twelve', '1.000', '12 days', '-1', '5%'])('%j is not guessed', (cell) => {
    expect(valueIn(cell, aNumber({ from: 0 }))).toBeNull()
  })

  it.each([
    ['62', 62],
    ['62,5 %', 62.5],
    ['100%', 100],
  ])('%j is read as a percentage', (cell, number) => {
    expect(valueIn(cell, aPercentage())).toEqual({ kind: 'number', number })
  })

  it.each(['101', '%', '62 %%'])('%j is no percentage', (cell) => {
    expect(valueIn(cell, aPercentage())).toBeNull()
  })

  it('is a step of a scale only where the scale has it', () => {
    const scale = aScale({ from: 1, to: 5 })

    expect(valueIn('5', scale)).toEqual({ kind: 'number', number: 5 })
    expect(valueIn('6', scale)).toBeNull()
    expect(valueIn('2,5', scale)).toBeNull()
  })
})
