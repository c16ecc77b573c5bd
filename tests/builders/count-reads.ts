/** A value that can be read as before, and how often anything in it has been read. */
export interface Counted<Value> {
  readonly value: Value
  reads: () => number
}

/** Counts what a function looks at, which says how its work grows on any machine. */
export function countReads<Value extends object>(original: Value): Counted<Value> {
  let count = 0
  // One stand-in each, so that what was the same object still is.
  const standIns = new WeakMap<object, object>()
  const standInFor = (target: object): object => {
    const known = standIns.get(target)
    if (known !== undefined) return known
    const standIn = new Proxy(target, {
      get: (read, key) => {
        count += 1
        const found: unknown = Reflect.get(read, key)
        return typeof found === 'object' && found !== null ? standInFor(found) : found
      },
      ownKeys: (read) => {
        const keys = Reflect.ownKeys(read)
        count += keys.length
        return keys
      },
    })
    standIns.set(target, standIn)
    return standIn
  }
  return { value: standInFor(original) as Value, reads: () => count }
}
