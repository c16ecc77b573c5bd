/** A database as a version of the app left it, schema and rows, read past Dexie. */
export interface StoredDump {
  /** As IndexedDB counts: ten times the schema's number. */
  readonly version: number
  readonly tables: Readonly<Record<string, StoredTable>>
}

interface StoredTable {
  readonly keyPath: string | readonly string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly {
    readonly name: string
    readonly keyPath: string | readonly string[]
    readonly unique: boolean
    readonly multiEntry: boolean
  }[]
  readonly rows: readonly unknown[]
}

/**
 * Writes a database as a dump has it, in place of one of that name. It needs nothing around it, so that it
 * can be sent into a page.
 */
export async function writeDump({
  name,
  dump,
}: {
  readonly name: string
  readonly dump: StoredDump
}): Promise<void> {
  const settle = (request: IDBRequest) =>
    new Promise<void>((resolve, reject) => {
      request.onsuccess = () => {
        resolve()
      }
      request.onerror = () => {
        reject(new Error(String(request.error)))
      }
    })
  const withBytes = (row: unknown): unknown => {
    if (typeof row !== 'object' || row === null) return row
    if ('base64' in row) {
      return Uint8Array.from(atob(String(row.base64)), (letter) => letter.charCodeAt(0))
    }
    if (Array.isArray(row)) return row.map(withBytes)
    return Object.fromEntries(Object.entries(row).map(([key, inner]) => [key, withBytes(inner)]))
  }
  await settle(indexedDB.deleteDatabase(name))
  const request = indexedDB.open(name, dump.version)
  request.onupgradeneeded = () => {
    for (const [table, { keyPath, autoIncrement, indexes, rows }] of Object.entries(dump.tables)) {
      const store = request.result.createObjectStore(table, {
        keyPath: keyPath as string | string[] | null,
        autoIncrement,
      })
      for (const index of indexes) {
        const { unique, multiEntry } = index
        store.createIndex(index.name, index.keyPath as string | string[], { unique, multiEntry })
      }
      for (const row of rows) store.put(withBytes(row))
    }
  }
  await settle(request)
  request.result.close()
}

/** The opposite of `writeDump`; it needs nothing around it either. */
export async function readDump(name: string): Promise<StoredDump> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result)
      }
      request.onerror = () => {
        reject(new Error(String(request.error)))
      }
    })
  const asText = (row: unknown): unknown => {
    if (row instanceof Uint8Array) return { base64: btoa(String.fromCharCode(...row)) }
    if (Array.isArray(row)) return row.map(asText)
    if (typeof row !== 'object' || row === null) return row
    return Object.fromEntries(Object.entries(row).map(([key, inner]) => [key, asText(inner)]))
  }
  const database = await settled(indexedDB.open(name))
  const tables: Record<string, StoredTable> = {}
  for (const table of Array.from(database.objectStoreNames).toSorted()) {
    const store = database.transaction(table).objectStore(table)
    const rows: readonly unknown[] = await settled(store.getAll())
    tables[table] = {
      keyPath: store.keyPath,
      autoIncrement: store.autoIncrement,
      indexes: Array.from(store.indexNames).map((indexName) => {
        const { keyPath, unique, multiEntry } = store.index(indexName)
        return { name: indexName, keyPath, unique, multiEntry }
      }),
      rows: rows.map(asText),
    }
  }
  const { version } = database
  database.close()
  return { version, tables }
}
