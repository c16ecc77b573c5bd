import { requestPersistence } from '@/storage/storage-health'

/** Asks the browser not to clear the data by itself; says whether it agreed. */
export const askToKeepData = (): Promise<boolean> => requestPersistence()
