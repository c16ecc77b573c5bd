import type { TextStyle } from '../look'

/**
 * A picture as plain data, in millimetres from its upper left corner, which any writer can put on
 * its page. It can be sent between threads.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** Later ones lie over earlier ones. */
  readonly shapes: readonly Shape[]
}

export type Shape = LineShape | RectangleShape | CircleShape | PathShape | TextShape

export type Point = readonly [x: number, y: number]

export interface Stroke {
  readonly colour: string
  /** In millimetres. */
  readonly width: number
  /** Lengths of dash and gap in turn, in millimetres; null: unbroken. */
  readonly dash: readonly number[] | null
}

/** What is inside an outline and the outline itself; null: not drawn. */
interface Painted {
  readonly fill: string | null
  readonly stroke: Stroke | null
}

export interface LineShape {
  readonly kind: 'line'
  readonly from: Point
  readonly to: Point
  readonly stroke: Stroke
}

export interface RectangleShape extends Painted {
  readonly kind: 'rectangle'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface CircleShape extends Painted {
  readonly kind: 'circle'
  /** Of the centre. */
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface PathShape extends Painted {
  readonly kind: 'path'
  readonly points: readonly Point[]
  /** Whether the last point leads back to the first. */
  readonly isClosed: boolean
}

/** One line of text. */
export interface TextShape {
  readonly kind: 'text'
  /** Left end. */
  readonly x: number
  readonly baseline: number
  /** Drawable; ends with a space where the next word was wrapped. */
  readonly text: string
  readonly style: TextStyle
  /** Without the space at its end. */
  readonly width: number
}
