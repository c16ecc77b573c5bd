import { lintQuestionnaire } from '@/domain/questionnaire/lint-questionnaire'
import { parseJson } from '@/parse/parse-json'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'

/** Milliseconds per round, one list per task. */
export interface CheckTimes {
  readonly check: readonly number[]
  readonly jsonParse: readonly number[]
}

declare global {
  interface Window {
    measureChecking: (file: string, rounds: number) => CheckTimes
  }
}

function check(file: string): void {
  const json = parseJson(file)
  const parsed = json.ok ? parseQuestionnaireFile(json.value) : json
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  lintQuestionnaire(parsed.value.questionnaire, Object.values(parsed.value.texts))
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

window.measureChecking = (file, rounds) => {
  const checking: number[] = []
  const jsonParse: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    checking.push(
      timed(() => {
        check(file)
      }),
    )
    jsonParse.push(timed(() => JSON.parse(file) as unknown))
  }
  return { check: checking, jsonParse }
}
