// Theme and language before the first paint, so that nothing flashes.
try {
  const root = document.documentElement
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  root.lang = localStorage.getItem('language') || 'en'
} catch {
  // Storage is refused: the defaults apply.
}
