import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@/ui/theme.css'
import '@/ui/print.css'
import { App } from './app'
import { followTheme } from './follow-theme'
import { languages, startI18n } from './start-i18n'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has lost its root element')

followTheme()
await startI18n()
createRoot(root).render(
  <StrictMode>
    <App languages={languages} />
  </StrictMode>,
)
