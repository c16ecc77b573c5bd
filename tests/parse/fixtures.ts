import { readdirSync, readFileSync } from 'node:fs'
import { inRepository } from '../builders/shipped-files'

/** What is wrong with an invalid fixture, told beside it. */
const PROBLEMS = '.problems.json'

export interface Fixture {
  readonly name: string
  readonly text: string
}

export const readFixture = (path: string): string =>
  readFileSync(inRepository(`tests/fixtures/${path}`), 'utf8')

/** All files of a folder, such as `questionnaires/valid`, without the lists of problems. */
export function readFixtures(folder: string): readonly Fixture[] {
  return readdirSync(inRepository(`tests/fixtures/${folder}`))
    .filter((name) => name.endsWith('.json') && !name.endsWith(PROBLEMS))
    .map((name) => ({ name, text: readFixture(`${folder}/${name}`) }))
}

/** The problems that an invalid fixture must be told to have, all of them, in this order. */
export const readProblems = (folder: string, name: string): unknown =>
  JSON.parse(readFixture(`${folder}/${name.replace('.json', PROBLEMS)}`))
