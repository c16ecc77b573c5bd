import { useAppStore } from './app-store'

/**
 * Carries out a command that writes. Where the device refuses, the user is told that nothing was
 * changed, and the answer is false; what to do about it (free space, save to a file) is the same
 * whatever the device's reason.
 */
export async function attempt(command: () => Promise<unknown>): Promise<boolean> {
  try {
    await command()
    return true
  } catch {
    useAppStore.getState().announce('notStored')
    return false
  }
}
