import { createInstance, type ResourceKey, type TFunction } from 'i18next'
import { readFile } from 'node:fs/promises'
import type { Answer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { BenchmarkPack, Quartiles } from '@/domain/benchmark/benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { Problem } from '@/domain/problem'
import type { Result } from '@/domain/result'
import { parseContextFigures } from '@/parse/parse-benchmark-pack'
import { parseDefinition, parseQuestionnaireText } from '@/parse/parse-questionnaire'
import type { ReportFonts } from '@/report/pdf/write-pdf'
import { ALL_PARTS, type ReportInput } from '@/report/report-input'

/** A report about which nothing has been decided: a draft with all its parts. */
export const UNDECIDED_REPORT = {
  ratings: [],
  openDifferences: 0,
  previous: null,
  frozenAt: null,
  parts: ALL_PARTS,
  preparedBy: '',
  coatOfArms: null,
  leftOut: [],
} as const

type Language = 'en' | 'de'

const inRepository = (path: string) => new URL(`../../${path}`, import.meta.url)

/** JSON by its path in the repository. */
export const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(inRepository(path), 'utf8'))

export async function reportFonts(): Promise<ReportFonts> {
  const read = async (weight: string) =>
    new Uint8Array(await readFile(inRepository(`public/fonts/noto-sans-${weight}.ttf`)))
  return { regular: await read('regular'), bold: await read('bold') }
}

/** The report's words, with an error for every key that is missing. */
export const reportWords = (language: Language): Promise<TFunction<'report'>> =>
  wordsOf('report', language)

/** The words that the report explains scores in, as strict. */
export const explanationWords = (language: Language): Promise<TFunction<'explanation'>> =>
  wordsOf('explanation', language)

async function wordsOf<Namespace extends 'report' | 'explanation'>(
  namespace: Namespace,
  language: Language,
): Promise<TFunction<Namespace>> {
  const instance = createInstance()
  const wording = (await readJson(`locales/${language}/${namespace}.json`)) as ResourceKey
  await instance.init({
    lng: language,
    ns: [namespace],
    defaultNS: namespace,
    resources: { [language]: { [namespace]: wording } },
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`No wording for "${key}" in ${language}`)
    },
  })
  return instance.getFixedT(language, namespace)
}

function valid<Value>(parsed: Result<Value, readonly Problem[]>): Value {
  if (parsed.ok) return parsed.value
  throw new Error(JSON.stringify(parsed.failure))
}

const LORDIMAS = 'lordimas/1.0.0'
export const OPEN_DATA = 'eu-open-data-maturity/2023.0.0'

interface Wish {
  readonly folder?: string
  readonly language?: Language
  readonly textLanguage?: Language
  readonly path?: string
  readonly changes?: Partial<Omit<ReportInput, 'assessment'>>
  readonly assessment?: Partial<Assessment>
}

/** A full report on a shipped questionnaire; every answer is made up, and always the same. */
export async function anInput(wish: Wish = {}): Promise<ReportInput> {
  const { folder = LORDIMAS, language = 'en', changes = {} } = wish
  const questionnaire = valid(
    parseDefinition(await readJson(`questionnaires/${folder}/definition.json`)),
  )
  const wording = await readJson(
    `questionnaires/${folder}/text.${wish.textLanguage ?? language}.json`,
  )
  const text = valid(parseQuestionnaireText(wording, questionnaire))
  const path = questionnaire.paths.find(({ id }) => id === (wish.path ?? 'full'))
  if (path === undefined) throw new Error('No such path')
  return {
    questionnaire,
    text,
    path,
    benchmark: null,
    contextFigures: folder === LORDIMAS ? await contextFigures() : [],
    ...UNDECIDED_REPORT,
    frozenAt: new Date('2026-11-24T15:40:00Z'),
    createdAt: new Date('2026-11-24T15:40:00Z'),
    language,
    t: await reportWords(language),
    explain: await explanationWords(language),
    assessment: { ...anAssessment(questionnaire, text, path.id), ...wish.assessment },
    ...changes,
  }
}

async function contextFigures(): Promise<readonly ContextFigure[]> {
  return valid(
    parseContextFigures(await readJson(`questionnaires/${LORDIMAS}/context-figures.json`)),
  )
}

