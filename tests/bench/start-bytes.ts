import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { inRepository } from '../builders/shipped-files'
import type { Figure } from './figures'

/** Bytes of JavaScript and wording, at gzip level 9. */
export const START_BUDGET_BYTES = 105_000

interface ManifestChunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

type Manifest = Readonly<Record<string, ManifestChunk>>

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length

/**
 * What the browser must have before the start page's heading, "Start" and "Open file" respond: the
 * entry, everything it imports, the script before the first paint, and one language's first wording.
 * `dist/` must have been built.
 */
export function startBytes(): number {
  const dist = inRepository('dist')
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const entry = Object.entries(manifest).find(([, chunk]) => chunk.isEntry === true)?.[0]
  if (entry === undefined) throw new Error('The build has no entry')
  const chunks = [
    ...filesOf(manifest, entry, new Set()),
    ...filesOf(manifest, 'locales/en/shell.json', new Set()),
  ]
  const files = new Set([...chunks, 'before-paint.js'])
  return [...files].reduce((sum, file) => sum + gzipped(join(dist, file)), 0)
}

function filesOf(manifest: Manifest, key: string, seen: Set<string>): readonly string[] {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`The build has no ${key}`)
  if (seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...(chunk.imports ?? []).flatMap((next) => filesOf(manifest, next, seen))]
}

export async function measureStartBytes(): Promise<readonly Figure[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'floor-'))
  await build({
    root: inRepository('tests/bench/floor'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, target: 'es2022', modulePreload: { polyfill: false } },
  })
  const assets = join(outDir, 'assets')
  const floor = readdirSync(assets).reduce((sum, file) => sum + gzipped(join(assets, file)), 0)
  rmSync(outDir, { recursive: true })
  return [
    {
      name: 'JavaScript and wording until the start page responds',
      measured: startBytes() / 1000,
      floor: floor / 1000,
      unit: 'kB gzip',
      floorName: 'the required packages alone',
      budgetRatio: null,
      budget: START_BUDGET_BYTES / 1000,
    },
  ]
}
