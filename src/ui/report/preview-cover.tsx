import type { Block } from '@/state/report-request'
import { PreviewContent } from './preview-content'
import { PreviewFacts } from './preview-facts'
import { PreviewPicture } from './preview-picture'

interface Props {
  readonly block: Extract<Block, { readonly kind: 'cover' }>
}

/** The title page. */
export function PreviewCover({ block }: Props) {
  const { picture, kicker, title, subtitle, marks, facts, notice } = block
  return (
    <div className="paper-cover">
      {picture === null ? null : <PreviewPicture picture={picture} />}
      <p className="paper-kicker">{kicker}</p>
      <h3 className="paper-title">{title}</h3>
      <p className="paper-subtitle">
        <PreviewContent content={subtitle} />
      </p>
      {marks.map((mark) => (
        <p key={mark.label} className="paper-warning">
          <strong>{mark.label}.</strong>{' '}
          {mark.paragraphs.map((paragraph, place) => (
            <PreviewContent key={place} content={paragraph} />
          ))}
        </p>
      ))}
      <PreviewFacts items={facts} />
      {notice.map((content, place) => (
        <p key={place} className="paper-notice">
          <PreviewContent content={content} />
        </p>
      ))}
    </div>
  )
}
