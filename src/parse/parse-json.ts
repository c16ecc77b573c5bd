import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'

/**
 * Characters; one limit for all files that the app writes, so that whatever it has saved can be opened: an
 * assessment alone with a history of years, and a backup of a hundred of them with their coats of arms.
 */
export const MAXIMUM_CHARACTERS = 100_000_000

/** Levels of brackets, two for each group inside a group; real questionnaires need about twelve. */
const MAXIMUM_DEPTH = 256

const HOSTILE_KEYS = new Set(['__proto__', 'prototype', 'constructor'])

/**
 * The first door of every loaded file: text → JSON that is safe to look into.
 *
 * Refuses what is not JSON, too large or too deep to handle, and keys that JavaScript objects give
 * a meaning of their own.
 */
export function parseJson(
  text: string,
  limit = MAXIMUM_CHARACTERS,
): Result<unknown, readonly Problem[]> {
  const problem = checkText(text, limit)
  if (problem !== null) return fail([problem])
  try {
    // A byte order mark is what some editors put in front of UTF-8.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const hostile = findHostileKeys(value)
    return hostile.length > 0 ? fail(hostile) : ok(value)
  } catch (error) {
    if (error instanceof SyntaxError) return fail([{ code: 'notJson', path: '' }])
    throw error
  }
}

/** Why a file of that size will not be read at all; null: it may be. */
export function checkSize(bytes: number, limit = MAXIMUM_CHARACTERS): Problem | null {
  if (bytes <= limit) return null
  const megabytes = Math.ceil(bytes / 1_000_000)
  return { code: 'tooLarge', path: '', megabytes, limit: limit / 1_000_000 }
}

function checkText(text: string, limit: number): Problem | null {
  const size = checkSize(text.length, limit)
  if (size !== null) return size
  if (text.trim() === '') return { code: 'emptyFile', path: '' }
  return depthOf(text) > MAXIMUM_DEPTH ? { code: 'tooDeep', path: '', limit: MAXIMUM_DEPTH } : null
}

/** Counted on the text, before parsing, so that no recursion ever meets the nesting. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (isInString) {
      if (character === '\\') index += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

/** Adds to one list and names places late: a file of a million empty objects must not freeze. */
function findHostileKeys(value: unknown, path = '', found: Problem[] = []): readonly Problem[] {
  if (Array.isArray(value)) {
    value.forEach((inner: unknown, index) => {
      if (isContainer(inner)) findHostileKeys(inner, joinPath(path, String(index)), found)
    })
  } else if (isContainer(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (HOSTILE_KEYS.has(key)) found.push({ code: 'hostileKey', path, key })
      else if (isContainer(inner)) findHostileKeys(inner, joinPath(path, key), found)
    }
  }
  return found
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

const joinPath = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
