import { CRITERIA, nearestOf, UsageError } from '../core.js'
import { renderCriteria, renderPage } from '../report/page.js'

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
 * The page of one criterion.
 * @throws UsageError when there is none of that name; it names the nearest
 */
export async function explain(id: string): Promise<string> {
  const wanted = id.trim().toLowerCase()
  const criterion = CRITERIA.find(
    (candidate) => candidate.id === wanted || candidate.validator?.rule.toLowerCase() === wanted,
  )
  if (criterion) return renderPage(criterion)
  const byCode = CRITERIA.filter((candidate) => candidate.policyCodes.includes(wanted))
  if (byCode.length > 0) return renderCriteria(byCode)
  const near = nearestOf(
    wanted,
    CRITERIA.map((candidate) => candidate.id),
  )
  throw new UsageError(
    `There is no criterion '${id}'${near ? `; did you mean ${near}?` : '; the command criteria lists all.'}`,
  )
}
