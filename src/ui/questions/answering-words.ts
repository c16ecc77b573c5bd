import type { TFunction } from 'i18next'

/**
 * The app's wording of the question screens. A card asks for it once and hands it on: with a
 * thousand questions on a page, a subscription for every part of every card would be felt.
 */
export type AnsweringWords = TFunction<'answering'>
