/** Errors of pdf.js by which it tells itself that a file is damaged. */
const OWN_ERRORS: ReadonlySet<string> = new Set([
  'FormatError',
  'MissingDataException',
  'ParserEOFException',
  'XRefEntryException',
  'XRefParseException',
])

const isOwn = (reason: unknown): boolean => reason instanceof Error && OWN_ERRORS.has(reason.name)

let reading = 0
let stopListening = (): void => undefined

/**
 * Does work of pdf.js and lets go what it throws where nobody can catch it: it fetches pages in
 * advance, and of a damaged file those promises fail unseen, which would end Node.
 */
export async function withoutStrayRejections<Value>(work: () => Promise<Value>): Promise<Value> {
  reading += 1
  if (reading === 1) stopListening = typeof process === 'undefined' ? listen() : listenInNode()
  try {
    return await work()
  } finally {
    // Rejections are told once all that waits has run.
    await new Promise((resolve) => setTimeout(resolve))
    reading -= 1
    if (reading === 0) stopListening()
  }
}

function listen(): () => void {
  const letGo = (event: PromiseRejectionEvent) => {
    if (isOwn(event.reason)) event.preventDefault()
  }
  globalThis.addEventListener('unhandledrejection', letGo)
  return () => {
    globalThis.removeEventListener('unhandledrejection', letGo)
  }
}

/** Node asks every listener; those of others hear of everything else as before. */
function listenInNode(): () => void {
  const others = process.listeners('unhandledRejection')
  const letGo: NodeJS.UnhandledRejectionListener = (reason, promise) => {
    if (isOwn(reason)) return
    if (others.length === 0) throw reason
    for (const other of others) other(reason, promise)
  }
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', letGo)
  return () => {
    process.off('unhandledRejection', letGo)
    for (const other of others) process.on('unhandledRejection', other)
  }
}
