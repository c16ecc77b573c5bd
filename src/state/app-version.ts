import { version } from '../../package.json'

/** The version of this app, for whoever reports what they see. */
export const APP_VERSION = version
