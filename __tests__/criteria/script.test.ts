import { describe, expect, it } from '@jest/globals'
import { findingsOf } from '../support/connector.js'

const inMethod = (body: string, head = ''): string => `${head}public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        ${body}
    }
}
`
const told = async (criterion: string, script: string | null, properties: Record<string, unknown> = {}) =>
  (await findingsOf(criterion, { script, properties: { properties } })).map(
    ({ level, message, range }) => `${level} ${range.start.line}: ${message}`,
  )

describe('the class of a script', () => {
  it('is accepted however its types are written', async () => {
    for (const head of [
      'public class Script : ScriptBase { public override async Task<HttpResponseMessage> ExecuteAsync() { } }',
      'public class Script: ScriptBase\n{ public override Task < HttpResponseMessage > ExecuteAsync ( ) { } }',
      'public class Script : Some.Place.ScriptBase { public override async System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> ExecuteAsync() { } }',
      'class Helper { }\nclass Script : ScriptBase { [A] protected internal override async Task<HttpResponseMessage> ExecuteAsync() => x; }',
    ])
      expect(await told('script-class', head)).toEqual([])
  })

  it('is not found in comments and strings', async () => {
    for (const text of [
      '// public class Script : ScriptBase { override ExecuteAsync() }',
      '/* class Script : ScriptBase { public override Task<HttpResponseMessage> ExecuteAsync() { } } **/',
      'class A { string s = @"class Script : ScriptBase { ""override"" ExecuteAsync() }"; }',
      'class A { string s = """class Script : ScriptBase { "override" ExecuteAsync() }"""; }',
    ])
      expect(await told('script-class', text)).toEqual(['required 1: The script has no class "Script : ScriptBase".'])
  })

  it('may not be called otherwise, and its method must be the one that is called', async () => {
    expect(
      await told(
        'script-class',
        'class script : ScriptBase { public override async Task<string> ExecuteAsync(int a) { } }',
      ),
    ).toEqual([
      "recommended 1: The class is called 'script', not 'Script'.",
      'recommended 1: ExecuteAsync does not return a Task<HttpResponseMessage>.',
      'recommended 1: ExecuteAsync takes no parameters.',
    ])
    expect(
      await told('script-class', 'class Script : Base { public Task<HttpResponseMessage> ExecuteAsync() { } }'),
    ).toEqual([
      'required 1: The script does not override ExecuteAsync.',
      'required 1: The class does not inherit from ScriptBase.',
    ])
  })
})

describe('what a script uses', () => {
  it('knows the namespaces of the platform, with aliases and static members of their classes', async () => {
    const head = 'using System;\nusing static System.Math;\nusing Json = Newtonsoft.Json.Linq.JObject;\n'
    expect(await told('script-namespaces', inMethod('using (var a = b) { }\n using var c = d;', head))).toEqual([])
    expect(await told('script-namespaces', inMethod('', `${head}using System.Data;\n`))).toEqual([
      "recommended 4: The namespace 'System.Data' is not on the platform.",
    ])
  })

  it('must not load other files', async () => {
    expect(await told('script-namespaces', inMethod('', '#r "Some.dll"\n#load "other.csx"\n#region a\n'))).toEqual([
      'required 1: The script loads another file, which the platform does not.',
      'required 2: The script loads another file, which the platform does not.',
    ])
  })

  it('finds clients under their full names and behind a short new', async () => {
    for (const [line, message] of [
      ['var a = new System.Net.Http.HttpClient();', "The script makes 'HttpClient' of its own."],
      ['HttpClient a = new();', "The script makes 'HttpClient' of its own."],
      ['var a = WebRequest.Create(b);', "The script makes 'WebRequest' of its own."],
      ['var a = System.IO.File.ReadAllText(b);', 'The script reads or writes files, and there are none.'],
      ['System.Diagnostics.Process.Start(a);', 'The script starts a process.'],
    ] as const)
      expect(await told('script-no-httpclient', inMethod(line))).toEqual([`recommended 5: ${message}`])
  })

  it('does not take properties and texts for clients', async () => {
    const lines =
      'var a = request.File.Name; var b = $"new HttpClient() {c}"; var d = """ new HttpClient() """; // new HttpClient()'
    expect(await told('script-no-httpclient', inMethod(lines))).toEqual([])
  })

  it('may open brackets in characters, strings and raw strings', async () => {
    const lines = 'var a = \'{\'; var b = "("; var c = @"[ "" {"; var d = $"{(e ? "}" : "{")}"; var f = """ " { ( """;'
    expect(await told('script-compiles', inMethod(lines))).toEqual([])
    expect(await told('script-compiles', inMethod('if (a) {'))).toEqual(["advice 2: The bracket '{' is never closed."])
  })
})

