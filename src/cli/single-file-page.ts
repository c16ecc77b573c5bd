import { dataElement } from './data-element.ts'
import { escapeScript } from './escape-script.ts'
import { singleFilePolicy } from './single-file-policy.ts'

/** What the single file is put together from. */
export interface PageParts {
  /** `index.html` as it stands in the repository. */
  readonly template: string
  /** The app, as one module. */
  readonly script: string
  readonly style: string
  /** What runs before the first paint. */
  readonly beforePaint: string
  /** SVG. */
  readonly icon: string
  /** What the hosted app would fetch, by its address there. */
  readonly files: ReadonlyMap<string, string>
}

/** Throws when the template has lost a line that the single file replaces. */
export function singleFilePage(parts: PageParts): string {
  const script = escapeScript(parts.script)
  const beforePaint = escapeScript(parts.beforePaint)
  const { style } = parts
  if (/<\/style/i.test(style)) throw new Error('The style sheet would end its own element')
  const policy = singleFilePolicy({ scripts: [beforePaint, script], styles: [style] })
  const data = [...parts.files].map(([name, text]) => dataElement(name, text))
  const icon = `data:image/svg+xml;base64,${Buffer.from(parts.icon).toString('base64')}`
  const withHead = [
    replacement(/<meta charset="utf-8" \/>/, (line) => `${line}\n    ${metaOf(policy)}`),
    replacement(/href="\.\/favicon\.svg"/, () => `href="${icon}"`),
    replacement(/\s*<link rel="manifest"[^>]*>/, () => ''),
    replacement(/<script src="\.\/before-paint\.js"><\/script>/, () => element(beforePaint)),
    replacement(/<\/head>/, (line) => `  <style>${style}</style>\n  ${line}`),
  ].reduce((page, replace) => replace(page), parts.template)
  // Last, because a program may hold anything that the others look for.
  return replacement(/<script type="module" src="[^"]*"><\/script>/, () =>
    [...data, element(script, ' type="module"')].join('\n    '),
  )(withHead)
}

const metaOf = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`

const element = (code: string, attributes = ''): string => `<script${attributes}>${code}</script>`

/** Not `String.replace`: a program is full of dollar signs, which have a meaning there. */
function replacement(line: RegExp, instead: (line: string) => string): (page: string) => string {
  return (page) => {
    const found = line.exec(page)
    if (found === null) throw new Error(`index.html has lost ${String(line)}`)
    const [text] = found
    return page.slice(0, found.index) + instead(text) + page.slice(found.index + text.length)
  }
}
