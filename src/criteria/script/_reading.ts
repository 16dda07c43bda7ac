import type { Script, ScriptToken } from '../../facts/script.js'

/** The token `distance` after another one. */
export function tokenAt(script: Script, index: number): ScriptToken | undefined {
  return script.tokens[index]
}

export function textAt(script: Script, index: number): string {
  return script.tokens[index]?.text ?? ''
}

/** The index of the last word of a name such as `System.Net.Http.HttpClient` that begins at an index. */
export function endOfName(script: Script, index: number): number {
  let end = index
  while (textAt(script, end + 1) === '.' && script.tokens[end + 2]?.kind === 'word' && end - index < 40) end += 2
  return end
}

/** The `using` lines at the top: the namespace and where it stands. `using (…)` and `using var` are not meant. */
export function* usings(
  script: Script,
): Generator<{ readonly namespace: string; readonly at: ScriptToken; readonly isType: boolean }> {
  const { tokens } = script
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    // After the first class only statements may begin with `using`.
    if (token.text === 'class' || token.text === 'struct') break
    if (token.text !== 'using') continue
    let next = index + 1
    let isType = false
    if (textAt(script, next) === 'static') {
      isType = true
      next++
    }
    if (textAt(script, next + 1) === '=') {
      isType = true
      next += 2
    }
    let namespace = ''
    while (next < tokens.length && textAt(script, next) !== ';' && namespace.length < 200)
      namespace += textAt(script, next++)
    if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(namespace)) yield { namespace, at: token, isType }
  }
}

/** Lines that load another file: `#r "…"` and `#load "…"`. */
export function* loadedFiles(script: Script): Generator<ScriptToken> {
  for (let index = 0; index < script.tokens.length; index++) {
    const token = script.tokens[index]
    if (!token?.text.startsWith('#')) continue
    const name = token.text === '#' ? textAt(script, index + 1) : token.text.slice(1).trimStart().slice(0, 6)
    if (/^(?:r|load)(?![\p{L}\p{N}_])/u.test(name)) yield token
  }
}

/** The words of a member before its name, back to what ends the member before: modifiers and type. */
export function headOf(script: Script, index: number): readonly string[] {
  let start = index
  while (start > 0 && index - start < 80 && !/^[;{}]$/.test(textAt(script, start - 1))) start--
  return script.tokens.slice(start, index).map(({ text }) => text)
}

/** `OperationId` and the variables it was put into: `var id = this.Context.OperationId;`. */
function namesOfOperation(script: Script): ReadonlySet<string> {
  const names = new Set(['OperationId'])
  for (let index = 0; index < script.tokens.length; index++) {
    if (textAt(script, index + 1) !== '=' || script.tokens[index]?.kind !== 'word') continue
    const end = endOfName(script, index + 2)
    if (textAt(script, end) === 'OperationId' && textAt(script, end + 1) === ';') names.add(textAt(script, index))
  }
  return names
}

/**
 * Strings that are compared with the operation ID: `OperationId == "X"`, `"X" == …OperationId`, `OperationId is "X"`,
 * `case "X"` of a switch on it and the arms of a switch expression. A comparison that ignores case is left out.
 */
export function* comparedOperations(script: Script): Generator<ScriptToken> {
  const { tokens } = script
  const names = namesOfOperation(script)
  let switchDepth: number | undefined
  let depth = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    if (token.text === '{') depth++
    else if (token.text === '}') {
      depth--
      if (switchDepth !== undefined && depth < switchDepth) switchDepth = undefined
    } else if (token.text === 'switch' && switchDepth === undefined && switchesOnOperation(script, index, names))
      switchDepth = depth + 1
    else if (token.kind === 'string' && token.value !== undefined) {
      const before = textAt(script, index - 1)
      const after = textAt(script, index + 1)
      const isCompared = /^(?:==|!=|is)$/.test(before) && names.has(textAt(script, index - 2))
      const isComparedTurned = /^[=!]=$/.test(after) && names.has(textAt(script, endOfName(script, index + 2)))
      const isEquals =
        before === '(' &&
        after === ')' &&
        textAt(script, index - 2) === 'Equals' &&
        names.has(textAt(script, index - 4))
      const isCase = switchDepth === depth && (before === 'case' || after === '=>')
      if (isCompared || isComparedTurned || isEquals || isCase) yield token
    }
  }
}

function switchesOnOperation(script: Script, index: number, names: ReadonlySet<string>): boolean {
  if (textAt(script, index + 1) === '{') return names.has(textAt(script, index - 1))
  if (textAt(script, index + 1) !== '(') return false
  const end = endOfName(script, index + 2)
  return names.has(textAt(script, end)) && textAt(script, end + 1) === ')'
}
