// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { NewerVersionLine } from '@/ui/parts/newer-version-line'
import { paths } from '@/ui/paths'
import { renderUi } from '../render'

const show = (version: string, language = 'en') =>
  renderUi(
    <NewerVersionLine assessment={{ id: 'one', questionnaire: { id: 'lordimas', version } }} />,
    {
      language,
    },
  )

describe('NewerVersionLine', () => {
  it.each([
    ['en', 'There is a newer version of this questionnaire, 1.1.0.', 'See what changed'],
    ['de', 'Von diesem Fragebogen gibt es eine neuere Version, 1.1.0.', 'Änderungen ansehen'],
  ])('says in %s that there is a newer version, and leads to it', async (language, text, link) => {
    await show('1.0.0', language)

    expect(screen.getByText(text)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', paths.versions('one'))
  })

  it('says nothing of the newest version', async () => {
    const { container } = await show('1.1.0')

    expect(container).toBeEmptyDOMElement()
  })
})