describe('operation IDs in a script', () => {
  const unknown = ["recommended 5: There is no operation 'GetOrders'; did you mean 'GetOrder'?"]

  it('are found in every way of comparing', async () => {
    for (const line of [
      'if (this.Context.OperationId == "GetOrders") { }',
      'if ("GetOrders" != Context.OperationId) { }',
      'if (this.Context.OperationId.Equals("GetOrders")) { }',
      'if (this.Context.OperationId is "GetOrders") { }',
      'switch (this.Context.OperationId) { case "GetOrder": break; case "GetOrders": break; default: break; }',
      'return this.Context.OperationId switch { "GetOrders" => await A(), _ => await B() };',
      'var id = this.Context.OperationId; switch (id) { case @"GetOrders": break; }',
      'if (Context.OperationId == "GetOrders" || Context.OperationId == "GetOrders") { }',
    ])
      expect(await told('script-operation-ids', inMethod(line))).toEqual(unknown)
  })

  it('are not seen in other comparisons', async () => {
    for (const line of [
      'if (kind == "GetOrders") { }',
      'switch (kind) { case "GetOrders": break; }',
      'switch (Context.OperationId) { case "GetOrder": switch (kind) { case "inner": break; } break; }',
      'if (Context.OperationId.Equals("getorder", StringComparison.OrdinalIgnoreCase)) { }',
      'switch (Context.OperationId.ToLower()) { case "getorder": break; }',
      'var kinds = new[] { "GetOrders" };',
    ])
      expect(await told('script-operation-ids', inMethod(line))).toEqual([])
  })

  it('must be listed to be reached', async () => {
    const script = inMethod('if (Context.OperationId == "GetOrder") { }')
    expect(await told('script-operation-ids', script, { scriptOperations: ['GetOrder'] })).toEqual([])
    expect(await told('script-operation-ids', script, { scriptOperations: [] })).toEqual([])
    expect(await told('script-operation-ids', script, { scriptOperations: ['ListOrders'] })).toEqual([
      "advice 5: scriptOperations does not name 'GetOrder', so the script is never called for it.",
    ])
  })

  it('in scriptOperations exist, and are text', async () => {
    const listed = (scriptOperations: unknown) => told('script-operations-listed', inMethod(''), { scriptOperations })
    expect(await listed([])).toEqual([])
    expect(await listed(['postCall', 'getorder', 7].slice(0, 1))).toHaveLength(1)
    expect((await listed(['getorder', 7])).map((text) => text.replace(/ \d+:/, ''))).toEqual([
      "required There is no operation 'getorder'; did you mean 'GetOrder'?",
      "required There is no operation '7'.",
    ])
    expect((await listed('GetOrder')).map((text) => text.replace(/ \d+:/, ''))).toEqual([
      'required scriptOperations is not a list.',
    ])
  })

  it('without a script are missed only where some are listed', async () => {
    expect(await told('script-file-present', null, { scriptOperations: [] })).toEqual([])
    expect(await told('script-file-present', null, { scriptOperations: ['GetOrder'] })).toHaveLength(1)
  })
})
