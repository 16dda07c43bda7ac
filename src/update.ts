import { gravestChange } from './criteria/compatibility/_grave.js'
import { changelogNotes } from './facts/change/notes.js'
import { raised, reaches } from './facts/change/version.js'
import type { LoadedFacts } from './facts/load.js'
import type { Finding } from './model/finding.js'
import { redact } from './model/redaction.js'
import type { UpdateReport } from './model/report.js'
import { renderChanges, renderConfirmed } from './report/changes.js'

/** The class of an update, the version it asks for and its changelog; undefined when there is no base. */
export function describeUpdate({ table }: LoadedFacts, findings: readonly Finding[]): UpdateReport | undefined {
  const { base, change } = table
  if (base.state !== 'ready' || base.value.state === 'none') return undefined
  const label = redact(base.value.label)
  if (base.value.state === 'new') return { base: label, class: 'new', changelog: '' }
  if (change.state !== 'ready') return { base: label, class: 'unknown', changelog: '' }
  const { changes, titles, version } = change.value
  // An unreadable definition on either side says nothing about what changed in it.
  const isPartial = version.info === undefined || (base.value.state === 'unusable' && version.base === undefined)
  const kind = gravestChange(change.value)
  const before = typeof version.base?.value === 'string' ? version.base.value : ''
  const after = typeof version.head?.value === 'string' ? version.head.value : ''
  const bump = kind === 'breaking' ? 'major' : kind === 'cosmetic' ? 'patch' : 'minor'
  const wanted = kind === 'unchanged' ? undefined : raised(before, bump)
  const confirmed = renderConfirmed(findings)
  return {
    base: label,
    class: isPartial && kind !== 'breaking' ? 'unknown' : kind,
    ...(wanted !== undefined && !reaches(after, wanted) ? { suggestedVersion: wanted } : {}),
    changelog: redact(
      renderChanges(changelogNotes(changes), after === '' || after === before ? undefined : after, titles),
    ),
    ...(confirmed === '' ? {} : { confirmed: redact(confirmed) }),
  }
}
