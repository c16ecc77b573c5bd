import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from '../tools/machine-tools'

const executablePath = findBrowser()
if (executablePath === null) throw new Error('No browser: `npm test` says how to get one')

export const PORT = 4183

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${String(PORT)}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    // Every test is a first visit, which would fetch all parts for offline use: a fifth of the time. The
    // journey, and what is about that, allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      args: [
        // Containers and root have no user namespace for Chromium's sandbox.
        '--no-sandbox',
        // Drawing by a processor that plays a graphics card takes longer than drawing without one.
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  webServer: {
    command: 'npx tsx src/cli/serve.ts',
    cwd: '../..',
    env: { PORT: String(PORT) },
    url: `http://localhost:${String(PORT)}`,
    reuseExistingServer: false,
  },
})
