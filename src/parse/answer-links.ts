import type { Answer, Answers, Evidence } from '@/domain/assessment/answer'
import type { Problem } from '@/domain/problem'
import { parseLink } from './parse-link'

/** The links in the evidence of answers that are none, or not safe. */
export function checkLinks(answers: Answers): readonly Problem[] {
  return Object.entries(answers).flatMap(([id, { evidence }]) =>
    evidence.flatMap(({ link }, index) => {
      const parsed = parseLink(link, `answers.${id}.evidence.${String(index)}.link`)
      return parsed.ok ? [] : parsed.failure
    }),
  )
}

/** Checked answers with their links percent-encoded, so that whoever draws them need not know how. */
export const encodeLinks = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, encodeLinksOf(answer)]))

/** The same for one answer. */
export const encodeLinksOf = (answer: Answer): Answer => ({
  ...answer,
  evidence: answer.evidence.map(encodeLink),
})

function encodeLink({ title, link }: Evidence): Evidence {
  const parsed = parseLink(link)
  return { title, link: parsed.ok ? parsed.value : link }
}
