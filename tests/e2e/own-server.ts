import { cpSync, mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppServer } from '@/cli/app-server'
import { inRepository } from '../builders/shipped-files'

/** A server of the built app that a test can stop, or give another version to serve. */
export interface OwnServer {
  readonly address: string
  readonly port: number
  stop: () => Promise<void>
}

export async function startServer(folder: string, port = 0): Promise<OwnServer> {
  return listen(createAppServer(folder), port)
}

/** Serves the built app under a path, as a folder of a larger site; elsewhere there is nothing. */
export async function startServerUnder(path: string, folder: string): Promise<OwnServer> {
  const app = createAppServer(folder)
  const site = createServer((request, response) => {
    const { url = '/' } = request
    request.url = url.startsWith(path) ? `/${url.slice(path.length)}` : '/nothing'
    app.emit('request', request, response)
  })
  const { address, ...server } = await listen(site, 0)
  return { ...server, address: address + path }
}

async function listen(server: Server, port: number): Promise<OwnServer> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${String(taken)}`,
    port: taken,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** A copy of the built app that a test may change. */
export function copyOfApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'app-'))
  cpSync(inRepository('dist'), folder, { recursive: true })
  return folder
}
