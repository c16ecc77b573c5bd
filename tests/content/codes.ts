import { readFileSync } from 'node:fs'
import { inRepository } from '../builders/shipped-files'

export const readText = (path: string): string => readFileSync(inRepository(path), 'utf8')

/** Every code with its facts, as the type in that source file lists them. */
export function readCodes(path: string): ReadonlyMap<string, readonly string[]> {
  const members = readText(path).matchAll(/\{([^{}]*readonly code: '(\w+)'[^{}]*)\}/g)
  return new Map(
    [...members].map(([, fields = '', code = '']) => [
      code,
      [...fields.matchAll(/readonly (\w+):/g)]
        .map(([, fact = '']) => fact)
        .filter((fact) => fact !== 'code'),
    ]),
  )
}

export const placeholdersOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)

/** Begins like a sentence and ends like one, or with a colon before what is expected. */
export const SENTENCE = /^["„“A-ZÄÖÜ{].*[.:}]$/u
