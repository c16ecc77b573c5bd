import { IS_SINGLE_FILE } from './edition'
import { embeddedBytes } from './embedded-file'
import type { ReportRequest } from './report-request'

type Fonts = ReportRequest['fonts']

/** By the folder they came from, because the app may live in any folder of a server. */
const known = new Map<string, Promise<Fonts>>()

/** The fonts of a report, fetched once; after a failure the next report asks again. */
export function loadFonts(): Promise<Fonts> {
  const folder = new URL('fonts/', document.baseURI).href
  const fonts = known.get(folder) ?? fetchFonts(folder)
  known.set(folder, fonts)
  fonts.catch(() => {
    known.delete(folder)
  })
  return fonts
}

async function fetchFonts(folder: string): Promise<Fonts> {
  const load = IS_SINGLE_FILE
    ? (name: string) => embeddedBytes(`fonts/${name}`)
    : (name: string) => fetchFont(folder + name)
  const [regular, bold] = await Promise.all([
    load('noto-sans-regular.ttf'),
    load('noto-sans-bold.ttf'),
  ])
  return { regular, bold }
}

async function fetchFont(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`)
  return new Uint8Array(await response.arrayBuffer())
}
