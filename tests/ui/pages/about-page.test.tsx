// @vitest-environment jsdom
import { configure, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { AboutPage } from '@/ui/pages/about-page'
import packageFile from '../../../package.json'
import { appSession } from '../app-session'
import { renderUi } from '../render'

// Shipped questionnaires are large, and a busy machine is slow.
configure({ asyncUtilTimeout: 10_000 })

afterEach(() => {
  setBrowser({ isSecure: false })
})

describe('AboutPage', () => {
  it('says that it is independent and that its result is not official', async () => {
    await appSession()

    await renderUi(<AboutPage />)

    expect(screen.getByText(/Independent tool inspired by/)).toHaveTextContent(
      'not a LORDIMAS score',
    )
    expect(screen.getByText(/No result here is an official score/)).toBeInTheDocument()
  })

  it('names the rights holder and the licence of every questionnaire', async () => {
    await appSession()

    await renderUi(<AboutPage />)

    expect(await screen.findByText(/European Union.*CC BY 4\.0/)).toBeInTheDocument()
    const own = screen.getAllByText(/independent of ESPON and the EU, CC BY 4\.0/)
    expect(own[0]).toHaveTextContent('lordimas@1.0.0')
    expect(own[1]).toHaveTextContent('lordimas@1.1.0')
  })

  it('names the version of the app', async () => {
    await appSession()

    await renderUi(<AboutPage />)

    expect(screen.getByText(`Version ${packageFile.version}`)).toBeInTheDocument()
  })

  it('says what is missing over plain http, and offers nothing that cannot be had', async () => {
    await appSession()
    setBrowser({ isSecure: false })

    await renderUi(<AboutPage />)

    expect(await screen.findByText(/came over plain http/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Ask the browser/ })).toBeNull()
  })

  it('asks the browser to keep the data and says that it has promised', async () => {
    await appSession()
    setBrowser({ isSecure: true, isKept: false, promises: true })
    const { user } = await renderUi(<AboutPage />)
    expect(await screen.findByText(/has not promised to keep the data/)).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Ask the browser to keep the data' }))

    expect(await screen.findByText(/has promised not to clear the data/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Ask the browser/ })).toBeNull()
  })

  it('says that the file is the safe copy when the browser does not promise', async () => {
    await appSession()
    setBrowser({ isSecure: true, isKept: false, promises: false })
    const { user } = await renderUi(<AboutPage />)

    await user.click(await screen.findByRole('button', { name: /Ask the browser/ }))

    expect(await screen.findByText(/The file you save is the safe copy/)).toBeInTheDocument()
  })

  it('does not ask a browser that has promised already', async () => {
    await appSession()
    setBrowser({ isSecure: true, isKept: true, promises: true })

    await renderUi(<AboutPage />)

    expect(await screen.findByText(/has promised not to clear the data/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Ask the browser/ })).toBeNull()
  })
})

interface Browser {
  readonly isSecure: boolean
  readonly isKept?: boolean
  /** What it answers when it is asked. */
  readonly promises?: boolean
}

/** jsdom has neither secure contexts nor a storage that could promise anything. */
function setBrowser({ isSecure, isKept = false, promises = false }: Browser): void {
  Object.defineProperty(globalThis, 'isSecureContext', { value: isSecure, configurable: true })
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: {
      persisted: () => Promise.resolve(isKept),
      persist: () => Promise.resolve(promises),
    },
  })
}
