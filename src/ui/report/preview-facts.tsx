import type { Fact } from '@/state/report-request'
import { PreviewContent } from './preview-content'

/** Labels with their values. */
export function PreviewFacts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className="paper-facts">
      {items.map(({ label, paragraphs }) => (
        <div key={label}>
          <dt>{label}</dt>
          {paragraphs.map((paragraph, place) => (
            <dd key={place}>
              <PreviewContent content={paragraph} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
