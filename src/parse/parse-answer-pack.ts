import * as v from 'valibot'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { packDescriptionSchema } from './answer-pack-schema'
import { toProblem } from './shape'

/**
 * What a researcher says about a pack whose figures the program computes from answers. A group
 * names its respondents; null: all of them.
 */
export type PackDescription = Readonly<v.InferOutput<typeof packDescriptionSchema>>

/** The door for an about-file. It is an input of one command and carries no format of its own. */
export function parsePackDescription(input: unknown): Result<PackDescription, readonly Problem[]> {
  const shape = v.safeParse(packDescriptionSchema, input)
  return shape.success ? ok(shape.output) : fail(shape.issues.map(toProblem))
}
