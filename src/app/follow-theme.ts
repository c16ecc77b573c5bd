import { useAppStore } from '@/state/app-store'

/** Keeps the page's theme as the user chose it; "system" leaves it to the browser. */
export function followTheme(): void {
  useAppStore.subscribe(({ theme }) => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  })
}
