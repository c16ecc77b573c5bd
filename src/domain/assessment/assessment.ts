import type { Action } from './action'
import type { Answers } from './answer'

/** One organisation's answers to one version of a questionnaire, on one path. */
export interface Assessment {
  readonly id: string
  /** What the user calls it, such as "Autumn 2026". */
  readonly name: string
  readonly municipality: string
  readonly questionnaire: QuestionnaireReference
  readonly path: string
  /** Profile option codes by field id; unanswered fields are absent. */
  readonly profile: Readonly<Record<string, string>>
  readonly answers: Answers
  /** The user's own priority by question id; absent means ordinary. */
  readonly priorities: Readonly<Record<string, Priority>>
  readonly actions: readonly Action[]
  /** True for the invented town that the app shows as an example. */
  readonly isExample: boolean
  /** ISO timestamps. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** What scores and conditions depend on. */
export type Responses = Pick<Assessment, 'answers' | 'profile'>

export interface QuestionnaireReference {
  readonly id: string
  readonly version: string
}

export const PRIORITIES = ['high', 'low'] as const

/** How much a question's next step matters to the user; no priority lies between the two. */
export type Priority = (typeof PRIORITIES)[number]

/** `lordimas@1.0.0`: how a version is named on the command line and in results. */
export const referenceName = ({ id, version }: QuestionnaireReference): string => `${id}@${version}`
