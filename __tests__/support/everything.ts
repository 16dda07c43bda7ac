import type { Example } from '../../src/criteria/define.js'

/** Every extension and every kind of parameter at least once: what junk has to be thrown at. */
export const EVERYTHING_DEFINITION: Record<string, unknown> = {
  swagger: '2.0',
  info: {
    title: 'Everything',
    description: 'Holds one of everything.',
    version: '1.0.0',
    contact: { name: 'N', url: 'https://example.com', email: 'a@example.com' },
  },
  host: 'example.com',
  basePath: '/',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  paths: {
    '/x/{id}': {
      parameters: [{ $ref: '#/parameters/Shared' }],
      get: {
        operationId: 'GetX',
        summary: 'Get x',
        description: 'Gets x.',
        tags: ['a'],
        deprecated: true,
        'x-ms-visibility': 'important',
        'x-ms-api-annotation': {
          family: 'X',
          revision: 1,
          status: 'Preview',
          replacement: { api: 'a', operationId: 'b' },
        },
        'x-ms-pageable': { nextLinkName: 'next' },
        'x-ms-safe-operation': true,
        'x-ms-no-generic-test': true,
        'x-ms-openai-data': { openai_enabled: true },
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            type: 'string',
            enum: ['a', 'b'],
            'x-ms-enum-values': [{ displayName: 'A', value: 'a' }],
            'x-ms-url-encoding': 'double',
            'x-ms-test-value': 'a',
          },
          {
            name: 'list',
            in: 'query',
            type: 'array',
            items: { type: 'string' },
            collectionFormat: 'multi',
            'x-ms-dynamic-values': {
              operationId: 'ListX',
              'value-path': 'id',
              'value-title': 'name',
              'value-collection': 'value',
              parameters: { id: { parameter: 'id' }, fixed: 'x' },
            },
            'x-ms-dynamic-list': {
              operationId: 'ListX',
              itemsPath: 'value',
              itemValuePath: 'id',
              itemTitlePath: 'name',
              parameters: { id: { parameterReference: 'id', value: 'x' } },
            },
          },
          {
            name: 'file',
            in: 'query',
            type: 'string',
            'x-ms-dynamic-tree': {
              open: {
                operationId: 'ListX',
                itemValuePath: 'id',
                itemTitlePath: 'name',
                itemIsParent: 'folder',
                parameters: { id: { selectedItemValuePath: 'id' } },
              },
              browse: { operationId: 'ListX', itemValuePath: 'id' },
              settings: { canSelectParentNodes: true },
            },
          },
          { name: 'X-Header', in: 'header', type: 'string', 'x-ms-visibility': 'internal', default: 'v' },
        ],
        responses: {
          200: {
            description: 'X.',
            headers: { 'Retry-After': { type: 'integer' } },
            schema: {
              type: 'object',
              'x-ms-dynamic-schema': {
                operationId: 'ListX',
                parameters: { id: { parameter: 'id' } },
                'value-path': 'schema',
              },
              'x-ms-dynamic-properties': {
                operationId: 'ListX',
                parameters: { id: { parameterReference: 'id' } },
                itemValuePath: 'schema',
              },
            },
            examples: { 'application/json': { a: 1 } },
          },
          default: { description: 'An error.' },
        },
        security: [{ oauth: ['read'] }],
      },
      post: {
        operationId: 'UploadX',
        summary: 'Upload x',
        description: 'Uploads x.',
        consumes: ['multipart/form-data'],
        parameters: [
          {
            name: 'file',
            in: 'formData',
            type: 'file',
            required: true,
            'x-ms-summary': 'File',
            description: 'The file.',
          },
        ],
        responses: { 201: { $ref: '#/responses/Made' } },
      },
    },
    '/x': {
      get: {
        operationId: 'ListX',
        summary: 'List x',
        description: 'Lists x.',
        'x-ms-visibility': 'internal',
        parameters: [],
        responses: { 200: { description: 'All.', schema: { $ref: '#/definitions/List' } } },
      },
    },
    '/poll': {
      get: {
        operationId: 'WhenX',
        summary: 'When x',
        description: 'Fires.',
        'x-ms-trigger': 'batch',
        'x-ms-trigger-hint': 'Make an x.',
        'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' },
        parameters: [],
        responses: {
          200: { description: 'X.', schema: { type: 'array', items: { $ref: '#/definitions/X' } } },
          202: { description: 'Nothing new.' },
        },
      },
    },
    '/hook': {
      'x-ms-notification-content': { description: 'X.', schema: { $ref: '#/definitions/X' } },
      post: {
        operationId: 'HookX',
        summary: 'Hook',
        description: 'Hooks.',
        'x-ms-trigger': 'single',
        parameters: [
          {
            name: 'body',
            in: 'body',
            required: true,
            schema: {
              type: 'object',
              properties: {
                url: { type: 'string', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' },
                n: { type: 'object', properties: { u: { type: 'string', format: 'uri' } } },
              },
            },
          },
        ],
        responses: { 201: { description: 'Made.' } },
      },
    },
    '/mcp': {
      post: {
        operationId: 'InvokeMCP',
        summary: 'Server',
        description: 'Speaks MCP.',
        'x-ms-agentic-protocol': 'mcp-streamable-1.0',
        responses: { 200: { description: 'Done.' } },
      },
    },
  },
  definitions: {
    X: {
      type: 'object',
      required: ['id'],
      properties: {
        id: {
          type: 'string',
          description: 'The id.',
          'x-ms-summary': 'Id',
          'x-ms-media-kind': 'image',
          'x-ms-content-hint': 'x',
        },
        part: { allOf: [{ $ref: '#/definitions/Part' }] },
        tags: { type: 'array', items: { type: 'string' } },
        more: { type: 'object', additionalProperties: { type: 'string' } },
        n: { type: 'number', format: 'double', minimum: 1, maximum: 9, default: 3 },
      },
      'x-ms-capabilities': { testConnection: true },
    },
    Part: {
      type: 'object',
      discriminator: 'kind',
      properties: { kind: { type: 'string', enum: ['a'] } },
      example: { kind: 'a' },
    },
    List: {
      type: 'object',
      properties: { value: { type: 'array', items: { $ref: '#/definitions/X' } }, next: { type: 'string' } },
    },
  },
  parameters: {
    Shared: {
      name: 'version',
      in: 'query',
      type: 'string',
      required: true,
      default: '1',
      'x-ms-visibility': 'internal',
    },
  },
  responses: { Made: { description: 'Made.', schema: { $ref: '#/definitions/X' } } },
  securityDefinitions: {
    oauth: {
      type: 'oauth2',
      flow: 'accessCode',
      authorizationUrl: 'https://example.com/a',
      tokenUrl: 'https://example.com/t',
      scopes: { read: 'Read' },
    },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    basic: { type: 'basic' },
  },
  security: [{ oauth: ['read'] }],
  tags: [{ name: 'a', description: 'A.' }],
  externalDocs: { url: 'https://example.com' },
  'x-ms-capabilities': { testConnection: { operationId: 'ListX', parameters: {} }, chunkTransfer: true },
  'x-ms-connector-metadata': [
    { propertyName: 'Website', propertyValue: 'https://example.com' },
    { propertyName: 'Privacy policy', propertyValue: 'https://example.com/p' },
    { propertyName: 'Categories', propertyValue: 'AI;Data' },
  ],
}

