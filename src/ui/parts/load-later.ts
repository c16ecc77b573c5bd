import { type ComponentType, lazy } from 'react'

/** A component whose code arrives when it is first drawn; named, because nothing here is exported by default. */
export function loadLater<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }))
}
