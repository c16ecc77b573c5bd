import { memo, useEffect, useRef } from 'react'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { questionAnchor } from '../paths'
import { type Chunk, isSameChunk } from './chunks-of'

interface Props {
  readonly chunk: Chunk
  readonly text: QuestionnaireText
  readonly heading: 'h2' | 'h3' | 'h4'
  readonly lang: string | undefined
  onNear: (chunk: Chunk) => void
}

/** About two screens ahead of the reader, and of the focus that moves down the page. */
const NEAR = '1500px 0px'

/**
 * Questions that are drawn once the reader comes near. Until then each keeps its place and its
 * heading, so that nothing jumps and the page can be searched and walked by its titles.
 */
export const LaterChunk = memo(
  Titles,
  (before, after) =>
    isSameChunk(before.chunk, after.chunk) &&
    before.text === after.text &&
    before.heading === after.heading &&
    before.lang === after.lang &&
    before.onNear === after.onNear,
)

function Titles({ chunk, text, heading: Heading, lang, onNear }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onNear(chunk)
      },
      { rootMargin: NEAR },
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [chunk, onNear])
  return (
    <div ref={place}>
      {chunk.questions.map(({ id }) => (
        <div key={id} id={questionAnchor(id)} className="question question-later card">
          <Heading lang={lang}>{text.questions[id]?.title ?? id}</Heading>
        </div>
      ))}
    </div>
  )
}
