import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './src/cli/content-security-policy.ts'
import { singleFile } from './src/cli/single-file.ts'
import { thirdPartyLicences } from './src/cli/third-party-licences.ts'

const inRepository = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** jsPDF asks for these to draw HTML, which this app never does; 106 kB gzip stay out. */
const unusedByPdf = Object.fromEntries(
  ['html2canvas', 'dompurify', 'canvg'].map((name) => [name, inRepository('./src/app/unused.ts')]),
)

/** What the start page needs, in one file: it compresses better and takes one round trip. */
const SHELL_PACKAGES = [
  'react',
  'react-dom',
  'scheduler',
  'react-router',
  'zustand',
  'i18next',
  'react-i18next',
  'html-parse-stringify',
  'void-elements',
  'use-sync-external-store',
  'cookie',
  'set-cookie-parser',
].join('|')

const SHELL_FILES = [
  'state/app-store',
  'storage/preferences',
  'ui/paths',
  'ui/parts/(page-frame|page-heading|file-button|language-switch|theme-switch|notice-area|load-later|use-dropped-file)',
].join('|')

/**
 * Few parts: every page needs most of the data code, and the start page carries the list of all
 * parts. The report's own code stays apart, because jsPDF comes with it.
 */
const parts = [
  {
    name: 'shell',
    priority: 3,
    test: new RegExp(
      `node_modules/(${SHELL_PACKAGES})/|preload-helper|rolldown/runtime|src/(${SHELL_FILES})`,
    ),
  },
  {
    name: 'data',
    priority: 2,
    // What makes and checks reports stays apart too: it takes libraries along that few pages need.
    test: /node_modules\/(dexie|valibot)|src\/(domain|storage)\/|src\/parse\/(?!(read-)?report-)|src\/state\/(?!make-|paint-|verify-|write-)/,
  },
  { name: 'parts', priority: 1, test: /src\/ui\/parts\// },
  { name: 'merging', priority: 1, test: /src\/ui\/merging\// },
]

const PURE_TESTS = ['domain', 'parse', 'report', 'content', 'conformance', 'oracle'].map(
  (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
)

/** Beside the hosted app's pages, which are all called `index.html` or lie in folders. */
const SINGLE_FILE = 'lordimas-self-assessment.html'

/**
 * What the single file remembers in the browser has names of its own: in Chromium, all pages that are
 * files share one store.
 */
const SINGLE_FILE_KEYS = 'lordimas-self-assessment-file.'

const shared = {
  base: './',
  resolve: { alias: { '@': inRepository('./src'), ...unusedByPdf } },
  json: { stringify: true },
  // In one file, the report's thread would carry the writer of Word files for every PDF.
  worker: { format: 'es' },
} as const

const hosted = defineConfig({
  ...shared,
  define: {
    'import.meta.env.VITE_EDITION': '"hosted"',
    'import.meta.env.VITE_KEY_START': '""',
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The start page carries the names of all parts; they need say nothing, only differ.
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: { groups: parts },
      },
    },
  },
  plugins: [
    react(),
    {
      name: 'content-security-policy',
      transformIndexHtml: {
        order: 'post',
        // The development server injects inline scripts of its own; the policy is for what we ship.
        handler: (_html, { server }) =>
          server
            ? []
            : [
                {
                  tag: 'meta',
                  attrs: {
                    'http-equiv': 'Content-Security-Policy',
                    content: contentSecurityPolicy('page'),
                  },
                  injectTo: 'head-prepend',
                },
              ],
      },
    },
    thirdPartyLicences(inRepository('.')),
    {
      name: 'single-file-beside',
      apply: 'build',
      // Last of all, so that a build is always both, and the service worker leaves the file alone.
      closeBundle: { order: 'post', sequential: true, handler: buildSingleFile },
    },
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,json,svg,ttf,txt,webmanifest}'],
        maximumFileSizeToCacheInBytes: 5_000_000,
        cleanupOutdatedCaches: true,
        // The app has one page; other addresses of its folder are files, such as the single file.
        navigateFallbackDenylist: [/\.\w+$/],
        globIgnores: [SINGLE_FILE],
      },
    }),
  ],
  test: {
    setupFiles: ['tests/setup.ts'],
    environment: 'node',
    // Vitest leaves one core free; on two that would be half of them.
    maxWorkers: '100%',
    testTimeout: process.env['LONG_RUN'] === '1' ? 300_000 : 60_000,
    env: { TZ: 'Europe/Brussels' },
    projects: [
      {
        extends: true,
        // What touches nothing outside itself need not load everything anew for each file.
        test: { name: 'pure', include: PURE_TESTS, isolate: false },
      },
      {
        extends: true,
        test: { name: 'others', include: ['tests/**/*.test.{ts,tsx}'], exclude: PURE_TESTS },
      },
    ],
  },
})

/** The same app as one page that needs no server: `vite build --mode file`, which the other build calls. */
const singleFileEdition = defineConfig({
  ...shared,
  define: {
    'import.meta.env.VITE_EDITION': '"file"',
    'import.meta.env.VITE_KEY_START': JSON.stringify(SINGLE_FILE_KEYS),
  },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: {
      input: inRepository('./src/app/main.tsx'),
      // Named by what asks for updates, which this edition leaves out.
      external: ['virtual:pwa-register'],
      output: { codeSplitting: false },
    },
  },
  plugins: [react(), singleFile(inRepository('.'), SINGLE_FILE, SINGLE_FILE_KEYS)],
})

async function buildSingleFile(): Promise<void> {
  await build({ mode: 'file', configFile: inRepository('./vite.config.ts'), logLevel: 'warn' })
}

export default defineConfig(({ mode }) => (mode === 'file' ? singleFileEdition : hosted))