export const EVERYTHING_PROPERTIES: Record<string, unknown> = {
  properties: {
    connectionParameters: {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2',
          clientId: 'dummy',
          scopes: ['read'],
          redirectMode: 'GlobalPerConnector',
          redirectUrl: 'https://global.consent.azure-apim.net/redirect',
          properties: { IsFirstParty: 'False', IsOnbehalfofLoginSupported: true, AzureActiveDirectoryResourceId: 'x' },
          customParameters: {
            authorizationUrl: { value: 'https://example.com/a' },
            tokenUrl: { value: 'https://example.com/t' },
            refreshUrl: { value: 'https://example.com/t' },
          },
        },
        uiDefinition: {
          displayName: 'Sign in',
          description: 'Sign in.',
          tooltip: 'Sign in.',
          constraints: { required: 'true', hidden: 'false' },
        },
      },
      'token:TenantId': {
        type: 'string',
        metadata: { sourceType: 'AzureActiveDirectoryTenant' },
        uiDefinition: { constraints: { required: 'false', hidden: 'true' } },
      },
      region: {
        type: 'string',
        allowedValues: [{ value: 'eu' }],
        uiDefinition: {
          displayName: 'Region',
          description: 'The region.',
          tooltip: 'The region.',
          constraints: { required: 'true', tabIndex: 1, clearText: true, allowedValues: [{ text: 'EU', value: 'eu' }] },
        },
      },
      gateway: {
        type: 'gatewaySetting',
        gatewaySettings: { dataSourceType: 'CustomConnector', connectionDetails: [] },
        uiDefinition: { constraints: { capability: ['gateway'] } },
      },
    },
    connectionParameterSets: {
      uiDefinition: { displayName: 'Kind', description: 'The kind.' },
      values: [
        {
          name: 'key',
          uiDefinition: { displayName: 'Key', description: 'A key.' },
          parameters: {
            key: {
              type: 'securestring',
              uiDefinition: {
                displayName: 'Key',
                description: 'The key.',
                tooltip: 'The key.',
                constraints: { required: 'true', clearText: false },
              },
            },
          },
        },
        {
          name: 'basic',
          uiDefinition: { displayName: 'Basic', description: 'Basic.' },
          parameters: { username: { type: 'securestring' }, password: { type: 'securestring' } },
        },
      ],
    },
    iconBrandColor: '#2e7d32',
    capabilities: ['actions'],
    scriptOperations: ['GetX'],
    publisher: 'Everything Ltd',
    stackOwner: 'Everything Ltd',
    policyTemplateInstances: [
      {
        templateId: 'dynamichosturl',
        title: 'Host',
        parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('region').example.com" },
      },
      {
        templateId: 'setheader',
        title: 'Header',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'X-A',
          'x-ms-apimTemplateParameter.value': "@queryParameters('a')",
          'x-ms-apimTemplateParameter.existsAction': 'override',
          'x-ms-apimTemplate-policySection': 'Request',
          'x-ms-apimTemplate-operationName': ['GetX'],
        },
      },
      {
        templateId: 'routerequesttoendpoint',
        title: 'Route',
        parameters: {
          'x-ms-apimTemplateParameter.newPath': '/y',
          'x-ms-apimTemplateParameter.httpMethod': '@Request.OriginalHTTPMethod',
          'x-ms-apimTemplate-operationName': ['ListX'],
        },
      },
      {
        templateId: 'convertarraytoobject',
        title: 'Convert',
        parameters: {
          'x-ms-apimTemplateParameter.propertyParentPath': "@body()['x']",
          'x-ms-apimTemplateParameter.propertySubPath': 'y',
          'x-ms-apimTemplateParameter.newPropertyParentPath': '',
          'x-ms-apimTemplateParameter.newPropertySubPath': '',
          'x-ms-apimTemplateParameter.newPropertyPath': 'z',
        },
      },
      {
        templateId: 'pollingtrigger',
        title: 'Poll',
        parameters: {
          'x-ms-apimTemplateParameter.initialTriggerState': '{}',
          'x-ms-apimTemplate-operationName': ['WhenX'],
        },
      },
    ],
  },
}

export const EVERYTHING_SCRIPT = `public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        if (this.Context.OperationId == "GetX")
        {
            return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
        }
        return new HttpResponseMessage(HttpStatusCode.BadRequest);
    }
}
`

/** The everything connector as files of an example. */
export function everything(
  definition: unknown = EVERYTHING_DEFINITION,
  properties: unknown = EVERYTHING_PROPERTIES,
): Example {
  return {
    script: EVERYTHING_SCRIPT,
    files: {
      'apiDefinition.swagger.json': JSON.stringify(definition),
      'apiProperties.json': JSON.stringify(properties),
    },
  }
}