function anAssessment(
  questionnaire: Questionnaire,
  text: QuestionnaireText,
  path: string,
): Assessment {
  const questions = allQuestions(questionnaire)
  const [first, second] = questions
  return {
    id: 'example',
    name: 'Autumn 2026',
    municipality: 'Neustadt an der Aue',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    path,
    profile: Object.fromEntries(
      questionnaire.profile.map(({ id, kind, options }) => [
        id,
        kind === 'country' && options.includes('DE') ? 'DE' : (options[2] ?? options[0] ?? ''),
      ]),
    ),
    answers: Object.fromEntries(
      questions.map((question, index) => [
        question.id,
        anAnswer(question, index, text.language, questionnaire),
      ]),
    ),
    priorities: { [first?.id ?? '']: 'high', [second?.id ?? '']: 'low' },
    actions: [
      {
        id: 'strategy',
        what: 'Write down goals for the next three years and have them adopted.',
        ownerRole: 'Head of central services',
        due: '2027-03-31',
        decision: 'Adopt the digital strategy and name a member of the board who answers for it.',
        status: 'underway',
        questionId: first?.id ?? null,
      },
      {
        id: 'inventory',
        what: 'List the data of all departments.',
        ownerRole: 'Data officer',
        due: null,
        decision: '',
        status: 'planned',
        questionId: null,
      },
      {
        id: 'backup',
        what: 'Rehearse restoring the backups once a year.',
        ownerRole: 'IT lead, together with the fire brigade',
        due: '2027-06-30',
        decision: 'Grant 12,000 euros a year for an off-line backup.',
        status: 'planned',
        questionId: second?.id ?? null,
      },
    ],
    isExample: false,
    createdAt: '2026-10-01T08:00:00.000Z',
    updatedAt: '2026-11-20T14:30:00.000Z',
  }
}

const NOTES = [
  'The council adopted the strategy in May; the roadmap is being written. The next review is due in spring.',
  'Two people share the work, one of them from the neighbouring town.\nTraining is planned for the autumn.',
  'See the minutes of the committee meeting.',
]

function anAnswer(
  question: Question,
  index: number,
  language: string,
  { policies }: Questionnaire,
): Answer {
  const evidence =
    index % 3 === 0
      ? [
          {
            title: 'Council minutes',
            link: `https://example.org/minutes/2026/05/${String(index)}`,
          },
          { title: 'Roadmap', link: 'https://example.org/documents/digital-roadmap.pdf' },
        ]
      : []
  const note = { text: NOTES[index % NOTES.length] ?? '', language }
  if (question.kind !== 'choice') {
    return {
      value: { kind: 'text', text: 'A strategy has been in force since 2021.' },
      note,
      evidence,
    }
  }
  const option = question.options[(index * 7 + 3) % question.options.length]?.id ?? ''
  if (index === 6 && policies.dontKnow === 'open')
    return { value: { kind: 'dontKnow' }, note, evidence }
  if (index === 11 && policies.notApplicable === 'excluded') {
    return {
      value: { kind: 'notApplicable', reason: 'The county runs this for all its towns.' },
      note,
      evidence,
    }
  }
  return { value: { kind: 'option', option }, note, evidence }
}

/** Quartiles for everything in the questionnaire, from a fixed pattern. */
function aPack(
  questionnaire: Questionnaire,
  path: string,
  changes: Partial<BenchmarkPack> = {},
): BenchmarkPack {
  const scores = [...allGroups(questionnaire), ...allQuestions(questionnaire)].map(
    ({ id }, index): [string, Quartiles] => [id, someQuartiles(index)],
  )
  return {
    id: 'pattern',
    version: '1.0.0',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    path,
    hash: null,
    engine: null,
    synthetic: false,
    title: { en: 'Pilot round 2026', de: 'Pilotrunde 2026' },
    source: {
      title: 'Pilot round of the association of towns',
      year: 2026,
      licence: 'CC BY 4.0',
      link: 'https://example.org/pilot-round',
    },
    method: {
      en: 'Quartiles of all finished assessments of the pilot round, by linear interpolation.',
      de: 'Quartile aller abgeschlossenen Erhebungen der Pilotrunde, linear interpoliert.',
    },
    thresholds: { minimumRespondents: 5 },
    groups: [
      {
        id: 'small',
        title: { en: 'Towns of 5,000 to 9,999', de: 'Städte mit 5.000 bis 9.999 Einwohnern' },
        note: { en: 'Not a random sample.', de: 'Keine Zufallsstichprobe.' },
        respondents: 48,
        overall: someQuartiles(3),
        scores: Object.fromEntries(scores),
      },
    ],
    ...changes,
  }
}

function someQuartiles(index: number): Quartiles {
  const lower = 0.2 + ((index * 5) % 4) / 10
  return { lower, median: lower + 0.12, upper: lower + 0.25, respondents: 40 + (index % 9) }
}

export function withPack(input: ReportInput, changes: Partial<BenchmarkPack> = {}): ReportInput {
  const pack = aPack(input.questionnaire, input.path.id, changes)
  const group = pack.groups[0]
  if (group === undefined) throw new Error('A pack without groups')
  return { ...input, benchmark: { pack, group } }
}
