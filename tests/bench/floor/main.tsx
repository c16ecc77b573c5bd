import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import { initReactI18next, useTranslation } from 'react-i18next'
import { HashRouter, NavLink, Route, Routes } from 'react-router'
import { create } from 'zustand'

/** The required packages at work on one screen, and nothing of ours: the floor of the start page. */
const useCount = create<{ count: number; add: () => void }>((set) => ({
  count: 0,
  add: () => {
    set(({ count }) => ({ count: count + 1 }))
  },
}))

function Page() {
  const { t } = useTranslation()
  const { count, add } = useCount()
  return (
    <main>
      <h1>{t('frame.name')}</h1>
      <NavLink to="/">{t('frame.name')}</NavLink>
      <button type="button" onClick={add}>
        {count}
      </button>
    </main>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('No root')

await i18next.use(initReactI18next).init({
  lng: 'en',
  defaultNS: 'shell',
  resources: { en: { shell: { frame: { name: 'Floor' } } } },
})
createRoot(root).render(
  <HashRouter>
    <Routes>
      <Route path="/" element={<Page />} />
    </Routes>
  </HashRouter>,
)
