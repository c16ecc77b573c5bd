/** A4 and its margins, in millimetres. */
export const PAGE = { width: 210, height: 297, left: 20, right: 20, top: 22, bottom: 18 } as const

export const BODY_WIDTH = PAGE.width - PAGE.left - PAGE.right

/** Where the body ends, from the top of the page. */
export const BODY_END = PAGE.height - PAGE.bottom

export const BODY_HEIGHT = BODY_END - PAGE.top
