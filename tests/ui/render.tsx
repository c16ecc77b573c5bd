import '@testing-library/jest-dom/vitest'
import { act, cleanup, configure, render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { createInstance, type i18n, type Resource, type ResourceKey } from 'i18next'
import { type ReactNode, Suspense } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach } from 'vitest'
import { dropDraftsIn } from '@/state/drafts'

afterEach(cleanup)
// A form left open by one test must not be found begun by the next.
afterEach(() => {
  dropDraftsIn('')
})
// Shipped content takes a moment to load on a busy machine.
configure({ asyncUtilTimeout: 5000 })
fillGapsOfJsdom()

interface Options {
  /** The address the router starts at, with its `?query`. */
  readonly at?: string
  /** The route pattern the element is a page of, such as `patterns.dimension`. */
  readonly route?: string
  readonly language?: string
}

interface RenderedUi extends RenderResult {
  readonly user: UserEvent
  readonly i18n: i18n
  /** Where the router is now: `/assessments/1/profile`. */
  address: () => string
}

const wording = loadWording()

/**
 * Renders part of the user interface as the app does: inside a router and with the real wording of
 * every language. Waits until everything that suspends has arrived.
 *
 * Pages open the session of the whole app; a test puts what it needs into the same one:
 * `const session = await appSession()`.
 */
export async function renderUi(element: ReactNode, options: Options = {}): Promise<RenderedUi> {
  const { at = '/', route, language = 'en' } = options
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    supportedLngs: Object.keys(wording),
    resources: wording,
    defaultNS: 'shell',
    fallbackLng: false,
    interpolation: { escapeValue: false },
  })
  let address = at
  function AddressKeeper() {
    const { pathname, search } = useLocation()
    address = pathname + search
    return null
  }
  const page = (
    <I18nextProvider i18n={i18n}>
      <MemoryRouter initialEntries={[at]}>
        <AddressKeeper />
        <Suspense fallback={null}>
          {route === undefined ? (
            element
          ) : (
            <Routes>
              <Route path={route} element={element} />
              <Route path="*" element={null} />
            </Routes>
          )}
        </Suspense>
      </MemoryRouter>
    </I18nextProvider>
  )
  // Awaited, because what suspends would otherwise never be shown under test.
  const rendered = await act(async () => Promise.resolve(render(page)))
  return { ...rendered, user: userEvent.setup(), i18n, address: () => address }
}

/** Read the way the app reads it: jsdom's `URL` is no use for paths. */
function loadWording(): Resource {
  const files = import.meta.glob<ResourceKey>('/locales/*/*.json', {
    import: 'default',
    eager: true,
  })
  const wording: Resource = {}
  for (const [path, content] of Object.entries(files)) {
    const [, language = '', namespace = ''] = /([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    wording[language] = { ...wording[language], [namespace]: content }
  }
  return wording
}

/** What browsers have and jsdom has not; without layout there is nothing to scroll. */
function fillGapsOfJsdom(): void {
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
}
