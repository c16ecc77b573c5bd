import { FILE_FORMATS, type FileFormat } from '@/domain/problem'
import { headerOf } from '@/parse/parse-file'
import { readJsonFile } from './read-json-file'

/** Which kind of this project's files a file says it is; null: none of them. */
export async function whatFileIsThis(file: File): Promise<FileFormat | null> {
  const json = await readJsonFile(file)
  if (!json.ok) return null
  const { format } = headerOf(json.value)
  return FILE_FORMATS.find((known) => known === format) ?? null
}
