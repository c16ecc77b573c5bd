import { documentOf, type FiledDocument } from '../pdf-structure'
import { withDrawing, withFile } from './additions'
import {
  firstOf,
  idHolding,
  withCatalogue,
  withCatalogued,
  withElement,
  withHolding,
  withNew,
  withObject,
  withPage,
  withStream,
  withTrailer,
  withType,
} from './broken'
import type { RuleName } from './rules'

export interface Damage {
  /** Breaks one rule in the smallest way. */
  readonly done: (sound: FiledDocument) => FiledDocument
  /** Rules that cannot hold either, as they ask for some of the same. */
  readonly also?: readonly RuleName[]
}

const ref = (id: number): string => `${String(id)} 0 R`

const afterTag = (type: string, added: string) => (content: string) =>
  content.replace(new RegExp(`(/${type} <<[^>]*>> BDC\n)`), `$1${added}`)

/** The document with an element below its root that holds nothing. */
function withEmptyElement(sound: FiledDocument): FiledDocument {
  const root = firstOf(sound, 'Document').id
  const { document, ids } = withNew(sound, `<</S /Div /P ${ref(root)} /K []>>`)
  return withObject(document, root, (body) => body.replace('/K [', `/K [${ref(ids[0] ?? 0)} `))
}

/** The document with two elements that hold each other. */
function withRing(sound: FiledDocument): FiledDocument {
  const next = Math.max(...sound.objects.keys()) + 1
  const [one, other] = [ref(next), ref(next + 1)]
  return withNew(
    sound,
    `<</S /Div /P ${other} /K [${other}]>>`,
    `<</S /Div /P ${one} /K [${one}]>>`,
  ).document
}

const ofMetadata = {
  'is a PDF 1.7 file': {
    done: ({ source, objects }) => documentOf(source.replace('1.7', '1.4'), objects),
  },
  'is not encrypted': {
    done: (sound) => withTrailer(sound, (body) => body.replace('/Root', '/Encrypt 1 0 R /Root')),
  },
  'has metadata that can be read': {
    done: (sound) => withCatalogued(sound, 'Metadata', (body) => body.replace('</rdf:RDF>', '')),
  },
  'says that it is PDF/UA-1': {
    done: (sound) => withCatalogued(sound, 'Metadata', (body) => body.replace('part>1', 'part>2')),
  },
  'has one title': {
    done: (sound) => withCatalogued(sound, 'Metadata', (body) => body.replace('>Title<', '><')),
  },
  'shows its title': {
    done: (sound) =>
      withCatalogue(sound, (body) => body.replace('DocTitle true', 'DocTitle false')),
  },
  'says that it is tagged': {
    done: (sound) => withCatalogue(sound, (body) => body.replace('/Marked true', '')),
  },
  'suspects none of its tags': {
    done: (sound) =>
      withCatalogue(sound, (body) => body.replace('/Marked', '/Suspects true /Marked')),
  },
  'names its language': {
    done: (sound) => withCatalogue(sound, (body) => body.replace('(en)', '(English)')),
  },
} as const satisfies Damages

