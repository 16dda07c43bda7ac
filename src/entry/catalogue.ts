import { CRITERIA, nearestOf, UsageError } from '../core.js'
import { renderCriteria, renderPage } from '../report/page.js'
import { criteriaFor } from './pasted.js'

/** Every criterion, one line each, or as JSON for a program. */
export async function listCriteria(format: 'text' | 'json'): Promise<string> {
  if (format === 'text') return renderCriteria(CRITERIA)
  const rows = CRITERIA.map(({ id, title, area, kind, level, appliesTo, policyCodes, validator, source }) => ({
    id,
    title,
    area,
    kind,
    level,
    appliesTo,
    policyCodes,
    validator: validator?.rule,
    source: source.url,
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

/**
 * The page of one criterion, by its ID, by what Microsoft calls it, or by a line pasted from its log; a list where
 * several are meant.
 * @throws UsageError when there is none of that name; it names the nearest
 */
export async function explain(id: string): Promise<string> {
  const wanted = id.trim().toLowerCase()
  const criterion = CRITERIA.find((candidate) => candidate.id === wanted)
  if (criterion) return renderPage(criterion)
  const meant = criteriaFor(CRITERIA, id)
  if (meant.length > 1) return renderCriteria(meant)
  if (meant[0]) return renderPage(meant[0])
  const near = nearestOf(
    wanted,
    CRITERIA.map((candidate) => candidate.id),
  )
  throw new UsageError(
    `There is no criterion '${id}'${near ? `; did you mean ${near}?` : '; the command criteria lists all.'}`,
  )
}
