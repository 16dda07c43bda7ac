import type { ChangeSet } from '../../facts/change/model.js'
import type { DefinedCriterion } from '../define.js'
import bodies from './bodies.js'
import connections from './connections.js'
import document from './document.js'
import inputs from './inputs.js'
import offers from './offers.js'
import operations from './operations.js'
import outputs from './outputs.js'
import responses from './responses.js'
import services from './services.js'
import triggers from './triggers.js'
import values from './values.js'

const ROWS: readonly DefinedCriterion[] = [
  ...document,
  ...operations,
  ...offers,
  ...triggers,
  ...inputs,
  ...bodies,
  ...values,
  ...outputs,
  ...responses,
  ...connections,
  ...services,
]

/** Advice that only tells of texts and looks. */
const COSMETIC = new Set(['summary-kept', 'title-kept', 'branding-kept', 'http-dropped', 'output-values-kept'])

/** How grave the gravest change is by itself, before anybody lowered or settled anything. */
export function gravestChange(
  change: ChangeSet,
): 'breaking' | 'needs-attention' | 'compatible' | 'cosmetic' | 'unchanged' {
  let isWorse = false
  let isSeen = false
  for (const criterion of ROWS) {
    // These rows ask for the comparison and nothing else.
    for (const { level = criterion.level } of criterion.check({ change } as Parameters<typeof criterion.check>[0])) {
      if (level === 'required') return 'breaking'
      if (level === 'recommended') isWorse = true
      else if (!COSMETIC.has(criterion.id)) isSeen = true
    }
  }
  if (isWorse) return 'needs-attention'
  if (isSeen || change.hasDetails) return 'compatible'
  return change.isUnchanged ? 'unchanged' : 'cosmetic'
}
