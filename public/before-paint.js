// Sets theme and language before the first paint, so that nothing flashes.
;(function () {
  try {
    var theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
    var language = localStorage.getItem('language')
    if (language) document.documentElement.lang = language
  } catch {
    // The browser refuses storage: the defaults apply.
  }
})()
