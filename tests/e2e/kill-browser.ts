import { readdirSync, readFileSync } from 'node:fs'

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
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return []
    return commandOf(name).includes(profileFolder) ? [Number(name)] : []
  })
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8')
  } catch {
    // It ended while it was looked at.
    return ''
  }
}
