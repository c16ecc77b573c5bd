// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '@/domain/assessment/answer'
import { hasDraft } from '@/state/drafts'
import { EvidenceEditor } from '@/ui/questions/evidence-editor'
import { renderUi } from '../render'

const minutes: Evidence = { title: 'Minutes', link: 'https://example.org/minutes' }

function Editor({ initial }: { readonly initial: readonly Evidence[] }) {
  const [evidence, setEvidence] = useState(initial)
  const { t } = useTranslation('answering')
  return <EvidenceEditor place="1 evidence q" evidence={evidence} t={t} onChange={setEvidence} />
}

describe('a draft of evidence', () => {
  it('is still there after a look at another page', async () => {
    const { user, unmount } = await renderUi(<Editor initial={[]} />)
    await user.click(screen.getByText('Evidence'))
    await user.type(screen.getByLabelText('Title'), 'Budget')
    unmount()

    await renderUi(<Editor initial={[]} />)

    expect(screen.getByLabelText('Title')).toHaveValue('Budget')
  })

  it('is gone once it is added', async () => {
    const { user } = await renderUi(<Editor initial={[]} />)
    await user.click(screen.getByText('Evidence'))
    await user.type(screen.getByLabelText('Title'), 'Budget')
    await user.type(screen.getByLabelText('Link'), 'https://example.org/budget')
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))

    expect(screen.getByRole('link', { name: 'Budget' })).toBeInTheDocument()
    expect(screen.getByLabelText('Title')).toHaveValue('')
    expect(hasDraft('1 evidence q new')).toBe(false)
  })

  it('is none once everything typed is deleted again', async () => {
    const { user } = await renderUi(<Editor initial={[]} />)
    await user.click(screen.getByText('Evidence'))
    await user.type(screen.getByLabelText('Title'), 'B')
    await user.clear(screen.getByLabelText('Title'))

    expect(hasDraft('1 evidence q new')).toBe(false)
  })

  it('of a change is taken up where it was left', async () => {
    const { user, unmount } = await renderUi(<Editor initial={[minutes]} />)
    await user.click(screen.getByRole('button', { name: 'Edit “Minutes”' }))
    await user.type(screen.getByLabelText('Title'), ' of May')
    unmount()

    await renderUi(<Editor initial={[minutes]} />)

    expect(screen.getByLabelText('Title')).toHaveValue('Minutes of May')
    expect(screen.getByRole('button', { name: 'Save' })).toBeInTheDocument()
  })
})

describe('the focus', () => {
  it('goes to the list once a change is saved, and not into the form that is gone', async () => {
    const { user } = await renderUi(<Editor initial={[minutes]} />)
    await user.click(screen.getByRole('button', { name: 'Edit “Minutes”' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(document.activeElement?.tagName).toBe('SUMMARY')
  })
})
