import type { Position } from '../model/location.js'
import { redact } from '../model/redaction.js'

/** A faulty declaration: exit code 2, with the line. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError'
  readonly file: string
  readonly position: Position

  constructor(message: string, file: string, position: Position) {
    super(redact(`${file}:${position.line}:${position.column}: ${message}`))
    this.file = file
    this.position = position
  }
}
