import type { Script, ScriptToken } from '../../facts/script.js'

/** The token `distance` after another one. */
export function tokenAt(script: Script, index: number): ScriptToken | undefined {
  return script.tokens[index]
}

export function textAt(script: Script, index: number): string {
  return script.tokens[index]?.text ?? ''
}

/** The `using` lines at the top: the namespace and where it stands. `using (…)` and `using var` are not meant. */
export function* usings(script: Script): Generator<{ readonly namespace: string; readonly at: ScriptToken }> {
  const { tokens } = script
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    // After the first class only statements may begin with `using`.
    if (token.text === 'class' || token.text === 'struct') break
    if (token.text !== 'using') continue
    let next = index + 1
    if (textAt(script, next) === 'static') next++
    if (textAt(script, next + 1) === '=') next += 2
    let namespace = ''
    while (next < tokens.length && textAt(script, next) !== ';' && namespace.length < 200)
      namespace += textAt(script, next++)
    if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(namespace)) yield { namespace, at: token }
  }
}

/** Strings that are compared with the operation ID: `OperationId == "X"`, `"X" == …OperationId`, `case "X"` of a switch on it. */
export function* comparedOperations(script: Script): Generator<ScriptToken> {
  const { tokens } = script
  let switchDepth: number | undefined
  let depth = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    if (token.text === '{') depth++
    else if (token.text === '}') {
      depth--
      if (switchDepth !== undefined && depth < switchDepth) switchDepth = undefined
    } else if (token.text === 'switch' && switchDepth === undefined && switchesOnOperation(script, index))
      switchDepth = depth + 1
    else if (token.kind === 'string' && token.value !== undefined) {
      const before = textAt(script, index - 1)
      const isCompared = (before === '==' || before === '!=') && textAt(script, index - 2) === 'OperationId'
      const isComparedTurned =
        /^[=!]=$/.test(textAt(script, index + 1)) &&
        tokens.slice(index + 2, index + 8).some(({ text }) => text === 'OperationId') &&
        !tokens.slice(index + 2, index + 8).some(({ text }) => text === '(')
      const isEquals =
        before === '(' && textAt(script, index - 2) === 'Equals' && textAt(script, index - 4) === 'OperationId'
      const isCase = before === 'case' && switchDepth === depth
      if (isCompared || isComparedTurned || isEquals || isCase) yield token
    }
  }
}

function switchesOnOperation(script: Script, index: number): boolean {
  for (let next = index + 1; next < index + 12; next++) {
    const text = textAt(script, next)
    if (text === '{') return false
    if (text === 'OperationId' && textAt(script, next + 1) === ')') return true
  }
  return false
}
