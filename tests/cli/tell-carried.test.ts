import { describe, expect, it } from 'vitest'
import { tellCarried } from '@/cli/tell-carried'
import { loadWords } from '@/cli/words'
import type { Answers } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import { carryAssessment } from '@/domain/assessment/carry-assessment'
import type { BridgeLink } from '@/domain/questionnaire/bridge'
import type { Question } from '@/domain/questionnaire/question'
import { aDontKnow, anAction, anAnswer, anAssessment, aNotApplicable } from '../builders/assessment'
import { aBridge, aLink } from '../builders/bridge'
import {
  aChoice,
  aGroup,
  aMultiple,
  aNumber,
  aPath,
  aQuestionnaire,
  aText,
  aYesNo,
} from '../builders/questionnaire'
import { aQuestionnaireText } from '../builders/questionnaire-text'
import { shippedFiles } from '../builders/shipped-files'

const worded = (version: string, pathId: string, questions: readonly Question[]) => {
  const questionnaire = aQuestionnaire({
    version,
    paths: [aPath({ id: pathId })],
    groups: [aGroup({ questions })],
  })
  return { questionnaire, texts: { en: aQuestionnaireText(questionnaire) } }
}

interface Change {
  readonly links: readonly BridgeLink[]
  readonly old: readonly Question[]
  readonly next: readonly Question[]
  readonly assessment: Partial<Assessment>
}

/** What `carry` says of a move, line by line. */
function told({ links, old, next, assessment: fields }: Change): readonly string[] {
  const [from, to] = [worded('1.0.0', 'full', old), worded('1.1.0', 'usual', next)]
  const bridge = aBridge({ links })
  const assessment = anAssessment(fields)
  const carried = carryAssessment(bridge, from.questionnaire, to.questionnaire, assessment)
  const lines: string[] = []
  const terminal = { out: (text: string) => lines.push(text.trimEnd()), err: () => undefined }
  const context = { terminal, words: loadWords('en'), files: shippedFiles, now: () => new Date(0) }
  tellCarried({ assessment, bridge, from, to }, carried, context)
  return lines
}

const dropAll = (old: readonly Question[], answers: Answers): readonly string[] =>
  told({
    links: old.map(({ id }) => aLink({ kind: 'dropped', from: [id], to: [] })),
    old,
    next: [],
    assessment: { answers },
  }).filter((line) => line.startsWith('  '))

describe('tellCarried', () => {
  it('tells what is open, what is lost and which path the copy is on', () => {
    const [a, b] = [aChoice({ id: 'a' }), aChoice({ id: 'b' })]

    const lines = told({
      links: [
        aLink({ kind: 'dropped', from: ['a'], to: [] }),
        aLink({ kind: 'new', from: [], to: ['b'] }),
      ],
      old: [a],
      next: [b],
      assessment: {
        answers: { a: anAnswer('yes', { note: { text: 'Since\nMay', language: 'en' } }) },
        profile: { size: 'small' },
        priorities: { a: 'high' },
        actions: [anAction({ what: 'Write it down', questionId: 'a' })],
      },
    })

    expect(lines).toEqual([
      'Taken over as they are: 0',
      'Taken over, to be looked at again: 0',
      'Open in the new version: 1',
      '  b: Question b',
      'Without a place in the new version: 3',
      '  a: answer “Option yes”, note “Since May” (the question is no longer asked)',
      '  Profile field: size',
      '  Priority of a',
      'Action without a question now: Write it down',
      'The new version has no path “full”; the copy is on its path “usual”.',
    ])
  })

  it('tells everything that an answer can hold', () => {
    const answers: Answers = {
      a: {
        value: null,
        note: null,
        evidence: [{ title: 'Page', link: 'https://example.org/' }],
        provider: { kind: 'county', name: '' },
        confidence: 'high',
        evidenceStrength: 'stated',
        override: { ratio: 1, reason: 'Seen' },
      },
    }

    expect(dropAll([aChoice({ id: 'a' })], answers)).toEqual([
      '  a: evidence “Page”, provider, confidence, strength of the evidence, override, “Seen” (the question is no longer asked)',
    ])
  })

  it('words every kind of value', () => {
    const said = { note: null, evidence: [] }
    const old = [
      aMultiple({ id: 'a' }),
      aYesNo({ id: 'b' }),
      aNumber({ id: 'c' }),
      aText({ id: 'd' }),
      aChoice({ id: 'e' }),
      aChoice({ id: 'f' }),
    ]

    const lines = dropAll(old, {
      a: { ...said, value: { kind: 'options', options: ['a', 'b'] } },
      b: { ...said, value: { kind: 'yesNo', isYes: true } },
      c: { ...said, value: { kind: 'number', number: 12.5 } },
      d: { ...said, value: { kind: 'text', text: 'More chairs' } },
      e: aNotApplicable('No lake'),
      f: aDontKnow(),
    })

    expect(lines.map((line) => /“(.*)”/.exec(line)?.[1])).toEqual([
      'Option a; Option b',
      'yes',
      '12.5',
      'More chairs',
      'not applicable, No lake',
      'don’t know',
    ])
  })
})
