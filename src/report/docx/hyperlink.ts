import {
  ConcreteHyperlink,
  type IContext,
  type IXmlableObject,
  NextAttributeComponent,
  type TextRun,
} from 'docx'

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** Word takes no longer one. */
const LONGEST_TOOLTIP = 260

interface Link {
  /** Of all links in the document. */
  readonly number: number
  readonly address: string
  /** What it leads to, for those who hear only the link. */
  readonly tooltip: string
}

/** A link that says where it leads; the library's own cannot, and has a name made up at random. */
export class Hyperlink extends ConcreteHyperlink {
  private readonly address: string

  constructor({ number, address, tooltip }: Link, run: TextRun) {
    // Numbers alone are taken by the parts of the document.
    super([run], `Link${String(number)}`)
    this.address = address
    this.root.push(
      new NextAttributeComponent({ tooltip: { key: 'w:tooltip', value: shortened(tooltip) } }),
    )
  }

  /** Where links lead is listed in a file of its own, which is known only now. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const { Relationships: relationships } = context.viewWrapper
    relationships.addRelationship(this.linkId, RELATIONSHIP, this.address, 'External')
    return super.prepForXml(context)
  }
}

/** Never cut in the middle of a character. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TOOLTIP) return text
  return `${text.slice(0, LONGEST_TOOLTIP - 1).replace(/\p{Cs}$/u, '')}…`
}
