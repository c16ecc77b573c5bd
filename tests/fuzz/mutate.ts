import type { Json } from '../builders/files'
import { type JsonPlace, readPlace, removePlace, writePlace } from '../builders/json-place'

/** A file broken in ways that the random numbers chose, and how, to be told when a test fails. */
export interface Mutant {
  readonly text: string
  readonly steps: readonly string[]
}

/** Most often one: a file broken in three places is refused for the first. */
const STEPS = [1, 1, 1, 2, 3]

/** Breaks a JSON text once to three times; the same random numbers break it the same way. */
export function mutate(text: string, random: () => number): Mutant {
  const count = pick(STEPS, random)
  let mutant: Mutant = { text, steps: [] }
  for (let step = 0; step < count; step += 1) mutant = mutateOnce(mutant, random)
  return mutant
}

/** Changes a value in its holder and tells what it did; null: there is nothing to change. */
type Change = (file: Json, random: () => number) => string | null

const CHANGES: Readonly<Record<string, Change>> = {
  delete: deleteValue,
  duplicate: duplicateValue,
  retype: retypeValue,
  swap: swapValues,
  refer: referElsewhere,
  hugeNumber: changeNumber,
  hostileKey: addHostileKey,
  nest: nestDeeply,
}

const TEXT_CHANGES = ['truncate', 'garble'] as const

function mutateOnce({ text, steps }: Mutant, random: () => number): Mutant {
  const kind = pick([...Object.keys(CHANGES), ...Object.keys(CHANGES), ...TEXT_CHANGES], random)
  const file = kind in CHANGES ? readAgain(text) : null
  const change = CHANGES[kind]
  if (file === null || change === undefined) return garble(text, steps, random)
  const told = change(file, random)
  if (told === null) return { text, steps }
  return { text: writeNumbers(JSON.stringify(file)), steps: [...steps, `${kind} ${told}`] }
}

/** null: the text was truncated before and is no JSON any more. */
function readAgain(text: string): Json | null {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

function garble(text: string, steps: readonly string[], random: () => number): Mutant {
  const cut = below(text.length + 1, random)
  if (random() < 0.5)
    return { text: text.slice(0, cut), steps: [...steps, `truncate ${String(cut)}`] }
  const sign = pick(['{', '}', ']', ',', '"', '\\', '\u0000', '\uD800', '-', '9', 'e9'], random)
  return {
    text: text.slice(0, cut) + sign + text.slice(cut + 1),
    steps: [...steps, `garble ${String(cut)} ${JSON.stringify(sign)}`],
  }
}

const below = (limit: number, random: () => number): number => Math.floor(random() * limit)

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[below(items.length, random)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

/** A value inside a file, with the list or object that holds it. */
interface Place extends JsonPlace {
  readonly key: string
  readonly path: string
}

/** Depth first, without recursion: a file may have been nested deeply before. */
function placesIn(file: Json): readonly Place[] {
  const places: Place[] = []
  const waiting: { readonly value: Json; readonly path: string }[] = [{ value: file, path: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value !== 'object' || value === null) continue
    for (const key of Object.keys(value)) {
      const place = { holder: value, key, path: path === '' ? key : `${path}.${key}` }
      places.push(place)
      waiting.push({ value: readPlace(place), path: place.path })
    }
  }
  return places
}

const mostly = (random: () => number): boolean => random() < 0.7

function somePlace(
  file: Json,
  random: () => number,
  isMeant: (place: Place) => boolean = () => true,
): Place | null {
  const places = placesIn(file).filter(isMeant)
  return places.length === 0 ? null : pick(places, random)
}

/** Most often of the same name, so that what stands there then can make sense. */
function otherPlace(file: Json, random: () => number, { key, holder }: Place): Place | null {
  const isAlike = mostly(random)
  const type = typeof readPlace({ key, holder })
  return somePlace(
    file,
    random,
    (other) => typeof readPlace(other) === type && (!isAlike || other.key === key),
  )
}

function deleteValue(file: Json, random: () => number): string | null {
  const place = somePlace(file, random)
  if (place === null) return null
  removePlace(place)
  return place.path
}

function duplicateValue(file: Json, random: () => number): string | null {
  const isListed = mostly(random)
  const place = somePlace(file, random, ({ holder }) => !isListed || Array.isArray(holder))
  if (place === null) return null
  const copy = structuredClone(readPlace(place))
  if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 0, copy)
  else writePlace({ holder: place.holder, key: `${place.key}x` }, copy)
  return place.path
}

const ODD_VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  2.5,
  '',
  ' ',
  'constructor',
  '__proto__',
  '1',
  'javascript:alert(1)',
  '\uD800',
  [],
  {},
  [[]],
  [null],
  { id: 'x' },
  'mean',
  'sum',
  'sumOfLevels',
  'minimum',
  'meanOfQuestions',
  'subtract',
  'stopAtFirstNegative',
  'zero',
  'noScore',
  'excluded',
]

