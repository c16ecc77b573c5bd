import { describe, expect, it } from 'vitest'
import { parseAnswerMapping } from '@/parse/parse-answer-mapping'
import { parsePackDescription } from '@/parse/parse-answer-pack'
import { parseAnswers } from '@/parse/parse-answers'
import { aQuestionnaire } from '../builders/questionnaire'

const answersFile = (fields: Readonly<Record<string, unknown>> = {}) => ({
  format: 'answers',
  formatVersion: 1,
  respondent: 'Aal',
  answers: { question: { value: { kind: 'option', option: 'yes' } } },
  ...fields,
})

describe('parseAnswers', () => {
  it('fills in what an answers file may leave out', () => {
    expect(parseAnswers(answersFile())).toEqual({
      ok: true,
      value: {
        name: 'Aal',
        questionnaire: null,
        path: null,
        profile: {},
        answers: {
          question: { value: { kind: 'option', option: 'yes' }, note: null, evidence: [] },
        },
      },
    })
  })

  it.each([
    [{ respondent: ' ' }, { code: 'wrongValue', path: 'respondent' }],
    [{ respondents: 'Aal' }, { code: 'unknownField', field: 'respondents' }],
    [{ formatVersion: 2 }, { code: 'newerFormat', found: 2 }],
    [{ format: 'assessment' }, { code: 'foreignFile', expected: 'answers' }],
    [
      { answers: { q: { value: null, evidence: [{ title: '', link: 'javascript:alert(1)' }] } } },
      { code: 'unsafeLink', path: 'answers.q.evidence.0.link' },
    ],
  ])('refuses %j', (fields, problem) => {
    expect(parseAnswers(answersFile(fields))).toMatchObject({ ok: false, failure: [problem] })
  })
})

const mappingFile = (fields: Readonly<Record<string, unknown>> = {}) => ({
  format: 'answer-mapping',
  formatVersion: 1,
  questionnaire: { id: 'town-check', version: '1.0.0' },
  path: 'full',
  respondent: 'Town',
  language: 'en',
  columns: { A: 'question' },
  ...fields,
})

describe('parseAnswerMapping', () => {
  it('takes blanks as optional', () => {
    expect(parseAnswerMapping(mappingFile(), aQuestionnaire())).toMatchObject({
      ok: true,
      value: { blank: [], blankPrefixes: [], columns: { A: 'question' } },
    })
  })

  it.each([
    [{ path: 'long' }, { code: 'unknownPath', path: 'path', id: 'long' }],
    [{ columns: { A: 'other' } }, { code: 'unknownQuestion', path: 'columns.A', id: 'other' }],
    [
      { columns: { A: 'question', B: 'question' } },
      { code: 'duplicateId', path: 'columns.B', id: 'question' },
    ],
    [
      { questionnaire: { id: 'town-check', version: '2.0.0' } },
      { code: 'otherQuestionnaire', found: 'town-check@2.0.0', expected: 'town-check@1.0.0' },
    ],
  ])('refuses %j', (fields, problem) => {
    expect(parseAnswerMapping(mappingFile(fields), aQuestionnaire())).toMatchObject({
      ok: false,
      failure: [problem],
    })
  })
})

describe('parsePackDescription', () => {
  it('tells every problem with its place', () => {
    expect(parsePackDescription({ id: 'Pack', groups: [] })).toMatchObject({
      ok: false,
      failure: expect.arrayContaining([
        expect.objectContaining({ code: 'wrongValue', path: 'id' }),
        expect.objectContaining({ code: 'missingField', field: 'title' }),
        expect.objectContaining({ code: 'wrongValue', path: 'groups' }),
      ]) as unknown,
    })
  })
})
