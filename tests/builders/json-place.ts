import type { Json } from './files'

/** Where a value stands in a file. */
export interface JsonPlace {
  readonly holder: Json[] | Record<string, Json>
  readonly key: string | number
}

export const readPlace = ({ holder, key }: JsonPlace): Json => Reflect.get(holder, key) as Json

/** Defines rather than assigns, so that `__proto__` becomes a key like any other. */
export function writePlace({ holder, key }: JsonPlace, value: Json): void {
  Object.defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}

export function removePlace({ holder, key }: JsonPlace): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}
