import { nearest } from '../../facts/nearest.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { comparedOperations, textAt, tokenAt, usings } from './_reading.js'

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

const SCRIPT = (body: string, head = '') => `${head}public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        ${body}
        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);
    }
}
`

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
    notApplicable: ({ script }) => (script.isTooLarge ? 'The script is too large to be read.' : undefined),
    *check({ script }) {
      const { tokens } = script
      const at = tokens.findIndex(
        (token, index) =>
          token.text === 'class' &&
          textAt(script, index + 1).toLowerCase() === 'script' &&
          textAt(script, index + 2) === ':',
      )
      const name = tokenAt(script, at + 1)
      if (at === -1 || !name) yield { at: script, message: 'The script has no class "Script : ScriptBase".' }
      else {
        if (name.text !== 'Script')
          yield { at: name, message: `The class is called ${quote(name.text)}, not 'Script'.`, level: 'recommended' }
        const inherited = tokens.slice(at + 3, at + 9).map(({ text }) => text)
        if (!inherited.includes('ScriptBase'))
          yield { at: name, message: 'The class does not inherit from ScriptBase.' }
      }
      const method = tokens.findIndex(
        (token, index) =>
          token.text === 'ExecuteAsync' &&
          tokens.slice(Math.max(0, index - 10), index).some(({ text }) => text === 'override'),
      )
      if (method === -1)
        yield { at: name ?? script, message: 'The script does not override ExecuteAsync.', subject: 'ExecuteAsync' }
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
      if (script.bytes > 1_048_576 || script.isTooLarge)
        yield { at: script, message: `The script has ${script.bytes} bytes.` }
    },
    examples: { fails: { script: `// ${'x'.repeat(1_048_600)}\n` }, passes: { script: SCRIPT('') } },
  }),
  defineCriterion({
    id: 'script-namespaces',
    title: 'The script uses the namespaces that are there.',
    level: 'recommended',
    why: 'Other namespaces and assemblies are not on the platform, so the script does not compile there.',
    remedy: 'Delete the line, and do without what it brings.',
    source: written('customCode', 'documented', '#r and #load are required to be removed.'),
    prevalence: '7.8 % of published connectors with a script',
    needs: ['script'],
    *check({ script }) {
      for (const { namespace, at } of usings(script)) {
        if (!NAMESPACES.has(namespace))
          yield { at, message: `The namespace ${quote(namespace)} is not on the platform.` }
      }
      for (const token of script.tokens) {
        if (token.kind === 'directive' && /^#\s*(?:r|load)\b/.test(token.text))
          yield { at: token, message: 'The script loads another file, which the platform does not.' }
      }
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
        if (token.text === 'new' && FORBIDDEN.has(next))
          yield { at: token, message: `The script makes ${quote(next)} of its own.` }
        else if (
          (token.text === 'File' || token.text === 'Directory') &&
          next === '.' &&
          textAt(script, index - 1) !== '.'
        )
          yield { at: token, message: 'The script reads or writes files, and there are none.' }
        else if (token.text === 'Assembly' && next === '.' && textAt(script, index + 2).startsWith('Load'))
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
  defineCriterion({
    id: 'script-operation-ids',
    title: 'The script knows the operations by their IDs.',
    level: 'recommended',
    covers: ['script-handles-unknown-operation'],
    why: 'A comparison with an ID that does not exist never holds, most often after a rename.',
    remedy: 'Write the operation ID as it stands in the API definition.',
    source: written('customCode', 'inferred'),
    prevalence: '0.0 % of published connectors with a script',
    needs: ['script', 'openapi'],
    *check({ script, openapi }) {
      const ids = openapi.operations.flatMap(({ id }) => (id === undefined ? [] : [id]))
      for (const token of comparedOperations(script)) {
        const id = token.value
        if (!id || openapi.operation(id)) continue
        const near = nearest(id, ids)
        yield {
          at: token,
          message: `There is no operation ${quote(id)}${near ? `; did you mean ${quote(near)}?` : '.'}`,
        }
      }
    },
    examples: {
      fails: { script: SCRIPT('if (this.Context.OperationId == "GetOrders") { }') },
      passes: { script: SCRIPT('if (this.Context.OperationId == "GetOrder") { }') },
    },
  }),
  defineCriterion({
    id: 'script-operations-listed',
    title: 'scriptOperations names operations that exist.',
    level: 'required',
    why: 'The script is called for the operations of the list only; an ID that is not there leaves its operation without.',
    remedy: 'Write the operation IDs as they stand in the API definition.',
    source: written('customCode'),
    prevalence: '4.5 % of published connectors with a script',
    needs: ['properties', 'openapi', 'files'],
    *check({ properties, openapi, files }) {
      const list = properties.scriptOperations
      if (list && !list.isArray) yield { at: list, message: 'scriptOperations is not a list.' }
      const ids = openapi.operations.flatMap(({ id }) => (id === undefined ? [] : [id]))
      for (const entry of list?.elements() ?? []) {
        if (typeof entry.value === 'string' && openapi.operation(entry.value)) continue
        const near = typeof entry.value === 'string' ? nearest(entry.value, ids) : undefined
        yield {
          at: entry,
          message: `There is no operation ${quote(entry.value)}${near ? `; did you mean ${quote(near)}?` : '.'}`,
        }
      }
      if (!list && files.script !== undefined && !properties.isSolution) {
        yield {
          at: properties.properties,
          message: 'There is a script and no scriptOperations, so it is called for every operation.',
          level: 'advice',
          subject: 'absent',
        }
      }
    },
    examples: {
      fails: { properties: { properties: { scriptOperations: ['GetOrders'] } }, script: SCRIPT('') },
      passes: { properties: { properties: { scriptOperations: ['GetOrder'] } }, script: SCRIPT('') },
    },
  }),
  defineCriterion({
    id: 'script-file-present',
    title: 'Where scriptOperations are listed, there is a script.',
    level: { verified: 'required', independent: 'required', custom: 'recommended' },
    why: 'The operations fail without the code that belongs to them.',
    remedy: 'Add script.csx beside the API definition, or delete scriptOperations.',
    source: written('customCode', 'documented', 'A script under another name is told by file-names-canonical.'),
    prevalence:
      '11 % of published connectors with scriptOperations; the code of most of these was handed over elsewhere',
    needs: ['properties', 'files'],
    *check({ properties, files }) {
      const list = properties.scriptOperations
      if (!list?.isArray || (list.value as unknown[]).length === 0 || files.script !== undefined) return
      yield { at: list.atKey, message: 'The connector lists scriptOperations, and there is no script.csx.' }
    },
    examples: {
      fails: { properties: { properties: { scriptOperations: ['GetOrder'] } } },
      passes: { properties: { properties: { scriptOperations: ['GetOrder'] } }, script: SCRIPT('') },
    },
  }),
]

export default criteria
