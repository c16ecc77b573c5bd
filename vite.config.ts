import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './src/cli/content-security-policy'

const inRepository = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** jsPDF asks for these to draw HTML, which this app never does; 106 kB gzip stay out. */
const unusedByPdf = Object.fromEntries(
  ['html2canvas', 'dompurify', 'canvg'].map((name) => [name, inRepository('./src/app/unused.ts')]),
)

export default defineConfig({
  base: './',
  resolve: { alias: { '@': inRepository('./src'), ...unusedByPdf } },
  json: { stringify: true },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
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
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,json,svg,ttf,webmanifest}'],
        maximumFileSizeToCacheInBytes: 5_000_000,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    environment: 'node',
    testTimeout: 20_000,
    env: { TZ: 'Europe/Brussels' },
  },
})
