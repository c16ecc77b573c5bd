/**
 * Whether this build is the single file that opens without a server, where the saved file is the truth
 * and the browser keeps nothing unasked. Known when it is built. Where an edition must not even carry what
 * is imported on demand, the condition stands before the import itself: the build looks no further.
 */
export const IS_SINGLE_FILE: boolean = import.meta.env.VITE_EDITION === 'file'

/** How the names of what is remembered begin: pages that are files may share one store. */
export const KEY_START: string = import.meta.env.VITE_KEY_START ?? ''
