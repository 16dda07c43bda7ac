import type { ChangelogNote } from '../../model/report.js'
import type { Change, ChangeKind } from './model.js'

type Words = readonly [ChangelogNote['section'], (change: Change) => string, (change: Change) => readonly string[]]

const name = ({ name: own }: Change): string[] => [own]
const both = ({ from, to }: Change): string[] => [from === '' ? 'nothing' : from, to === '' ? 'nothing' : to]
const nameBoth = (change: Change): string[] => [change.name, ...both(change)]
const renamedTo = ({ name: own, to }: Change): string[] => [own, to]
const input = ({ is }: Change): string => (is.parameter ? 'Input' : 'Input field')

const PROCESSING = 'How calls and responses are processed on their way.'

/** What users of a connector are told of a change; each `%` stands for a value, shown as code. */
const WORDS: Readonly<Partial<Record<ChangeKind, Words>>> = {
  'host-changed': ['changed', () => 'The service is called at % instead of %.', ({ from, to }) => [to, from]],
  'base-path-changed': ['changed', () => 'The service is called under % instead of %.', ({ from, to }) => [to, from]],
  'https-lost': ['removed', () => 'Calls over HTTPS.', () => []],
  'http-dropped': ['removed', () => 'Calls over HTTP; HTTPS stays.', () => []],
  'security-changed': [
    'changed',
    () => 'The connector signs in by % instead of %.',
    ({ from, to }) => [to || 'nothing', from],
  ],
  'title-changed': ['changed', () => 'The connector is called % instead of %.', ({ from, to }) => [to, from]],
  'operation-added': ['added', () => 'Operation %.', name],
  'operation-removed': ['removed', () => 'Operation %.', name],
  'operation-renamed': ['changed', () => 'Operation % has the ID % now.', renamedTo],
  'path-changed': [
    'changed',
    () => 'Operation % has the path % instead of %.',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'path-variable-renamed': [
    'changed',
    () => 'The path of % names % instead of %.',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'verb-changed': [
    'changed',
    () => 'Operation % is called with % instead of %.',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'operation-hidden': ['deprecated', () => 'Operation % is no longer offered to new flows.', name],
  'operation-deprecated': ['deprecated', () => 'Operation %.', name],
  'operation-reactivated': ['added', () => 'Operation % is offered again.', name],
  'trigger-changed': ['changed', () => 'Operation % was a kind of % and is a kind of % now.', nameBoth],
  'batching-changed': ['changed', () => 'Trigger % runs % instead of %.', ({ name: own, from, to }) => [own, to, from]],
  'trigger-style-changed': [
    'changed',
    () => 'Trigger % works by % instead of %.',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'paging-changed': ['changed', () => 'Paging of %.', name],
  'chunking-lost': ['removed', () => 'Sending large content in chunks to %.', name],
  'consumes-lost': ['changed', () => 'Requests are sent as % instead of %', ({ from, to }) => [to || 'nothing', from]],
  'produces-lost': ['changed', () => 'Responses come as % instead of %', ({ from, to }) => [to || 'nothing', from]],
  'summary-changed': [
    'changed',
    () => 'Operation % is shown as % instead of %.',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'input-added': ['added', (change) => `${input(change)} %${change.is.required ? ', required' : ''}`, name],
  'input-removed': ['removed', (change) => `${input(change)} %`, name],
  'input-renamed': ['changed', (change) => `${input(change)} % is called % now`, renamedTo],
  'inputs-moved': ['changed', () => 'Input fields % stand on another level', name],
  'input-order-changed': ['changed', () => 'The required inputs of % stand in another order.', name],
  'input-location-changed': [
    'changed',
    () => 'Input % is sent in % instead of %',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'body-renamed': ['changed', () => 'The body % is called % now', renamedTo],
  'body-removed': ['removed', () => 'The body %', name],
  'callback-input-lost': ['removed', () => 'Registering by input %', name],
  'body-representation-changed': [
    'changed',
    () => 'The inputs are sent as a % instead of a %',
    ({ from, to }) => [to, from],
  ],
  'input-became-required': ['changed', (change) => `${input(change)} % is required now`, name],
  'input-became-optional': ['changed', (change) => `${input(change)} % is optional now`, name],
  'input-type-changed': [
    'changed',
    (change) => `${input(change)} % is % instead of %`,
    ({ name: own, from, to }) => [own, to || 'anything', from || 'anything'],
  ],
  'input-format-changed': [
    'changed',
    (change) => `${input(change)} % has the format % instead of %`,
    ({ name: own, from, to }) => [own, to || 'none', from || 'none'],
  ],
  'input-encoding-changed': [
    'changed',
    (change) => `${input(change)} % is encoded as % instead of %`,
    ({ name: own, from, to }) => [own, to, from],
  ],
  'input-enum-introduced': ['changed', (change) => `${input(change)} % takes only %`, renamedTo],
  'input-enum-narrowed': [
    'removed',
    (change) => `Values % of ${input(change).toLowerCase()} %`,
    ({ name: own, from }) => [from, own],
  ],
  'input-enum-widened': [
    'added',
    (change) =>
      change.is.dropped ? `${input(change)} % takes any value` : `Values % of ${input(change).toLowerCase()} %`,
    (change) => (change.is.dropped ? [change.name] : [change.to, change.name]),
  ],
  'input-default-changed': [
    'changed',
    (change) =>
      change.is.dropped
        ? `${input(change)} % no longer has the default %`
        : `${input(change)} % has the default % instead of %`,
    ({ name: own, from, to, is }) => (is.dropped ? [own, from] : [own, to, from]),
  ],
  'input-hidden': ['removed', (change) => `${input(change)} % can no longer be set`, name],
  'input-shown': ['added', (change) => `${input(change)} % can be set`, name],
  'input-choices-changed': ['changed', (change) => `${input(change)} % offers other choices`, name],
  'input-dynamic-schema-changed': ['changed', (change) => `${input(change)} % takes other fields`, name],
  'input-became-read-only': ['removed', (change) => `${input(change)} % is read-only`, name],
  'input-constraint-tightened': ['changed', (change) => `${input(change)} % is limited to %`, renamedTo],
  'output-added': ['added', () => 'Output %', name],
  'output-removed': ['removed', () => 'Output %', name],
  'output-renamed': ['changed', () => 'Output % is called % now', renamedTo],
  'outputs-moved': ['changed', () => 'Outputs % stand on another level', name],
  'output-shape-changed': [
    'changed',
    () => 'Output % is % instead of %',
    ({ name: own, from, to }) => [own, to || 'anything', from || 'anything'],
  ],
  'output-type-changed': [
    'changed',
    () => 'Output % is % instead of %',
    ({ name: own, from, to }) => [own, to || 'anything', from || 'anything'],
  ],
  'output-format-changed': [
    'changed',
    () => 'Output % has the format % instead of %',
    ({ name: own, from, to }) => [own, to || 'none', from || 'none'],
  ],
  'output-enum-widened': ['added', () => 'Values % of output %', ({ name: own, to }) => [to, own]],
  'output-hidden': ['deprecated', () => 'Output % is no longer offered', name],
  'output-dynamic-schema-changed': [
    'changed',
    ({ name: own }) => (own === '' ? 'The outputs may be others' : 'The fields of output % may be others'),
    ({ name: own }) => (own === '' ? [] : [own]),
  ],
  'output-became-optional': ['changed', () => 'Output % may be missing', name],
  'response-schema-removed': ['removed', () => 'All outputs', () => []],
  'response-moved': [
    'changed',
    () => 'Operation % answers with the code % instead of %.',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'response-preceded': [
    'changed',
    () => 'Operation % answers with the code % instead of %.',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'response-header-lost': ['removed', ({ is }) => (is.dropped ? 'Header %' : 'Header % as it was'), name],
  'authentication-removed': [
    'removed',
    ({ to }) => (to === '' ? 'Signing in by %.' : 'Signing in by %; % takes its place.'),
    ({ from, to }) => (to === '' ? [from] : [from, to]),
  ],
  'identity-provider-changed': ['changed', () => 'Users sign in with % instead of %.', ({ from, to }) => [to, from]],
  'connection-parameter-removed': [
    'removed',
    ({ to }) => (to === '' ? 'Connection parameter %.' : 'Connection parameter %; it is called % now.'),
    ({ name: own, to }) => (to === '' ? [own] : [own, to]),
  ],
  'connection-parameter-added': [
    'added',
    ({ is }) => `Connection parameter %${is.required ? ', required' : ''}.`,
    name,
  ],
  'connection-parameter-type-changed': [
    'changed',
    () => 'Connection parameter % is % instead of %.',
    ({ name: own, from, to }) => [own, to, from],
  ],
  'connection-parameter-became-required': ['changed', () => 'Connection parameter % is required now.', name],
  'connection-parameter-values-removed': [
    'removed',
    () => 'Values % of connection parameter %.',
    ({ name: own, from }) => [from, own],
  ],
  'parameter-set-removed': [
    'removed',
    ({ to }) => (to === '' ? 'The way to sign in called %.' : 'The way to sign in called %; it is called % now.'),
    ({ name: own, to }) => (to === '' ? [own] : [own, to]),
  ],
  'parameter-set-added': ['added', () => 'The way to sign in called %.', name],
  'redirect-mode-changed': ['changed', () => 'The address that users come back to after signing in.', () => []],
  'oauth-parameters-changed': [
    'changed',
    () => 'How users sign in; existing connections may have to be made again.',
    () => [],
  ],
  'client-id-changed': ['changed', () => 'All users sign in again.', () => []],
  'capabilities-changed': ['changed', () => 'How connections reach the service: %.', ({ from }) => [from]],
  'policy-added': ['changed', () => PROCESSING, () => []],
  'policy-removed': ['changed', () => PROCESSING, () => []],
  'policy-changed': ['changed', () => PROCESSING, () => []],
  'policy-operations-lost': ['changed', () => PROCESSING, () => []],
  'parameter-sets-introduced': ['added', () => 'A choice of ways to sign in.', () => []],
  'scopes-added': ['changed', () => 'Users consent to the scope % as well.', ({ to }) => [to]],
  'scopes-removed': ['changed', () => 'The scope % is no longer asked for.', ({ from }) => [from]],
  'script-changed': ['changed', () => PROCESSING, () => []],
  'branding-changed': [
    'changed',
    () => 'The property % is % instead of %.',
    ({ name: own, from, to }) => [own, to || 'empty', from || 'empty'],
  ],
}

const MOST_NOTES = 300

/** A media type that nobody has to send or read in another way than before. */
function isIdle({ kind, is }: Change): boolean {
  return (kind === 'consumes-lost' || kind === 'produces-lost') && !is.body
}

/** A summary that got its "(deprecated)", or lost it, is told where the operation is. */
function isMark({ kind, from, to }: Change): boolean {
  const bare = (summary: string): string =>
    summary
      .toLowerCase()
      .replace(/[[(]?deprecated[\])]?/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return kind === 'summary-changed' && bare(from) === bare(to) && /deprecated/i.test(from) !== /deprecated/i.test(to)
}

/** The changes that users of a connector may care about, in the order they were found. */
export function changelogNotes(changes: readonly Change[]): ChangelogNote[] {
  const notes: ChangelogNote[] = []
  const seen = new Set<string>()
  for (const change of changes) {
    const words = WORDS[change.kind]
    // What makers never see is not news to them.
    if (!words || change.is.internal || isIdle(change) || isMark(change)) continue
    const [section, text, values] = words
    const told = noteOf(change, section, text(change), values(change))
    const key = JSON.stringify([told.section, told.text, told.values, told.operations])
    if (seen.has(key)) continue
    seen.add(key)
    notes.push(told)
    if (notes.length >= MOST_NOTES) break
  }
  return notes
}

function noteOf(
  change: Change,
  section: ChangelogNote['section'],
  text: string,
  values: readonly string[],
): ChangelogNote {
  const note = { section, ...withoutNameless(text, values) }
  const operations = [...new Set(change.reaches.map(({ operation }) => operation))]
  if (!note.text.endsWith('.')) return { ...note, operations }
  // A summary that changed says itself what it is.
  const at = change.kind === 'summary-changed' || !operations.includes(change.name) ? -1 : values.indexOf(change.name)
  return { ...note, operations: [], ...(at < 0 ? {} : { operationAt: at }) }
}

/** A response has no name of its own: `Output %` becomes `The response`. */
function withoutNameless(text: string, values: readonly string[]): Pick<ChangelogNote, 'text' | 'values'> {
  const [first = '', ...rest] = text.split('%')
  let said = first
  const kept: string[] = []
  for (const [index, part] of rest.entries()) {
    const value = values[index] ?? ''
    if (value === '' && /output $/i.test(said)) {
      said = `${said.replace(/Output $/, 'The response').replace(/output $/, 'the response')}${part}`
      continue
    }
    kept.push(value)
    said += `%${part}`
  }
  return { text: said, values: kept }
}
