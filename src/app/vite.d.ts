/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />

interface ImportMetaEnv {
  /** Set by the build; the development server and the tests are the hosted edition. */
  readonly VITE_EDITION?: 'hosted' | 'file'
  /** How the names of what the browser remembers begin; empty in the hosted edition. */
  readonly VITE_KEY_START?: string
}
