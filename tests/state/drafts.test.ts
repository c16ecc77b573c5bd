// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { dropDraft, dropDraftsIn, hasDraft, keepDraft, loadDraft } from '@/state/drafts'

afterEach(() => {
  dropDraftsIn('')
})

/** Whether the browser would ask before the page is closed. */
function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

describe('drafts', () => {
  it('are kept by place until they are dropped', () => {
    keepDraft('1 action new', { what: 'Write' })

    expect(loadDraft('1 action new')).toEqual({ what: 'Write' })
    expect(hasDraft('1 action 2')).toBe(false)

    dropDraft('1 action new')
    expect(hasDraft('1 action new')).toBe(false)
  })

  it('make the browser ask before the page is closed, until the last is gone', () => {
    expect(asksBeforeLeaving()).toBe(false)

    keepDraft('1 action new', 'a')
    keepDraft('2 action new', 'b')
    dropDraft('1 action new')
    expect(asksBeforeLeaving()).toBe(true)

    dropDraft('2 action new')
    expect(asksBeforeLeaving()).toBe(false)
  })

  it('of one assessment are dropped together, and only they', () => {
    keepDraft('1 action new', 'a')
    keepDraft('1 evidence q new', 'b')
    keepDraft('12 action new', 'c')

    dropDraftsIn('1 ')

    expect(['1 action new', '1 evidence q new', '12 action new'].map(hasDraft)).toEqual([
      false,
      false,
      true,
    ])
  })
})
