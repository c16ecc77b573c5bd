/**
 * Everything that can be wrong with a file or a link that a user gave us.
 *
 * A problem carries a code and facts, never a sentence: the wording lives in
 * `locales/<language>/problems.json` under the same code. `path` says where in the file, as
 * `groups.0.questions.2.maximum`; empty means the file as a whole.
 */
export type Problem = { readonly path: string } & (
  | { readonly code: 'notJson' }
  | { readonly code: 'emptyFile' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'notText' }
  | { readonly code: 'tooLarge'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'tooDeep'; readonly limit: number }
  | { readonly code: 'hostileKey'; readonly key: string }
  | { readonly code: 'foreignFile'; readonly expected: FileFormat }
  | {
      readonly code: 'newerFormat'
      readonly found: number
      readonly supported: number
    }
  | { readonly code: 'missingField'; readonly field: string }
  | { readonly code: 'unknownField'; readonly field: string }
  | { readonly code: 'wrongType'; readonly expected: string; readonly received: string }
  | { readonly code: 'wrongValue'; readonly expected: string; readonly received: string }
  | { readonly code: 'duplicateId'; readonly id: string }
  | { readonly code: 'reservedId'; readonly id: string }
  | { readonly code: 'emptyGroup'; readonly id: string }
  | { readonly code: 'zeroWeights'; readonly id: string }
  | { readonly code: 'weightUnused'; readonly id: string }
  | {
      readonly code: 'weightsDoNotSum'
      readonly id: string
      readonly declared: number
      readonly found: number
    }
  | { readonly code: 'noPointsToAdd'; readonly id: string }
  | { readonly code: 'subtractInside'; readonly id: string }
  | { readonly code: 'noPointsToWrite' }
  | { readonly code: 'spanMissing' }
  | { readonly code: 'spanUnused' }
  | { readonly code: 'rangeOutOfOrder'; readonly from: number; readonly to: number }
  | { readonly code: 'missingPoints'; readonly id: string; readonly option: string }
  | { readonly code: 'pointsWithoutMaximum'; readonly id: string; readonly option: string }
  | {
      readonly code: 'pointsAboveMaximum'
      readonly id: string
      readonly option: string
      readonly maximum: number
    }
  | { readonly code: 'unreachableMaximum'; readonly id: string; readonly maximum: number }
  | { readonly code: 'ruleMissing'; readonly id: string }
  | { readonly code: 'ruleWithoutMaximum'; readonly id: string }
  | { readonly code: 'stepsOutOfOrder'; readonly id: string }
  | {
      readonly code: 'stepAboveMaximum'
      readonly id: string
      readonly points: number
      readonly maximum: number
    }
  | { readonly code: 'targetWithoutMaximum'; readonly id: string }
  | {
      readonly code: 'targetAboveMaximum'
      readonly id: string
      readonly points: number
      readonly maximum: number
    }
  | { readonly code: 'targetNotByProfile'; readonly id: string }
  | { readonly code: 'wrongConditionKind'; readonly id: string }
  | { readonly code: 'conditionCircle'; readonly ids: string }
  | { readonly code: 'unknownQuestion'; readonly id: string }
  | { readonly code: 'unknownOption'; readonly id: string; readonly option: string }
  | { readonly code: 'unknownTheme'; readonly id: string; readonly theme: string }
  | { readonly code: 'levelsOutOfOrder' }
  | {
      readonly code: 'levelGap'
      readonly id: string
      readonly to: number
      readonly next: number
    }
  | {
      readonly code: 'levelOverlap'
      readonly id: string
      readonly to: number
      readonly next: number
    }
  | { readonly code: 'unknownLevel'; readonly id: string }
  | {
      readonly code: 'exampleFails'
      readonly name: string
      readonly score: string
      readonly expected: number
      readonly found: number
    }
  | {
      readonly code: 'exampleWithoutScore'
      readonly name: string
      readonly score: string
      readonly expected: number
    }
  | {
      readonly code: 'exampleWithScore'
      readonly name: string
      readonly score: string
      readonly found: number
    }
  | {
      readonly code: 'exampleLevelFails'
      readonly name: string
      readonly expected: string
      readonly found: string
    }
  | { readonly code: 'missingWording'; readonly language: string; readonly id: string }
  | { readonly code: 'orphanWording'; readonly language: string; readonly id: string }
  | { readonly code: 'noWording' }
  | { readonly code: 'wordingOfOther'; readonly found: string; readonly expected: string }
  | { readonly code: 'unsafeLink'; readonly link: string }
  | { readonly code: 'unknownQuestionnaire'; readonly reference: string }
  | { readonly code: 'versionInUse'; readonly reference: string }
  | { readonly code: 'alreadyShipped'; readonly reference: string }
  | { readonly code: 'damagedBackup' }
  | { readonly code: 'wrongPassword' }
  | { readonly code: 'unknownPath'; readonly id: string }
  | { readonly code: 'brokenHistory'; readonly id: string }
  | { readonly code: 'unknownRespondent'; readonly id: string }
  | { readonly code: 'otherAssessment'; readonly id: string }
  | { readonly code: 'otherRuler'; readonly reference: string; readonly expected: string }
  | { readonly code: 'contradictoryEntry'; readonly id: string }
  | { readonly code: 'notApplicableForbidden'; readonly id: string }
  | { readonly code: 'dontKnowForbidden'; readonly id: string }
  | { readonly code: 'wrongAnswerKind'; readonly id: string }
  | { readonly code: 'optionTwice'; readonly id: string; readonly option: string }
  | { readonly code: 'exclusiveBesideOthers'; readonly id: string; readonly option: string }
  | {
      readonly code: 'numberTooLow'
      readonly id: string
      readonly number: number
      readonly limit: number
    }
  | {
      readonly code: 'numberTooHigh'
      readonly id: string
      readonly number: number
      readonly limit: number
    }
  | { readonly code: 'numberNotWhole'; readonly id: string; readonly number: number }
  | { readonly code: 'providerForbidden'; readonly id: string }
  | { readonly code: 'overrideUnscored'; readonly id: string }
  | { readonly code: 'unknownProfileField'; readonly id: string }
  | { readonly code: 'unknownProfileOption'; readonly id: string; readonly option: string }
  | { readonly code: 'unknownScore'; readonly id: string }
  | { readonly code: 'quartilesOutOfOrder'; readonly id: string }
  | {
      readonly code: 'groupTooSmall'
      readonly id: string
      readonly respondents: number
      readonly minimum: number
    }
  | { readonly code: 'otherQuestionnaire'; readonly found: string; readonly expected: string }
  | { readonly code: 'wrongDirection'; readonly older: string; readonly newer: string }
  | { readonly code: 'linkSize'; readonly kind: string }
  | { readonly code: 'linkedTwice'; readonly id: string }
  | { readonly code: 'notLinked'; readonly id: string; readonly reference: string }
  | { readonly code: 'optionNotMapped'; readonly id: string; readonly option: string }
  | { readonly code: 'notTheSame'; readonly id: string }
  | { readonly code: 'otherDefinition'; readonly reference: string }
  | { readonly code: 'otherPath'; readonly found: string; readonly expected: string }
  | { readonly code: 'syntheticInFinal'; readonly id: string }
  | { readonly code: 'missingColumn'; readonly column: string }
  | { readonly code: 'unmatchedAnswer'; readonly id: string; readonly answer: string }
  | { readonly code: 'brokenTable'; readonly detail: string }
  | { readonly code: 'missingFile'; readonly name: string }
  | { readonly code: 'notPdf' }
  | { readonly code: 'damagedPdf' }
  | { readonly code: 'tooManyPages'; readonly pages: number; readonly limit: number }
  | { readonly code: 'noReportData' }
)

export type ProblemCode = Problem['code']

/** The kinds of files this project reads, as their `format` field names them. */
export const FILE_FORMATS = [
  'questionnaire',
  'questionnaire-text',
  'assessment',
  'answers',
  'benchmark-pack',
  'answer-mapping',
  'context-figures',
  'worked-examples',
  'bridge',
  'report',
  'backup',
  'encrypted-backup',
] as const

export type FileFormat = (typeof FILE_FORMATS)[number]
