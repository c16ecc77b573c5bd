import fc from 'fast-check'
import type { Answers } from '@/domain/assessment/answer'
import { completeJournal } from '@/parse/complete-journal'
import { writeAssessment } from '@/parse/write-assessment'
import type { BackupContent, DeviceSettings } from '@/parse/parse-backup'
import { anAction, anAnswer, anAssessment, aSnapshot } from './assessment'
import { aBenchmarkPack } from './benchmark-pack'
import { aBenchmarkPackFile, aQuestionnaireFile } from './files'
import { anEntry } from './journal'
import { aQuestionnaire } from './questionnaire'

export const noSettings: DeviceSettings = {
  place: null,
  benchmark: null,
  respondent: null,
  report: {},
  coatOfArms: null,
}

/** Two assessments of an own questionnaire, one with all that can belong to it, and a pack. */
export function aBackupContent(): BackupContent {
  const questionnaire = aQuestionnaire()
  const pack = aBenchmarkPack()
  const full = anAssessment({
    answers: {
      question: anAnswer('yes', {
        note: { text: 'Zähes Verfahren 🙂', language: 'de' },
        evidence: [{ title: 'Minutes', link: 'https://example.org/a%20b' }],
      }),
    },
    priorities: { question: 'high' },
    actions: [anAction({ questionId: 'question' })],
  })
  const answered = anEntry({ id: 'answered', subjectId: 'question', after: anAnswer('no') })
  const history = {
    journal: completeJournal(full, [answered]),
    respondents: [{ id: 'anna', name: 'Anna Berg', role: 'it' as const, revision: 1 }],
  }
  const other = anAssessment({ id: 'assessment-2', name: 'Spring 2027' })
  return {
    assessments: [
      {
        id: full.id,
        text: writeAssessment(full, { snapshots: [aSnapshot()], ...history }),
        settings: {
          place: 'group',
          benchmark: { packId: pack.id, packVersion: pack.version, groupId: 'all' },
          respondent: 'anna',
          report: { preparedBy: 'Digital office', hasAnnex: false },
          coatOfArms: { name: 'arms.png', bytes: Uint8Array.of(0, 1, 127, 128, 255) },
        },
      },
      { id: other.id, text: writeAssessment(other), settings: noSettings },
    ],
    questionnaires: [
      {
        id: questionnaire.id,
        version: questionnaire.version,
        file: aQuestionnaireFile(questionnaire),
      },
    ],
    packs: [{ id: pack.id, version: pack.version, file: aBenchmarkPackFile(pack) }],
  }
}

/** Answers to the one question of `aQuestionnaire()`, or none. */
export const someTownAnswers: fc.Arbitrary<Answers> = fc
  .record({
    option: fc.constantFrom('yes', 'no'),
    note: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
    confidence: fc.option(fc.constantFrom('low', 'high'), { nil: undefined }),
  })
  .map(({ option, note, confidence }) => ({
    question: {
      ...anAnswer(option, { note: note === null ? null : { text: note, language: 'en' } }),
      ...(confidence === undefined ? {} : { confidence }),
    },
  }))
