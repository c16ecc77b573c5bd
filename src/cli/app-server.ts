import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentSecurityPolicy } from './content-security-policy'

interface AppFile {
  readonly type: string
  readonly caching: string
  readonly tag: string
  readonly plain: Buffer
  /** null where compressing gains nothing. */
  readonly compressed: (() => Buffer) | null
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.ttf': 'font/ttf',
}

const BINARY_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
}

const SECURITY_HEADERS = {
  'Content-Security-Policy': contentSecurityPolicy('header'),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/** Files under `assets/` carry a hash of their content in their name; all others may change. */
const HASHED = 'public, max-age=31536000, immutable'
const CHECK_FIRST = 'no-cache'

/**
 * Serves the built app in a folder, and nothing else.
 *
 * All files are read once, so a request can only name one of them: no address leads out of the
 * folder. The caller decides where it listens.
 */
export function createAppServer(folder: string): Server {
  const files = readFiles(folder)
  return createServer((request, response) => {
    respond(request, response, files)
  })
}

function readFiles(folder: string): ReadonlyMap<string, AppFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
        return [`/${path}`, readAppFile(folder, path)]
      }),
  )
}

function readAppFile(folder: string, path: string): AppFile {
  const plain = readFileSync(join(folder, path))
  const extension = extname(path)
  const textType = TEXT_TYPES[extension]
  return {
    type: textType ?? BINARY_TYPES[extension] ?? 'application/octet-stream',
    caching: path.startsWith('assets/') ? HASHED : CHECK_FIRST,
    tag: createHash('sha256').update(plain).digest('base64url').slice(0, 27),
    plain,
    compressed: textType === undefined ? null : once(() => gzipSync(plain)),
  }
}

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = []
  return () => {
    const value = made[0] ?? make()
    made[0] = value
    return value
  }
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, AppFile>,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendPlain(response, 405, 'Method not allowed\n', { Allow: 'GET, HEAD', Connection: 'close' })
    return
  }
  const file = files.get(pathOf(request.url ?? '/'))
  if (file === undefined) sendPlain(response, 404, 'Not found\n')
  else sendFile(request, response, file)
}

/** The path of an address, decoded; one that cannot be decoded names no file. */
function pathOf(address: string): string {
  const encoded = address.split(/[?#]/, 1)[0] ?? '/'
  try {
    const path = decodeURIComponent(encoded)
    return path === '/' ? '/index.html' : path
  } catch (error) {
    if (error instanceof URIError) return ''
    throw error
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: AppFile): void {
  const compressed = takesGzip(request.headers['accept-encoding']) ? file.compressed : null
  const tag = `"${file.tag}${compressed === null ? '' : '-gzip'}"`
  const headers = {
    ...SECURITY_HEADERS,
    'Cache-Control': file.caching,
    ETag: tag,
    ...(file.compressed !== null && { Vary: 'Accept-Encoding' }),
  }
  if (isNamed(tag, request.headers['if-none-match'])) {
    response.writeHead(304, headers).end()
    return
  }
  const body = compressed === null ? file.plain : compressed()
  response.writeHead(200, {
    ...headers,
    'Content-Type': file.type,
    'Content-Length': body.byteLength,
    ...(compressed !== null && { 'Content-Encoding': 'gzip' }),
  })
  // To a HEAD request Node sends the headers alone.
  response.end(body)
}

const isNamed = (tag: string, known: string | undefined): boolean =>
  known?.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag) ?? false

function takesGzip(accepted: string | string[] | undefined): boolean {
  return [accepted ?? '']
    .flat()
    .flatMap((codings) => codings.split(','))
    .some((coding) => /^\s*gzip\s*(;\s*q=(1|0\.\d*[1-9])\d*\s*|;\s*q=1\.0*\s*)?$/.test(coding))
}

function sendPlain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...headers,
    'Cache-Control': CHECK_FIRST,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}
