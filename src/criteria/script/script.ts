import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { SCRIPT } from './_example.js'
import { endOfName, headOf, loadedFiles, textAt, tokenAt, usings } from './_reading.js'

/** Namespaces a script may use. */
const NAMESPACES = new Set([
  'System',
  ...[
    'Collections',
    'Collections.Generic',
    'Diagnostics',
    'Drawing',
    'Drawing.Drawing2D',
    'Drawing.Imaging',
    'IO',
    'IO.Compression',
    'Linq',
    'Net',
    'Net.Http',
    'Net.Http.Headers',
    'Net.Security',
  ].map((name) => `System.${name}`),
  ...[
    'Security.Authentication',
    'Security.Cryptography',
    'Text',
    'Text.RegularExpressions',
    'Threading',
    'Threading.Tasks',
    'Web',
    'Xml',
    'Xml.Linq',
  ].map((name) => `System.${name}`),
  'Microsoft.Extensions.Logging',
  'Newtonsoft.Json',
  'Newtonsoft.Json.Linq',
])

/** Classes that reach past the platform's own way out. */
const FORBIDDEN = new Set([
  'HttpClient',
  'WebClient',
  'HttpWebRequest',
  'TcpClient',
  'UdpClient',
  'Socket',
  'Process',
  'Thread',
  'AppDomain',
])

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'script-class',
    title: 'The script has the class Script : ScriptBase with ExecuteAsync.',
    level: 'required',
    breaksConnector: true,
    why: 'The platform looks for this class and calls this method.',
    remedy:
      'Write "public class Script : ScriptBase" with "public override async Task<HttpResponseMessage> ExecuteAsync()".',
    source: written(
      'customCode',
      'documented',
      'A class called "script" is recommended against only: three published connectors have one.',
    ),
    prevalence: '3.9 % of published connectors with a script',
    needs: ['script'],
    notApplicable: ({ script }) =>
      script.isTooLarge ? 'The script cannot be read: it is too large or too deep.' : undefined,
    *check({ script }) {
      const { tokens } = script
      const at = tokens.findIndex(
        (token, index) =>
          token.text === 'class' &&
          textAt(script, index + 1).toLowerCase() === 'script' &&
          textAt(script, index + 2) === ':',
      )
      const name = tokenAt(script, at + 1)
      if (at === -1 || !name) {
        yield { at: script, message: 'The script has no class "Script : ScriptBase".' }
        return
      }
      if (name.text !== 'Script')
        yield { at: name, message: `The class is called ${quote(name.text)}, not 'Script'.`, level: 'recommended' }
      if (textAt(script, endOfName(script, at + 3)) !== 'ScriptBase')
        yield { at: name, message: 'The class does not inherit from ScriptBase.', subject: 'ScriptBase' }
      const method = tokens.findIndex(
        (token, index) => token.text === 'ExecuteAsync' && headOf(script, index).includes('override'),
      )
      if (method === -1)
        yield { at: name, message: 'The script does not override ExecuteAsync.', subject: 'ExecuteAsync' }
      else {
        const token = tokenAt(script, method) ?? script
        const head = headOf(script, method)
        if (!head.includes('HttpResponseMessage'))
          yield {
            at: token,
            message: 'ExecuteAsync does not return a Task<HttpResponseMessage>.',
            level: 'recommended',
          }
        if (textAt(script, method + 1) !== '(' || textAt(script, method + 2) !== ')')
          yield { at: token, message: 'ExecuteAsync takes no parameters.', subject: 'parameters', level: 'recommended' }
      }
    },
    examples: { fails: { script: 'public class Program { }\n' }, passes: { script: SCRIPT('// class Program { }') } },
  }),
  defineCriterion({
    id: 'script-size',
    title: 'The script has less than 1 MB.',
    level: 'required',
    why: 'Larger scripts cannot be uploaded.',
    remedy: 'Shorten the script.',
    source: written('customCode'),
    prevalence: '0.0 % of published connectors',
    needs: ['script'],
    *check({ script }) {
      if (script.bytes > 1_048_576) yield { at: script, message: `The script has ${script.bytes} bytes.` }
      else if (script.isTooLarge)
        yield {
          at: script,
          message: 'The script is nested so deeply that it cannot be read.',
          remedy: 'Write it flatter: a switch instead of a long chain of "else if".',
        }
    },
    examples: { fails: { script: `// ${'x'.repeat(1_048_600)}\n` }, passes: { script: SCRIPT('') } },
  }),
  defineCriterion({
    id: 'script-namespaces',
    title: 'The script uses the namespaces that are there.',
    level: 'required',
    why: 'Other namespaces and assemblies are not on the platform, so the script does not compile there.',
    remedy: 'Delete the line, and do without what it brings.',
    source: written(
      'customCode',
      'documented',
      '#r and #load are required to be removed; a namespace that is not listed is recommended against.',
    ),
    prevalence: '7.8 % of published connectors with a script',
    needs: ['script'],
    *check({ script }) {
      for (const { namespace, at, isType } of usings(script)) {
        // `using static System.Math` and `using Json = …` name a type, which stands in the namespace before it.
        const parent = namespace.slice(0, Math.max(0, namespace.lastIndexOf('.')))
        if (NAMESPACES.has(namespace) || (isType && NAMESPACES.has(parent))) continue
        yield { at, message: `The namespace ${quote(namespace)} is not on the platform.`, level: 'recommended' }
      }
      for (const at of loadedFiles(script))
        yield { at, message: 'The script loads another file, which the platform does not.' }
    },
    examples: {
      fails: { script: SCRIPT('', 'using System.Data;\n') },
      passes: { script: SCRIPT('', 'using System.Net.Http;\n') },
    },
  }),
  defineCriterion({
    id: 'script-no-httpclient',
    title: 'The script sends requests through its context only.',
    level: 'recommended',
    why: 'Only Context.SendAsync carries the connection, and other ways out are to be blocked.',
    remedy: 'Use this.Context.SendAsync(request, this.CancellationToken).',
    source: written('customCode'),
    prevalence: '0.0 % of published connectors with a script use HttpClient',
    needs: ['script'],
    *check({ script }) {
      for (let index = 0; index < script.tokens.length; index++) {
        const token = script.tokens[index]
        if (!token) break
        const next = textAt(script, index + 1)
        const before = textAt(script, index - 1)
        // `System.IO.File` is the class; `request.File` is somebody's property.
        const isClass =
          before !== '.' || textAt(script, index - 2) === 'IO' || textAt(script, index - 2) === 'Reflection'
        const made = token.text === 'new' ? textAt(script, endOfName(script, index + 1)) : token.text
        const isTyped = textAt(script, index + 2) === '=' && /^new$/.test(textAt(script, index + 3))
        const isShort = isTyped && textAt(script, index + 4) === '(' && script.tokens[index + 1]?.kind === 'word'
        if (FORBIDDEN.has(made) && (token.text === 'new' || isShort))
          yield { at: token, message: `The script makes ${quote(made)} of its own.` }
        else if (token.text === 'WebRequest' && next === '.' && textAt(script, index + 2).startsWith('Create'))
          yield { at: token, message: "The script makes 'WebRequest' of its own." }
        else if (token.text === 'Process' && next === '.' && textAt(script, index + 2) === 'Start')
          yield { at: token, message: 'The script starts a process.' }
        else if ((token.text === 'File' || token.text === 'Directory') && next === '.' && isClass)
          yield { at: token, message: 'The script reads or writes files, and there are none.' }
        else if (token.text === 'Assembly' && next === '.' && isClass && textAt(script, index + 2).startsWith('Load'))
          yield { at: token, message: 'The script loads an assembly.' }
        else if (token.text === 'DllImport') yield { at: token, message: 'The script calls native code.' }
      }
    },
    examples: {
      fails: { script: SCRIPT('var client = new HttpClient();') },
      passes: { script: SCRIPT('// new HttpClient()\n        var text = "new HttpClient()";') },
    },
  }),
  defineCriterion({
    id: 'script-timeout',
    title: 'The script does not sleep.',
    level: 'advice',
    why: 'A script is stopped after a short time, and waiting counts.',
    remedy: 'Answer at once and let the flow wait.',
    source: written('customCode'),
    needs: ['script'],
    *check({ script }) {
      for (let index = 0; index < script.tokens.length; index++) {
        const token = script.tokens[index]
        if (token?.text === 'Thread' && textAt(script, index + 1) === '.' && textAt(script, index + 2) === 'Sleep')
          yield { at: token, message: 'The script sleeps.' }
        else if (
          token?.text === 'Task' &&
          textAt(script, index + 1) === '.' &&
          textAt(script, index + 2) === 'Delay' &&
          Number(textAt(script, index + 4)) > 5000
        )
          yield { at: token, message: 'The script waits for more than five seconds.' }
      }
    },
    examples: { fails: { script: SCRIPT('Thread.Sleep(1000);') }, passes: { script: SCRIPT('') } },
  }),
  defineCriterion({
    id: 'script-compiles',
    title: 'The brackets of the script close.',
    level: 'advice',
    why: 'A script that does not compile breaks every operation it is for.',
    remedy: 'Close the bracket; compiling it with the .NET SDK shows the rest.',
    source: written('customCode', 'inferred', 'Only a compiler can say more.'),
    needs: ['script'],
    *check({ script }) {
      const open: (typeof script.tokens)[number][] = []
      const pairs: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' }
      for (const token of script.tokens) {
        if (token.text === '{' || token.text === '(' || token.text === '[') open.push(token)
        else if (Object.hasOwn(pairs, token.text) && open.pop()?.text !== pairs[token.text]) {
          yield { at: token, message: `The bracket ${quote(token.text)} closes nothing.` }
          return
        }
      }
      const last = open.pop()
      if (last) yield { at: last, message: `The bracket ${quote(last.text)} is never closed.` }
    },
    examples: { fails: { script: SCRIPT('if (true) {') }, passes: { script: SCRIPT('var text = "{";') } },
  }),
]

export default criteria
