import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program the tests need, and how this kind of machine gets it. */
interface MachineTool {
  readonly name: string
  readonly debianPackage: string
  /** The one command for a reader whose machine cannot be served automatically. */
  readonly macCommand: string
  readonly windowsCommand: string
  find: () => string | null
}

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const

const BROWSER_FILES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
] as const

/** `CHROMIUM_PATH`, then an installed Chromium, Chrome or Edge. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return named
  return firstFound(BROWSERS) ?? BROWSER_FILES.find((file) => existsSync(file)) ?? null
}

/** `FIREFOX_PATH`, then an installed Firefox; without one, its test says that it was skipped. */
export function findFirefox(): string | null {
  const named = process.env['FIREFOX_PATH']
  if (named !== undefined && named !== '') return named
  return firstFound(['firefox', 'firefox-esr'])
}

const TOOLS: readonly MachineTool[] = [
  {
    name: 'Chromium',
    debianPackage: 'chromium',
    macCommand: 'brew install --cask chromium',
    windowsCommand: 'winget install Google.Chrome',
    find: findBrowser,
  },
  ...['pdfinfo', 'pdftotext', 'pdftoppm'].map((name) => ({
    name,
    debianPackage: 'poppler-utils',
    macCommand: 'brew install poppler',
    windowsCommand: 'winget install oschwartz10612.Poppler',
    find: () => firstFound([name]),
  })),
  {
    name: 'qpdf',
    debianPackage: 'qpdf',
    macCommand: 'brew install qpdf',
    windowsCommand: 'winget install QPDF.QPDF',
    find: () => firstFound(['qpdf']),
  },
]

function firstFound(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return files.find((file) => existsSync(file) || existsSync(`${file}.exe`)) ?? null
}

/**
 * Makes sure that every program is there. On Debian, as root, missing ones are installed;
 * elsewhere the answer is the one command that the reader must run. null: all are there.
 */
export function provideTools(): string | null {
  const missing = TOOLS.filter(({ find }) => find() === null)
  if (missing.length === 0) return null
  const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))]
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(', ')} …`)
    install(['update', '-qq'])
    install(['install', '-y', '-qq', ...packages])
    const stillMissing = TOOLS.filter(({ find }) => find() === null)
    return stillMissing.length === 0 ? null : commandFor(stillMissing, packages)
  }
  return commandFor(missing, packages)
}

function install(words: readonly string[]): void {
  execFileSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function isDebian(): boolean {
  const isLinux = existsSync('/etc/os-release')
  return isLinux && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function commandFor(missing: readonly MachineTool[], packages: readonly string[]): string {
  const unique = (commands: readonly string[]) => [...new Set(commands)].join(' && ')
  if (process.platform === 'darwin') return unique(missing.map(({ macCommand }) => macCommand))
  if (process.platform === 'win32') {
    return unique(missing.map(({ windowsCommand }) => windowsCommand))
  }
  return `sudo apt-get install -y ${packages.join(' ')}`
}

/** Runs a program to its end and says whether it succeeded; its output goes to the terminal. */
export function succeeds(
  command: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(command, words, { stdio: 'inherit', env, shell: process.platform === 'win32' })
      .on('error', () => {
        resolve(false)
      })
      .on('close', (status) => {
        resolve(status === 0)
      })
  })
}
