import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { createAppServer } from './app-server'
import { inRepository } from './repository'
import { DEFAULT_LANGUAGE, loadWords } from './words'

const DEFAULT_PORT = 4173
const HIGHEST_PORT = 65_535
const DEFAULT_HOST = 'localhost'

const { say } = loadWords(DEFAULT_LANGUAGE)

/**
 * Serves the built app on this computer: `npm start`. PORT and HOST change where it listens; another
 * folder than `dist` can be named as the argument.
 */
function serve(folder: string, environment: NodeJS.ProcessEnv): void {
  const port = readPort(environment['PORT'])
  const host = environment['HOST'] ?? DEFAULT_HOST
  if (port === null) {
    stop(say('serve.portNotNumber', { port: environment['PORT'] ?? '' }))
    return
  }
  if (!existsSync(`${folder}/index.html`)) {
    stop(say('serve.notBuilt', { folder }))
    return
  }
  const server = createAppServer(folder)
  server.once('error', (error: NodeJS.ErrnoException) => {
    stop(
      error.code === 'EADDRINUSE'
        ? say('serve.portTaken', { port })
        : say('serve.notListening', { host, port, detail: error.code ?? error.message }),
    )
  })
  server.listen(port, host, () => {
    console.log(say('serve.running', { address: addressOf(server, host) }))
  })
  closeOnSignal(server)
}

/** null: not a port. */
function readPort(text: string | undefined): number | null {
  if (text === undefined || text === '') return DEFAULT_PORT
  return /^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT ? Number(text) : null
}

/** With PORT=0 the system chooses, so the address is read back. */
function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : DEFAULT_PORT
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`
}

/** Running downloads may finish; a second signal ends at once. */
function closeOnSignal(server: Server): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close()
    })
  }
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

serve(process.argv[2] ?? inRepository('dist'), process.env)
