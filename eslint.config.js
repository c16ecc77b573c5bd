import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import checkFile from 'eslint-plugin-check-file'
import i18next from 'eslint-plugin-i18next'
import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Who may import what. A layer or library that is not named is out of reach. */
const reach = {
  domain: { layers: [], libraries: [] },
  parse: {
    layers: ['domain'],
    libraries: ['valibot', 'papaparse', '@noble/hashes', 'pdfjs-dist'],
  },
  storage: { layers: ['domain', 'parse'], libraries: ['dexie', 'fake-indexeddb'] },
  report: {
    layers: ['domain'],
    libraries: ['jspdf', 'docx', 'fflate', 'diff', 'i18next', 'papaparse'],
  },
  state: {
    layers: ['domain', 'parse', 'storage', 'report'],
    libraries: ['zustand', 'dexie-react-hooks'],
  },
  ui: {
    layers: ['domain', 'state'],
    libraries: ['react', 'react-router', 'react-i18next', 'recharts', 'i18next'],
  },
  app: {
    layers: ['domain', 'parse', 'storage', 'report', 'state', 'ui'],
    libraries: [
      'react',
      'react-dom',
      'react-router',
      'react-i18next',
      'i18next',
      'virtual:pwa-register',
    ],
  },
  cli: { layers: ['domain', 'parse', 'report'], libraries: ['commander', 'i18next', 'papaparse'] },
}

const layers = Object.keys(reach)

const layerPolicies = Object.entries(reach).flatMap(([layer, { layers: others, libraries }]) => [
  {
    from: { element: { type: layer } },
    allow: { to: { element: { types: { anyOf: [layer, ...others] } } } },
  },
  ...libraries.map((source) => ({
    from: { element: { type: layer } },
    allow: { to: { module: { origin: 'external', source: [source, `${source}/**`] } } },
  })),
])

/** The domain runs anywhere and always answers the same: no clock, no chance, no browser. */
const impure = {
  'no-restricted-globals': [
    'error',
    'window',
    'document',
    'navigator',
    'localStorage',
    'indexedDB',
    'fetch',
    'crypto',
    'setTimeout',
    'process',
    'Intl',
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now' },
    { object: 'Math', property: 'random' },
    { object: 'URL', property: 'canParse' },
  ],
  'no-restricted-syntax': [
    'error',
    'NewExpression[callee.name="Date"]',
    'ExportDefaultDeclaration',
  ],
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'public/before-paint.js'] },
      },
    },
    plugins: { 'import-x': importX, 'check-file': checkFile },
    settings: { 'import-x/resolver': { typescript: true } },
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'URL', property: 'canParse', message: 'See src/domain/read-address.ts.' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': 'error',
      'no-console': 'error',
      'no-warning-comments': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['warn', { max: 220, skipComments: true, skipBlankLines: true }],
      'max-depth': ['warn', 3],
      'no-restricted-syntax': ['error', 'ExportDefaultDeclaration'],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { 'src/**/': 'KEBAB_CASE' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': layers.map((layer) => ({ type: layer, pattern: `src/${layer}` })),
      'import/resolver': { typescript: true },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            ...layerPolicies,
            { from: { element: { type: 'cli' } }, allow: { to: { module: { origin: 'core' } } } },
          ],
        },
      ],
      'max-lines-per-function': ['warn', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ['src/domain/**'], rules: impure },
  {
    files: ['src/**/*.tsx'],
    plugins: { i18next },
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': { include: ['aria-label', 'alt', 'title', 'placeholder', 'label'] },
        },
      ],
      'max-lines-per-function': ['warn', { max: 80, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['eslint.config.js', 'vite.config.ts', 'tests/e2e/playwright.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}', 'questionnaires/**/*.ts'],
    rules: { 'no-console': 'off', 'max-lines': 'off' },
  },
  {
    files: ['eslint.config.js', 'public/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off', 'no-var': 'off' },
  },
)
