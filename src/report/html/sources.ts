import type { Redact, Sources } from '../excerpt.js'

/** What the HTML report shows beside the findings; whoever renders it where the files are fills it in. */
export interface HtmlSources {
  /** Lines of the checked files, for the excerpts. */
  readonly lines?: Sources
  /** Hides secret-looking values in excerpts. */
  readonly redact?: Redact
  /** The icon of the connector at this path. */
  readonly icon?: (connectorPath: string) => IconView | undefined
  /** The connector at this path as a maker sees it. */
  readonly maker?: (connectorPath: string) => MakerView | undefined
}

/** An icon that was decoded, and what was measured on it; lengths in pixels, colors as `#rrggbb`. */
export interface IconView {
  readonly bytes: Uint8Array
  readonly format: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  /** Where the logo is, as measured; undefined where none was told from the background. */
  readonly box?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly background?: string
  readonly brandColor?: string
}

/** A connector as Power Automate and Power Apps show it to the people who build with it. */
export interface MakerView {
  readonly title: string
  readonly description: string
  readonly operations: readonly MakerOperation[]
}

export type Visibility = 'important' | 'normal' | 'advanced' | 'internal'

export interface MakerOperation {
  readonly operationId: string
  readonly kind: 'trigger' | 'action'
  readonly summary: string
  readonly description: string
  readonly visibility: Visibility
  readonly deprecated: boolean
  /** In the order in which the designer shows them. */
  readonly parameters: readonly MakerParameter[]
}

export interface MakerParameter {
  /** The key in the definition. */
  readonly name: string
  /** `x-ms-summary`; empty when there is none, then makers see the name. */
  readonly title: string
  readonly description: string
  /** `string`, `integer`, `array of string`, … */
  readonly type: string
  readonly required: boolean
  readonly visibility: Visibility
}
