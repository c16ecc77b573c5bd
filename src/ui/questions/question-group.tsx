import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { wordingLanguage } from '../parts/wording-language'
import { type Chunk, chunksOf } from './chunks-of'
import { LaterChunk } from './later-chunk'
import { type ChunkProps, QuestionChunk } from './question-chunk'
import type { DrawnChunks } from './use-drawn-chunks'

interface Props extends Omit<ChunkProps, 'questions'> {
  readonly group: Group
  readonly drawn: DrawnChunks
}

/** The questions of a group, then its inner groups, each under a heading of its own. */
export function QuestionGroup({ group, drawn, ...rest }: Props) {
  const { i18n } = useTranslation()
  const { questionnaire, text, heading: Heading } = rest
  const lang = wordingLanguage(text, i18n.language)
  const chunks = useMemo(() => chunksOf(group, questionnaire), [group, questionnaire])
  return (
    <>
      {chunks.map((chunk) => (
        <div
          key={chunk.key}
          className="question-chunk"
          style={{ containIntrinsicBlockSize: roomFor(chunk) }}
        >
          {drawn.isDrawn(chunk) ? (
            <QuestionChunk {...rest} questions={chunk.questions} />
          ) : (
            <LaterChunk
              chunk={chunk}
              text={text}
              heading={Heading}
              lang={lang}
              onNear={drawn.draw}
            />
          )}
        </div>
      ))}
      {group.groups.map((inner) => {
        const words = text.groups[inner.id]
        return (
          <section key={inner.id} aria-labelledby={`group-${inner.id}`}>
            <Heading id={`group-${inner.id}`} lang={lang}>
              {words?.title ?? inner.id}
            </Heading>
            {words?.description ? <p lang={lang}>{words.description}</p> : null}
            <QuestionGroup
              {...rest}
              group={inner}
              drawn={drawn}
              // Deeper than h4 there is nothing a reader could still tell apart.
              heading={Heading === 'h2' ? 'h3' : 'h4'}
            />
          </section>
        )
      })}
    </>
  )
}

/** What a chunk takes that was never in sight; afterwards browsers remember its size. */
const roomFor = ({ questions }: Chunk): string =>
  `auto calc(${String(questions.length)} * (var(--question-size) + var(--space-6)))`
