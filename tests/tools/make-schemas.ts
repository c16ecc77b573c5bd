import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import { answerMappingSchema, answersFileSchema } from '@/parse/answer-file-schema'
import { packDescriptionSchema } from '@/parse/answer-pack-schema'
import { assessmentFileSchema } from '@/parse/assessment-schema'
import { backupSchema, encryptedBackupSchema, NESTED } from '@/parse/backup-schema'
import { bridgeSchema } from '@/parse/bridge-schema'
import { benchmarkPackSchema, contextFiguresSchema } from '@/parse/benchmark-pack-schema'
import { definitionSchema, questionnaireFileSchema } from '@/parse/questionnaire-schema'
import { questionnaireTextSchema } from '@/parse/questionnaire-text-schema'
import { localizedTextSchema } from '@/parse/shape'
import { workedExamplesSchema } from '@/parse/worked-example-schema'
import { conformanceSchema } from '../conformance/conformance-file'

/**
 * Makes the JSON Schemas in `public/schemas/` from the very schemas that read the files.
 *
 * Run with `npx tsx tests/tools/make-schemas.ts`. A test makes them again and compares bytes.
 */
const FILES = {
  questionnaire: { title: 'Questionnaire with its wording', schema: questionnaireFileSchema },
  'questionnaire-definition': {
    title: 'Questionnaire without wording (definition.json)',
    schema: definitionSchema,
  },
  'questionnaire-text': {
    title: 'Wording of a questionnaire in one language (text.<language>.json)',
    schema: questionnaireTextSchema,
  },
  assessment: { title: 'Assessment', schema: assessmentFileSchema },
  backup: { title: 'Backup', schema: backupSchema },
  'encrypted-backup': { title: 'Backup under a password', schema: encryptedBackupSchema },
  answers: { title: 'Answers of one respondent', schema: answersFileSchema },
  'answer-mapping': { title: 'How to read a table of answers', schema: answerMappingSchema },
  'benchmark-pack': { title: 'Benchmark pack', schema: benchmarkPackSchema },
  'benchmark-about': {
    title: 'What is said about a benchmark pack made from answers',
    schema: packDescriptionSchema,
  },
  'context-figures': { title: 'Context figures', schema: contextFiguresSchema },
  bridge: { title: 'Bridge between two versions (bridge.<version>.json)', schema: bridgeSchema },
  'worked-examples': {
    title: 'Answers with the scores they must give (worked-examples.json)',
    schema: workedExamplesSchema,
  },
  conformance: { title: 'Cases of the conformance suite', schema: conformanceSchema },
} as const

const [, atLeastOneLanguage] = localizedTextSchema.pipe

const config: ConversionConfig = {
  typeMode: 'input',
  // A rule that JSON Schema cannot say stops this, so that somebody decides what to do about it.
  errorMode: 'throw',
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction === atLeastOneLanguage) return { ...jsonSchema, minProperties: 1 }
    if ('message' in valibotAction && valibotAction.message === 'base64') {
      return { ...jsonSchema, contentEncoding: 'base64' }
    }
    // The format of a date says already that it has to be in the calendar.
    const isSaid = valibotAction.type === 'check' && jsonSchema.format !== undefined
    return isSaid ? jsonSchema : undefined
  },
}

/** Which file lies there as a whole; null: none. */
function nestedName(schema: unknown): string | null {
  if (schema === questionnaireFileSchema) return 'questionnaire'
  return Object.entries(NESTED).find(([, nested]) => nested === schema)?.[0] ?? null
}

/** A file inside another file is described where such files are. */
const configOf = (schema: (typeof FILES)[keyof typeof FILES]['schema']): ConversionConfig => ({
  ...config,
  overrideSchema: ({ valibotSchema }) => {
    const name = valibotSchema === schema ? null : nestedName(valibotSchema)
    return name === null ? undefined : { $ref: `${name}.schema.json` }
  },
})

/** The text of every schema file, by file name. */
export async function makeSchemas(): Promise<ReadonlyMap<string, string>> {
  const options = await resolveConfig(fileURLToPath(import.meta.url))
  const made = Object.entries(FILES).map(
    async ([name, { title, schema }]): Promise<[string, string]> => {
      const file = `${name}.schema.json`
      const { $schema, $defs, ...rules } = toJsonSchema(schema, configOf(schema))
      const isReferred = JSON.stringify(rules).includes('#/$defs/')
      const parts = isReferred ? { ...rules, $defs } : rules
      const content = JSON.stringify({ $schema, $id: file, title, ...parts }, null, 2)
      return [file, await format(content, { ...options, parser: 'json' })]
    },
  )
  return new Map(await Promise.all(made))
}

export const SCHEMA_FOLDER = fileURLToPath(new URL('../../public/schemas/', import.meta.url))

async function main(): Promise<void> {
  await mkdir(SCHEMA_FOLDER, { recursive: true })
  for (const [file, content] of await makeSchemas()) {
    await writeFile(`${SCHEMA_FOLDER}${file}`, content)
  }
}

// Tests import the making; only running this file writes anything.
if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
