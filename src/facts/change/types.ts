/** What a change of type means for values that are stored or expected. */
export type TypeStep = 'same' | 'shape' | 'wider' | 'narrower'

const SCALARS = new Set(['string', 'number', 'integer', 'boolean', 'file'])

/** From a type to another; the empty type stands for anything. */
export function typeStep(from: string, to: string): TypeStep {
  if (from === to) return 'same'
  if (from === '' || to === '') return to === '' ? 'wider' : 'narrower'
  if (!SCALARS.has(from) || !SCALARS.has(to)) return 'shape'
  if (from === 'integer' && to === 'number') return 'wider'
  if (to === 'string' && from !== 'file') return 'wider'
  return 'narrower'
}

const ENCODED = new Set(['binary', 'byte', 'date-time', 'date', 'date-no-tz'])

/** Whether values of two formats are written in different ways. */
export function changesEncoding(from: string, to: string): boolean {
  return ENCODED.has(from) || ENCODED.has(to) || (from === 'int64' && to === 'int32')
}

/** Whether a value is sent as bytes now and as text before, or the other way round. */
export function swapsBytes(from: string, to: string): boolean {
  return (from === 'byte' && to === 'binary') || (from === 'binary' && to === 'byte')
}
