/**
 * One channel per database for this tab: a channel never hears itself, so a tab is told only of
 * what others have changed.
 */
const channels = new Map<string, BroadcastChannel>()

function channelOf(databaseName: string): BroadcastChannel {
  const known = channels.get(databaseName)
  if (known !== undefined) return known
  const channel = new BroadcastChannel(databaseName)
  channels.set(databaseName, channel)
  return channel
}

/** Tells the app's other tabs that an assessment has changed. */
export function announceChange(databaseName: string, assessmentId: string): void {
  channelOf(databaseName).postMessage(assessmentId)
}

/** Calls back when another tab has changed the assessment, until the returned function is called. */
export function followChanges(
  databaseName: string,
  assessmentId: string,
  onChange: () => void,
): () => void {
  const channel = channelOf(databaseName)
  const listen = ({ data }: MessageEvent<unknown>) => {
    if (data === assessmentId) onChange()
  }
  channel.addEventListener('message', listen)
  return () => {
    channel.removeEventListener('message', listen)
  }
}
