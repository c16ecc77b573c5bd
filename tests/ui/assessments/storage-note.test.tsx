// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StorageNote } from '@/ui/assessments/storage-note'
import { renderUi } from '../render'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A browser on https that has not promised anything yet and answers so when asked. */
function onHttps(agrees: boolean): void {
  vi.stubGlobal('isSecureContext', true)
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { persisted: () => Promise.resolve(false), persist: () => Promise.resolve(agrees) },
  })
}

const ask = () => screen.findByRole('button', { name: 'Ask the browser to keep the data' })

describe('the note on how data are kept', () => {
  it('tells that the browser agreed to keep them', async () => {
    onHttps(true)
    const { user } = await renderUi(<StorageNote hasData />)
    expect(await screen.findByText(/keep a file copy/)).toBeInTheDocument()

    await user.click(await ask())

    expect(await screen.findByText(/agreed not to clear the data/)).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('tells that the browser did not, and what to do', async () => {
    onHttps(false)
    const { user } = await renderUi(<StorageNote hasData />)

    await user.click(await ask())

    expect(await screen.findByText(/Save your assessment to a file/)).toBeInTheDocument()
  })
})
