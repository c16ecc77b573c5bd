import type { Content, Run } from '@/state/report-request'

interface Props {
  readonly content: Content
}

/** Text with its links, languages and weights. */
export function PreviewContent({ content }: Props) {
  if (typeof content === 'string') return content
  return content.map((run, index) => <PreviewRun key={index} run={run} />)
}

function PreviewRun({ run: { text, link, language, isStrong, isMuted } }: { readonly run: Run }) {
  const inner = isStrong === true ? <strong>{text}</strong> : text
  // A link is seen, not followed: the preview is a picture of paper.
  const className = link !== undefined ? 'paper-link' : isMuted === true ? 'muted' : undefined
  return (
    <span className={className} lang={language}>
      {inner}
    </span>
  )
}
