import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAppServer } from '@/cli/app-server'

interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const page = '<!doctype html><title>Größe</title>'
const parent = mkdtempSync(join(tmpdir(), 'app-server-'))
const folder = join(parent, 'dist')
let server: Server
let port = 0

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'sw.js'), '/* worker */')
  writeFileSync(join(folder, 'assets', 'main-Ab12.js'), 'let a = 1\n'.repeat(500))
  writeFileSync(join(folder, 'picture.png'), 'not really')
  server = createAppServer(folder)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})

afterAll(async () => {
  await new Promise((closed) => server.close(closed))
  rmSync(parent, { recursive: true })
})

/** Not `fetch`: it would tidy `..` away before sending. */
async function ask(
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('createAppServer', () => {
  it.each(['/', '/index.html', '/?from=mail#results'])('answers %s with the page', async (path) => {
    const { status, headers, body } = await ask(path)

    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body.toString()).toBe(page)
  })

  it('sends its security headers with every answer', async () => {
    for (const { headers } of [await ask('/'), await ask('/none'), await ask('/', 'POST')]) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['permissions-policy']).toContain('camera=()')
    }
  })

  it.each([
    ['/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/assets/main-Ab12.js', 'public, max-age=31536000, immutable'],
  ])('lets %s be kept as its name allows', async (path, caching) => {
    expect((await ask(path)).headers['cache-control']).toBe(caching)
  })

  it('compresses text for those who take it, and only for them', async () => {
    const plain = await ask('/assets/main-Ab12.js')
    const small = await ask('/assets/main-Ab12.js', 'GET', { 'accept-encoding': 'br, gzip' })
    const refused = await ask('/assets/main-Ab12.js', 'GET', { 'accept-encoding': 'gzip;q=0' })
    const picture = await ask('/picture.png', 'GET', { 'accept-encoding': 'gzip' })

    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(small.body.byteLength).toBeLessThan(plain.body.byteLength)
    expect(gunzipSync(small.body)).toEqual(plain.body)
    expect(refused.headers['content-encoding']).toBeUndefined()
    expect(picture.headers['content-encoding']).toBeUndefined()
  })

  it('tells who has the file already that it has not changed', async () => {
    const first = await ask('/')
    const again = await ask('/', 'GET', { 'if-none-match': first.headers.etag ?? '' })

    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
  })

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/', 'HEAD')

    expect(status).toBe(200)
    expect(headers['content-length']).toBe(String(Buffer.byteLength(page)))
    expect(body.byteLength).toBe(0)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/%00',
    '/%E0%A4%A',
    '/assets',
    '/constructor',
  ])('finds nothing at %s', async (path) => {
    const { status, headers, body } = await ask(path)

    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(body.toString()).toBe('Not found\n')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', method)

    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD')
  })
})
