import { dictionaryAt, type FiledDocument, type FiledPage, nameAt } from '../pdf-structure'
import { type Drawn, type MarkedStretch, readPage } from './read-page'
import { called, type Rule } from './rule'
import { inherited, lineageOf } from './walk-document'

const isArtifact = ({ tag }: MarkedStretch): boolean => tag === 'Artifact'
const isTagged = ({ tag, mcid }: MarkedStretch): boolean => tag !== 'Artifact' && mcid !== undefined

/** The same question asked of each page; answers say which. */
const onPages = (
  document: FiledDocument,
  violations: (page: FiledPage) => readonly string[],
): readonly string[] =>
  document.pages.flatMap((page, index) =>
    violations(page).map((violation) => `page ${String(index + 1)}: ${violation}`),
  )

const nameOf = ({ tag, mcid }: MarkedStretch): string =>
  mcid === undefined ? tag : `${tag} ${String(mcid)}`

/** What a Do operator draws. */
const drawnObject = (document: FiledDocument, page: FiledPage, { operands: [name] }: Drawn) =>
  dictionaryAt(
    document,
    inherited(document, page, 'Resources'),
    'XObject',
    name?.kind === 'name' ? name.name : '',
  )

const isImage = (document: FiledDocument, page: FiledPage, drawn: Drawn): boolean =>
  drawn.operator === 'ID' ||
  (drawn.operator === 'Do' &&
    nameAt(document, drawnObject(document, page, drawn), 'Subtype') === 'Image')

/** Says whether the innermost tagged stretch around it is content of a figure. */
function isInFigure(document: FiledDocument, page: FiledPage, { within }: Drawn): boolean {
  const stretch = within.findLast(isTagged)
  const mark = `${String(page.id)}/${String(stretch?.mcid)}`
  const owner = document.elements.find(({ marks }) => marks.includes(mark))
  return owner !== undefined && lineageOf(document, owner).some(({ type }) => type === 'Figure')
}

/** What is drawn on the pages. */
export const contentRules = [
  {
    name: 'closes what it opens',
    clause: 'ISO 32000-1 8.4.2, 9.4.1 and 14.6',
    violations: (document) => onPages(document, (page) => readPage(document, page).faults),
  },
  {
    name: 'draws only in tags and artifacts',
    clause: 'ISO 14289-1 7.1',
    violations: (document) =>
      onPages(document, (page) =>
        readPage(document, page)
          .drawn.filter(({ within }) => !within.some((one) => isArtifact(one) || isTagged(one)))
          .map(({ operator }) => `${operator} is in no tag and no artifact`),
      ),
  },
  {
    name: 'has no artifact in tagged content',
    clause: 'ISO 14289-1 7.1',
    violations: (document) =>
      onPages(document, (page) =>
        readPage(document, page)
          .stretches.filter(({ stretch, within }) => isArtifact(stretch) && within.length > 0)
          .map(({ within }) => `an artifact is in ${within.map(nameOf).join(', ')}`),
      ),
  },
  {
    name: 'has no tagged content in an artifact',
    clause: 'ISO 14289-1 7.1',
    violations: (document) =>
      onPages(document, (page) =>
        readPage(document, page)
          .stretches.filter(
            ({ stretch, within }) => !isArtifact(stretch) && within.some(isArtifact),
          )
          .map(({ stretch }) => `${nameOf(stretch)} is in an artifact`),
      ),
  },
  {
    name: 'gives each marked stretch a number of its own',
    clause: 'ISO 32000-1 14.7.4.2',
    violations: (document) =>
      onPages(document, (page) => {
        const numbers = readPage(document, page).stretches.flatMap(({ stretch }) =>
          isTagged(stretch) ? [stretch.mcid] : [],
        )
        return numbers
          .filter((number, index) => numbers.indexOf(number) !== index)
          .map((number) => `${String(number)} is given twice`)
      }),
  },
  {
    name: 'has each marked stretch in the tree once',
    clause: 'ISO 14289-1 7.1',
    violations: (document) => {
      const drawn = new Set(
        document.pages.flatMap((page) =>
          readPage(document, page).stretches.flatMap(({ stretch: { mcid } }) =>
            mcid === undefined ? [] : [`${String(page.id)}/${String(mcid)}`],
          ),
        ),
      )
      const told = new Set<string>()
      const faults: string[] = []
      for (const element of document.elements) {
        for (const mark of element.marks) {
          if (told.has(mark)) faults.push(`${mark} is told again in ${called(element)}`)
          if (!drawn.has(mark)) faults.push(`${mark} of ${called(element)} is not drawn`)
          told.add(mark)
        }
      }
      const untold = [...drawn].filter((mark) => !told.has(mark))
      return [...faults, ...untold.map((mark) => `${mark} is not in the tree`)]
    },
  },
  {
    name: 'draws images only in figures and artifacts',
    clause: 'ISO 14289-1 7.3',
    violations: (document) =>
      onPages(document, (page) =>
        readPage(document, page)
          .drawn.filter((drawn) => isImage(document, page, drawn))
          .filter(({ within }) => !within.some(isArtifact))
          .filter((drawn) => !isInFigure(document, page, drawn))
          .map(() => 'an image is in no figure'),
      ),
  },
  {
    name: 'draws nothing that has content of its own',
    clause: 'ISO 14289-1 7.20; house: these rules do not look into forms',
    violations: (document) =>
      onPages(document, (page) =>
        readPage(document, page)
          .drawn.filter(({ operator }) => operator === 'Do')
          .filter((drawn) => !isImage(document, page, drawn))
          .map(() => 'Do draws what is not an image'),
      ),
  },
] as const satisfies readonly Rule[]
