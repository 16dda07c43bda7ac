/** A script as an example shows it: what stands in its method, and before its class. */
export const SCRIPT = (body: string, head = '') => `${head}public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        ${body}
        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);
    }
}
`
