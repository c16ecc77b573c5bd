import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createInstance, type TFunction } from 'i18next'
import type { Problem } from '@/domain/problem'
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
  readonly report: TFunction<'report'>
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
    report: words.getFixedT(language, 'report'),
  }
}

function readNamespaces(language: string): Record<string, Record<string, unknown>> {
  const namespaces = ['cli', 'problems', 'report']
  return Object.fromEntries(
    namespaces.map((namespace) => [
      namespace,
      JSON.parse(
        readFileSync(inRepository(`locales/${language}/${namespace}.json`), 'utf8'),
      ) as Record<string, unknown>,
    ]),
  )
}
