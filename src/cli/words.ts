import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createInstance, type TFunction } from 'i18next'
import type { Problem } from '@/domain/problem'
import type { Remark } from '@/domain/questionnaire/finding'
import type sentences from '../../locales/en/cli.json'
import { inRepository } from './repository'

type Keys<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? WithoutPlural<`${Prefix}${Key}`>
    : Keys<Tree[Key], `${Prefix}${Key}.`>
}[keyof Tree & string]

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

export type SentenceKey = Keys<typeof sentences>

export type Facts = Readonly<Record<string, string | number>>

/** All wording of the command line in one language. */
export interface Words {
  readonly language: string
  say: (key: SentenceKey, facts?: Facts) => string
  /** What is wrong and what to do, with the place in the file where there is one. */
  problemSentence: (problem: Problem) => string
  /** A problem or finding, without its place. */
  remarkWords: (remark: Remark) => RemarkWords
  readonly report: TFunction<'report'>
  /** What explanations of scores are made of. */
  readonly explanation: TFunction<'explanation'>
  /** What the check of a report says. */
  readonly verification: TFunction<'verification'>
}

/** What a check says: how grave it is, what is the matter, and how to mend it. */
export interface RemarkWords {
  readonly severity: string
  readonly message: string
  readonly mend: string
}

export const DEFAULT_LANGUAGE = 'en'

/** The languages the command line speaks, the default first: folders of `locales` with words for it. */
export function wordedLanguages(): readonly string[] {
  const others = readdirSync(inRepository('locales'))
    .filter((language) => existsSync(inRepository(`locales/${language}/cli.json`)))
    .filter((language) => language !== DEFAULT_LANGUAGE)
  return [DEFAULT_LANGUAGE, ...others.toSorted()]
}

export function loadWords(language: string): Words {
  const words = createInstance()
  void words.init({
    lng: language,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [language]: readNamespaces(language) },
  })
  const sentence = words.getFixedT(language) as (key: string, facts?: Facts) => string
  return {
    language,
    say: (key, facts) => sentence(`cli:${key}`, facts),
    problemSentence: (problem) => {
      const { path, code, ...facts } = problem
      const text = sentence(`problems:${code}`, facts)
      return path === ''
        ? sentence('problems:file', { sentence: text })
        : sentence('problems:at', { path, sentence: text })
    },
    remarkWords: (remark) => {
      const severity = sentence(`findings:severity.${remark.severity}`)
      if (remark.severity === 'error') {
        const { code, path: _path, ...facts } = remark.problem
        const message = sentence(`problems:${code}`, facts)
        return { severity, message, mend: sentence(`findings:mend.${code}`, facts) }
      }
      const { code, path: _path, severity: _severity, ...facts } = remark.finding
      const message = sentence(`findings:${code}.message`, facts)
      return { severity, message, mend: sentence(`findings:${code}.mend`, facts) }
    },
    report: words.getFixedT(language, 'report'),
    explanation: words.getFixedT(language, 'explanation'),
    verification: words.getFixedT(language, 'verification'),
  }
}

/** The files that the sentences of a report come from, as they are. */
export const readReportWording = (
  language: string,
): { readonly report: unknown; readonly explanation: unknown } => ({
  report: readNamespace(language, 'report'),
  explanation: readNamespace(language, 'explanation'),
})

const readNamespace = (language: string, namespace: string): Record<string, unknown> =>
  JSON.parse(readFileSync(inRepository(`locales/${language}/${namespace}.json`), 'utf8')) as Record<
    string,
    unknown
  >

function readNamespaces(language: string): Record<string, Record<string, unknown>> {
  const namespaces = ['cli', 'explanation', 'findings', 'problems', 'report', 'verification']
  return Object.fromEntries(
    namespaces.map((namespace) => [namespace, readNamespace(language, namespace)]),
  )
}