function retypeValue(file: Json, random: () => number): string | null {
  const place = somePlace(file, random)
  if (place === null) return null
  const value = pick(ODD_VALUES, random)
  writePlace(place, structuredClone(value))
  return `${place.path} ${JSON.stringify(value)}`
}

function swapValues(file: Json, random: () => number): string | null {
  const place = somePlace(file, random)
  const other = place === null ? null : otherPlace(file, random, place)
  if (place === null || other === null) return null
  const [value, another] = [structuredClone(readPlace(place)), structuredClone(readPlace(other))]
  // One may have held the other; then it is gone from the file, and that is a case too.
  writePlace(other, value)
  writePlace(place, another)
  return `${place.path} with ${other.path}`
}

/** A text of the file stands where another stood: often an id where another id was meant. */
function referElsewhere(file: Json, random: () => number): string | null {
  const place = somePlace(file, random, (found) => typeof readPlace(found) === 'string')
  const other = place === null ? null : otherPlace(file, random, place)
  if (place === null || other === null) return null
  const value = mostly(random) ? readPlace(other) : 'no-such-id'
  writePlace(place, value)
  return `${place.path} ${JSON.stringify(value)}`
}

/** Stands for a number that JSON can write and a computer cannot hold. */
const BEYOND = 1.5e308

const ODD_NUMBERS = [
  BEYOND,
  1e308,
  -1e308,
  1e9,
  -1e9,
  1_000_000_001,
  999_999_999.999,
  Number.MAX_SAFE_INTEGER,
  1e-7,
  1e-12,
  0.1,
  0.30000000000000004,
  0.5,
  3,
  7,
  100,
]

function changeNumber(file: Json, random: () => number): string | null {
  const place = somePlace(file, random, (found) => typeof readPlace(found) === 'number')
  if (place === null) return null
  const value = pick(ODD_NUMBERS, random)
  writePlace(place, value)
  return `${place.path} ${String(value)}`
}

const writeNumbers = (text: string): string => text.replaceAll(JSON.stringify(BEYOND), '1e999')

const HOSTILE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'a.b',
]

function addHostileKey(file: Json, random: () => number): string | null {
  const place = somePlace(file, random, (found) => isObject(readPlace(found)))
  const holder = place === null ? null : readPlace(place)
  if (place === null || !isObject(holder)) return null
  const key = pick(HOSTILE_KEYS, random)
  const inner = Object.values(holder)
  writePlace({ holder, key }, structuredClone(inner.length === 0 ? {} : pick(inner, random)))
  return `${place.path} ${JSON.stringify(key)}`
}

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Some above and some below what may be read. */
const DEPTHS = [3, 20, 60, 120, 1000]

/** A list or object put into itself, over and over, as a group in a group or a list in a list. */
function nestDeeply(file: Json, random: () => number): string | null {
  const place = somePlace(file, random, (found) => isContainer(readPlace(found)))
  if (place === null) return null
  const depth = pick(DEPTHS, random)
  const inner = readPlace(place)
  const isList = Array.isArray(place.holder)
  let nested = inner
  for (let level = 0; level < depth; level += 1) {
    nested =
      isList && isGroup(inner) ? { ...inner, id: `n${String(level)}`, groups: [nested] } : [nested]
  }
  writePlace(place, nested)
  return `${place.path} ${String(depth)}`
}

const isContainer = (value: Json): boolean => typeof value === 'object' && value !== null

const isGroup = (value: Json): value is Record<string, Json> => isObject(value) && 'groups' in value
