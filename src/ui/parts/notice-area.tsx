import { Suspense } from 'react'
import { useAppStore } from '@/state/app-store'
import { loadLater } from './load-later'

const NoticeMessage = loadLater(() => import('./notice-message'), 'NoticeMessage')

/** Where messages appear; the live region is there from the start, so that each one is read out. */
export function NoticeArea() {
  const notices = useAppStore((state) => state.notices)
  return (
    <div role="status" className="notice-area">
      <Suspense fallback={null}>
        {notices.map((notice) => (
          <NoticeMessage key={notice.id} notice={notice} />
        ))}
      </Suspense>
    </div>
  )
}
