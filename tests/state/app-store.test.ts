import { describe, expect, it } from 'vitest'
import { useAppStore } from '@/state/app-store'

describe('the messages to the user', () => {
  it('come one at a time, each new to whoever reads them out', () => {
    const { announce } = useAppStore.getState()
    announce('fileSaved', { name: 'a.json' })
    const [first] = useAppStore.getState().notices
    announce('fileSaved', { name: 'b.json' })
    const { notices } = useAppStore.getState()

    expect(notices).toMatchObject([{ code: 'fileSaved', facts: { name: 'b.json' }, undo: null }])
    expect(notices[0]?.id).not.toBe(first?.id)
  })

  it('go when they are dismissed', () => {
    const { announce, dismissNotice } = useAppStore.getState()
    announce('fileSaved', { name: 'a.json' })

    dismissNotice(useAppStore.getState().notices[0]?.id ?? 0)

    expect(useAppStore.getState().notices).toEqual([])
  })
})
