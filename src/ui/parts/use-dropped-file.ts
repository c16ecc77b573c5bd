import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useAppStore } from '@/state/app-store'
import { paths } from '../paths'

/** Takes files that are dropped anywhere in the app to the start page, as its file dialog would. */
export function useDroppedFile(): void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const openFile = useAppStore((state) => state.openFile)

  useEffect(() => {
    // Coming back to the start page is no wish to read the file again.
    if (pathname !== paths.start) openFile(null)
  }, [openFile, pathname])

  useEffect(() => {
    const take = (event: DragEvent) => {
      // Without this, the browser would leave the app and show the file.
      event.preventDefault()
      const [file, ...beside] = event.dataTransfer?.files ?? []
      if (event.type !== 'drop' || file === undefined) return
      openFile(file, beside)
      void navigate(paths.start)
    }
    window.addEventListener('dragover', take)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragover', take)
      window.removeEventListener('drop', take)
    }
  }, [navigate, openFile])
}