const ofContent = {
  'closes what it opens': {
    done: (sound) => withPage(sound, 0, (content) => `${content}\nq`),
  },
  'draws only in tags and artifacts': {
    done: (sound) => withPage(sound, 0, (content) => `${content}\n0 0 9 9 re f`),
  },
  'has no artifact in tagged content': {
    done: (sound) => withPage(sound, 0, afterTag('H1', '/Artifact BMC\nEMC\n')),
  },
  'has no tagged content in an artifact': {
    done: (sound) => withPage(sound, 0, afterTag('Artifact', '/Span BMC\nEMC\n')),
  },
  'gives each marked stretch a number of its own': {
    done: (sound) => withPage(sound, 0, (content) => `/P <</MCID 0>> BDC\nEMC\n${content}`),
  },
  'has each marked stretch in the tree once': {
    done: (sound) => withElement(sound, 'H1', (body) => body.replace(/\/K \[(\d+)/, '/K [$1 $1')),
  },
  'draws images only in figures and artifacts': {
    done: (sound) => withDrawing(sound, 'H1'),
  },
  'draws nothing that has content of its own': {
    done: (sound) => withDrawing(sound, 'Figure', '<</Type /XObject /Subtype /Form /Length 1>>'),
  },
  'gives each page and annotation a key of its own': {
    done: (sound) =>
      withCatalogued(sound, 'StructTreeRoot', (body) => body.replace(/NextKey \d+/, 'NextKey 0')),
  },
  'leads from each marked stretch to its element': {
    done: (sound) =>
      withHolding(sound, '/Nums [', (body) =>
        body.replace(/\[0 \[\d+/, `[0 [${String(firstOf(sound, 'H1').id)}`),
      ),
  },
  'leads from each annotation to its element': {
    done: (sound) =>
      withHolding(sound, '/Nums [', (body) =>
        body.replace(/(\d+ 0 R) (\d+) \d+ 0 R\]>>$/, '$1 $2 $1]>>'),
      ),
  },
} as const satisfies Damages

const ofStructure = {
  'is one Document': {
    done: (sound) =>
      withCatalogued(sound, 'StructTreeRoot', (body) => body.replace('/StructTreeRoot', '/Tree')),
  },
  'uses standard types': { done: (sound) => withType(sound, 'P', 'Paragraph') },
  'reaches every element': { done: withRing },
  'names as parent who holds it': {
    done: (sound) =>
      withElement(sound, 'P', (body) =>
        body.replace(/\/P \d+/, `/P ${String(firstOf(sound, 'H1').id)}`),
      ),
  },
  'has no empty element': { done: withEmptyElement },
  'begins at H1 and skips no level': { done: (sound) => withType(sound, 'H3', 'H4') },
  'has one H1': { done: (sound) => withType(sound, 'H3', 'H1') },
  'numbers its headings': { done: (sound) => withType(sound, 'H3', 'H') },
  'builds lists of items': { done: (sound) => withType(sound, 'L', 'Sect') },
  'builds list items of a label and a body': { done: (sound) => withType(sound, 'Lbl', 'Span') },
  'says how lists are numbered': {
    done: (sound) => withElement(sound, 'L', (body) => body.replace('/ListNumbering', '/Numbers')),
  },
  'builds tables of rows and cells': { done: (sound) => withType(sound, 'TBody', 'Div') },
  'has captions where they are read first': { done: (sound) => withType(sound, 'P', 'Caption') },
  'has as many columns in each row of a table': {
    done: (sound) =>
      withElement(sound, 'TD', (body) => body.replace('/K', '/A <</O /Table /ColSpan 2>> /K')),
  },
  'says of each header cell what it heads': {
    done: (sound) => withElement(sound, 'TH', (body) => body.replace('/Column', '/Below')),
  },
  'has a header for each cell': { done: (sound) => withType(sound, 'TH', 'TD') },
  'says in words what a figure shows': {
    done: (sound) =>
      withElement(sound, 'Figure', (body) => body.replace(/\/Alt \(.*\)/, '/Alt ( )')),
  },
  'says where on its page a figure is': {
    done: (sound) => withElement(sound, 'Figure', (body) => body.replace('/BBox [', '/BBox [-')),
  },
  'names languages by their tags': {
    done: (sound) => withHolding(sound, '/Lang (fr)', (body) => body.replace('(fr)', '(fr_FR)')),
  },
  'tells the language of all it says': {
    done: (sound) => withCatalogue(sound, (body) => body.replace('/Lang (en)', '')),
    also: ['names its language'],
  },
  'is read in the order it is drawn': {
    done: (sound) =>
      withElement(sound, 'Document', (body) =>
        body.replace(/\/K \[(\d+ 0 R) (\d+ 0 R)/, '/K [$2 $1'),
      ),
  },
  'turns no page back': {
    done: (sound) =>
      withElement(sound, 'Document', (body) =>
        body.replace(/\/K \[(\d+ 0 R) (.*?)\]/, '/K [$2 $1]'),
      ),
    also: ['is read in the order it is drawn'],
  },
} as const satisfies Damages

const LINK = '/Subtype /Link'

const ofLinks = {
  'has no annotation but links': {
    done: (sound) => withHolding(sound, LINK, (body) => body.replace('/Link', '/Text')),
    also: ['has in each Link its text and its area'],
  },
  'describes each link': {
    done: (sound) =>
      withHolding(sound, LINK, (body) => body.replace(/\/Contents \(.*?\)/, '/Contents ()')),
  },
  'has each link in a Link': { done: (sound) => withType(sound, 'Link', 'Reference') },
  'has in each Link its text and its area': {
    done: (sound) =>
      withElement(sound, 'Link', (body) =>
        body.replace('<</Type /OBJR', '<</Type /OBJR /Obj 1 0 R>> <</Type /OBJR'),
      ),
  },
  'shows and prints each link': {
    done: (sound) => withHolding(sound, LINK, (body) => body.replace('/F 4', '/F 6')),
  },
  'steps through links in the order of the tree': {
    done: (sound) => withHolding(sound, '/Annots', (body) => body.replace('/Tabs /S', '/Tabs /R')),
  },
  'lists its sections': {
    done: (sound) =>
      withHolding(sound, '/Title (', (body) => body.replace(/\/Title \(.*?\)/, '/Title ()')),
  },
  'links its outline both ways': {
    done: (sound) => withHolding(sound, '/Prev', (body) => body.replace(/\/Prev \d+ 0 R/, '')),
  },
  'leads to pages that are there': {
    done: (sound) =>
      withHolding(sound, '/Dest [', (body) => body.replace(/\/Dest \[\d+/, '/Dest [1')),
  },
} as const satisfies Damages

const toUnicode = (sound: FiledDocument): number => {
  const id = /\/ToUnicode (\d+)/.exec(sound.objects.get(idHolding(sound, '/ToUnicode')) ?? '')?.[1]
  return Number(id)
}

const ofFonts = {
  'embeds every font': {
    done: (sound) =>
      withNew(sound, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>').document,
  },
  'sets text glyph by glyph': {
    done: (sound) =>
      withHolding(sound, '/Identity-H', (body) => body.replace('/Identity-H', '/WinAnsiEncoding')),
  },
  'tells the letter of each glyph': {
    done: (sound) =>
      withStream(sound, toUnicode(sound), (map) => map.replace('<0001><0020>', '<0001><feff>')),
  },
  'shows no missing glyph': {
    done: (sound) =>
      withPage(sound, 0, (content) => content.replace(/<\w{4}(\w*)> Tj/, '<0000$1> Tj')),
    also: ['tells the letter of each glyph', 'tells the widths its fonts have'],
  },
  'has in its fonts each glyph it shows': {
    done: (sound) =>
      withStream(sound, toUnicode(sound), (map) => map.replace('<0001><0020>', '<0001><0041>')),
  },
  'tells the widths its fonts have': {
    done: (sound) =>
      withHolding(sound, '/W [', (body) => body.replace(/\/W \[(\d+) \[\d+\]/, '/W [$1 [1]')),
  },
} as const satisfies Damages

const ofFiles = {
  'names each embedded file': {
    done: (sound) =>
      withFile(sound, { specification: (body) => body.replace('/UF (answers.json)', '') }),
  },
  'describes each embedded file': {
    done: (sound) => withFile(sound, { specification: (body) => body.replace('/Data', '/Other') }),
  },
  'tells the type of each embedded file': {
    done: (sound) => withFile(sound, { stream: (body) => body.replace('application#2F', '') }),
  },
  'lists each embedded file': {
    done: (sound) => withFile(sound, { listing: (entries) => entries.replace(/\/AF .*/, '') }),
  },
  'has no form': {
    done: (sound) => withCatalogue(sound, (body) => body.replace('/Lang', '/AcroForm <<>> /Lang')),
  },
  'runs no script': {
    done: (sound) =>
      withCatalogue(sound, (body) =>
        body.replace(/\/OpenAction \[.*?\]/, '/OpenAction <</S /JavaScript>>'),
      ),
  },
  'does nothing by itself': {
    done: (sound) => withCatalogue(sound, (body) => body.replace('/Lang', '/AA <<>> /Lang')),
  },
  'names its optional content': {
    done: (sound) =>
      withCatalogue(sound, (body) => body.replace('/Lang', '/OCProperties <</D <<>>>> /Lang')),
  },
} as const satisfies Damages

type Damages = Partial<Record<RuleName, Damage>>

/** For every rule, what breaks it. */
export const damages: Readonly<Record<RuleName, Damage>> = {
  ...ofMetadata,
  ...ofContent,
  ...ofStructure,
  ...ofLinks,
  ...ofFonts,
  ...ofFiles,
}
