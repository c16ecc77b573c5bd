import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Where Linux tells which processes there are and what they were started with. */
const PROCESSES = '/proc'

/** Whether this system tells which processes belong to a browser. */
export const CAN_KILL = existsSync(`${PROCESSES}/self/cmdline`)

export const CANNOT_KILL =
  'The browser is killed by the ids of its processes, and only Linux tells them in /proc.'

/**
 * Kills the browser that works in a profile folder, with all its processes, as the operating system does
 * when it runs out of memory: nothing in it gets to say goodbye.
 */
export function killBrowser(profileFolder: string): void {
  for (const id of processesOf(profileFolder)) {
    try {
      process.kill(id, 'SIGKILL')
    } catch (error) {
      // It went along with another one; that is what was asked for.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}

/** Chromium hands the profile to each of its processes; no other program was given this folder. */
function processesOf(profileFolder: string): readonly number[] {
  return readdirSync(PROCESSES).flatMap((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return []
    return commandOf(name).includes(profileFolder) ? [Number(name)] : []
  })
}

function commandOf(id: string): string {
  try {
    return readFileSync(`${PROCESSES}/${id}/cmdline`, 'utf8')
  } catch {
    // It ended while it was looked at.
    return ''
  }
}
