import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * An installed Firefox, which Playwright cannot drive: it wants a build of its own. Firefox's own remote
 * protocol (Marionette) is lines of JSON with their length in front.
 */
export interface Firefox {
  open: (address: string) => Promise<void>
  /** Runs the body of an asynchronous function in the page and returns what it returns, or what it threw. */
  run: (body: string) => Promise<unknown>
  close: () => Promise<void>
}

/** What every step in the page has at hand: something to wait for, an element by its text, the stores. */
const TOOLS = `
  const until = async (find) => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const found = await find()
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('Not there: ' + find + ' in ' + document.body.innerText.slice(0, 400))
  }
  const named = (selector, name) =>
    [...document.querySelectorAll(selector)].find((element) => element.textContent.trim() === name)
  const kept = async () => ({
    databases: (await indexedDB.databases()).length,
    names: Object.keys(localStorage).length,
  })
`

type Send = (command: string, parameters: object) => Promise<unknown>

export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n')
  const words = ['--headless', '--marionette', '--no-remote', '--profile', profile]
  const firefox = spawn(program, words, { stdio: 'ignore' })
  const socket = await connectTo(join(profile, 'MarionetteActivePort'))
  const send = speakThrough(socket)
  await send('WebDriver:NewSession', {})
  return {
    open: async (url) => {
      await send('WebDriver:Navigate', { url })
    },
    run: async (body) => {
      const script = `const done = arguments[0]; (async () => { ${TOOLS} ${body} })().then(done, (e) => done(String(e)))`
      return send('WebDriver:ExecuteAsyncScript', { script, args: [] })
    },
    close: async () => {
      const gone = hasEnded(firefox)
      await send('Marionette:Quit', { flags: ['eForceQuit'] })
      await gone
      socket.destroy()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Firefox writes the port it has taken into its profile. */
async function connectTo(portFile: string): Promise<Socket> {
  const deadline = Date.now() + 30_000
  while (!existsSync(portFile)) {
    if (Date.now() > deadline) throw new Error('Firefox did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1')
}

function speakThrough(socket: Socket): Send {
  const waiting = new Map<number, (reply: Reply) => void>()
  let received = Buffer.alloc(0)
  let count = 0
  socket.on('data', (data) => {
    received = Buffer.concat([received, typeof data === 'string' ? Buffer.from(data) : data])
    for (let message = nextIn(received); message !== null; message = nextIn(received)) {
      received = received.subarray(message.end)
      // The first one is a greeting.
      if (Array.isArray(message.value)) {
        const [, id, error, result] = message.value as [number, number, unknown, unknown]
        waiting.get(id)?.({ error, result })
        waiting.delete(id)
      }
    }
  })
  return async (command, parameters) => {
    count += 1
    const id = count
    const text = JSON.stringify([0, id, command, parameters])
    const { error, result } = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve)
      socket.write(`${String(Buffer.byteLength(text))}:${text}`)
    })
    if (error !== null) throw new Error(`${command}: ${JSON.stringify(error)}`)
    return (result as { readonly value?: unknown } | null)?.value
  }
}

interface Reply {
  readonly error: unknown
  readonly result: unknown
}

/** null: it has not all arrived. */
function nextIn(received: Buffer): { readonly value: unknown; readonly end: number } | null {
  const colon = received.indexOf(':')
  if (colon === -1) return null
  const start = colon + 1
  const end = start + Number(received.subarray(0, colon).toString())
  if (received.length < end) return null
  return { value: JSON.parse(received.subarray(start, end).toString()), end }
}

const hasEnded = (program: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    program.once('exit', () => {
      resolve()
    })
  })
