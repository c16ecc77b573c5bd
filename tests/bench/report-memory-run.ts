import { readFileSync } from 'node:fs'
import { makeReport } from '@/state/make-report'
import { inRepository } from '../builders/shipped-files'
import type { HeapSizes } from './report-memory'
import { largeRequest } from './report-requests'

/** Run with `--expose-gc` by `report-memory.ts`; prints heap sizes as JSON. */
const fonts = {
  regular: new Uint8Array(readFileSync(inRepository('public/fonts/noto-sans-regular.ttf'))),
  bold: new Uint8Array(readFileSync(inRepository('public/fonts/noto-sans-bold.ttf'))),
}
const request = await largeRequest()
let peak = 0

async function make(): Promise<void> {
  await makeReport({ ...request, fonts }, () => {
    peak = Math.max(peak, process.memoryUsage().heapUsed)
  })
  peak = Math.max(peak, process.memoryUsage().heapUsed)
}

function heapNow(): number {
  if (globalThis.gc === undefined) throw new Error('Run with --expose-gc')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

await make()
const before = heapNow()
peak = 0
for (let round = 0; round < 3; round += 1) await make()
const sizes: HeapSizes = { before, peak, after: heapNow() }
process.stdout.write(JSON.stringify(sizes))
