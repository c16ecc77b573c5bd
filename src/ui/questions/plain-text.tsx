interface Props {
  /** Paragraphs are parted by blank lines; lines that begin with `* ` are points of a list. */
  readonly text: string
  readonly lang: string | undefined
}

/** Longer wording of a questionnaire as paragraphs and lists; never read as markup. */
export function PlainText({ text, lang }: Props) {
  return (
    <div lang={lang}>
      {blocksOf(text).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index}>
            {block.lines.map((line, point) => (
              <li key={point}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{block.lines.join('\n')}</p>
        ),
      )}
    </div>
  )
}

interface Block {
  readonly kind: 'paragraph' | 'list'
  readonly lines: readonly string[]
}

const POINT = /^\* /

function blocksOf(text: string): readonly Block[] {
  return text.split(/\n\s*\n/).flatMap((part) => {
    const blocks: { kind: Block['kind']; lines: string[] }[] = []
    for (const line of part.split('\n').filter((candidate) => candidate.trim() !== '')) {
      const kind = POINT.test(line) ? 'list' : 'paragraph'
      const last = blocks.at(-1)
      if (last?.kind === kind) last.lines.push(line.replace(POINT, ''))
      else blocks.push({ kind, lines: [line.replace(POINT, '')] })
    }
    return blocks
  })
}
