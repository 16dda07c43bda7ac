import { describe, expect, it } from '@jest/globals'
import { type Slip, toldOf } from '../support/mistake.js'

const KEYS: readonly Slip[] = [
  ['"summary": "List orders"', '"sumary": "List orders"', 'openapi-schema-valid /paths/~1orders/get/sumary', 'summary'],
  [
    '"description": "Lists the harvest orders of a farm."',
    '"descripton": "Lists the harvest orders of a farm."',
    'openapi-schema-valid /paths/~1orders/get/descripton',
    'description',
  ],
  [
    '"operationId": "ListOrders"',
    '"operationID": "ListOrders"',
    'openapi-schema-valid /paths/~1orders/get/operationID',
    'operationId',
  ],
  [
    '"operationId": "ListOrders"',
    '"opperationId": "ListOrders"',
    'openapi-schema-valid /paths/~1orders/get/opperationId',
    'operationId',
  ],
  [
    '"parameters": [\n          {\n            "name": "farm"',
    '"paramters": [\n          {\n            "name": "farm"',
    'openapi-schema-valid /paths/~1orders/get/paramters',
    'parameters',
  ],
  ['"responses"', '"responces"', 'openapi-schema-valid /paths/~1orders/get/responces', 'responses'],
  [
    '"schema": { "type": "array"',
    '"schemas": { "type": "array"',
    'openapi-schema-valid /paths/~1orders/get/responses/200/schemas',
    'schema',
  ],
  [
    '"schema": { "type": "array"',
    '"shcema": { "type": "array"',
    'openapi-schema-valid /paths/~1orders/get/responses/200/shcema',
    'schema',
  ],
  ['"name": "farm"', '"naem": "farm"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/naem', 'name'],
  ['"in": "query"', '"int": "query"', 'openapi-schema-valid /paths/~1orders/get/parameters/0'],
  ['"type": "string"', '"tpye": "string"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/tpye', 'type'],
  [
    '"required": true',
    '"requierd": true',
    'openapi-schema-valid /paths/~1orders/get/parameters/0/requierd',
    'required',
  ],
  [
    '"x-ms-summary": "Farm"',
    '"x-ms-sumary": "Farm"',
    'parameter-summary-present /paths/~1orders/get/parameters/0',
    'x-ms-summary',
  ],
  [
    '"x-ms-visibility": "internal"',
    '"x-ms-visiblity": "internal"',
    'trigger-webhook-url-shape /paths/~1hooks/post/parameters/0/schema/properties/url',
    'x-ms-visibility',
  ],
  [
    '"x-ms-trigger": "single"',
    '"x-ms-tirgger": "single"',
    'extension-known /paths/~1hooks/post/x-ms-tirgger',
    'x-ms-trigger',
  ],
  [
    '"x-ms-notification-url": true',
    '"x-ms-notificaton-url": true',
    'trigger-webhook-notification-url /paths/~1hooks/post',
    'x-ms-notification-url',
  ],
  [
    '"x-ms-notification-content"',
    '"x-ms-notification-contents"',
    'trigger-webhook-content /paths/~1hooks',
    'x-ms-notification-content',
  ],
  [
    '"x-ms-trigger-hint"',
    '"x-ms-triggerhint"',
    'extension-known /paths/~1hooks/post/x-ms-triggerhint',
    'x-ms-trigger-hint',
  ],
  [
    '"x-ms-url-encoding": "single"',
    '"x-ms-url-encodng": "single"',
    'extension-known /paths/~1orders~1{orderId}/get/parameters/0/x-ms-url-encodng',
    'x-ms-url-encoding',
  ],
  [
    '"$ref": "#/definitions/Order"',
    '"ref": "#/definitions/Order"',
    'openapi-schema-valid /paths/~1orders/get/responses/200/schema/items/ref',
    '$ref',
  ],
  ['"basePath"', '"basepath"', 'openapi-root-keys /basepath', 'basePath'],
  ['"host"', '"hots"', 'openapi-root-keys /hots', 'host'],
  ['"host"', '"Host"', 'openapi-root-keys /Host', 'host'],
  ['"schemes": ["https"]', '"scheme": ["https"]', 'openapi-root-keys /scheme', 'schemes'],
  ['"consumes"', '"consume"', 'openapi-root-keys /consume', 'consumes'],
  ['"produces"', '"produce"', 'openapi-root-keys /produce', 'produces'],
  ['"swagger": "2.0"', '"swager": "2.0"', 'openapi-root-keys /swager', 'swagger'],
  ['"swagger": "2.0"', '"openapi": "3.0.0"', 'openapi-version-2 /openapi'],
  ['"info"', '"infos"', 'openapi-root-keys /infos', 'info'],
  ['"title"', '"titel"', 'openapi-schema-valid /info/titel', 'title'],
  ['"version": "1.0.0"', '"verison": "1.0.0"', 'openapi-schema-valid /info/verison', 'version'],
  ['"contact"', '"contacts"', 'openapi-schema-valid /info/contacts', 'contact'],
  ['"email"', '"mail"', 'openapi-schema-valid /info/contact/mail', 'email'],
  ['"email"', '"emial"', 'openapi-schema-valid /info/contact/emial', 'email'],
  ['"paths"', '"path"', 'openapi-root-keys /path', 'paths'],
  ['"get"', '"gett"', 'openapi-schema-valid /paths/~1orders/gett', 'get'],
  ['"get"', '"GET"', 'openapi-schema-valid /paths/~1orders/GET', 'get'],
  ['"definitions"', '"definition"', 'openapi-root-keys /definition', 'definitions'],
  [
    '"properties": {\n        "number"',
    '"propertys": {\n        "number"',
    'openapi-schema-valid /definitions/Order/propertys',
    'properties',
  ],
  [
    '"properties": {\n        "number"',
    '"propeties": {\n        "number"',
    'openapi-schema-valid /definitions/Order/propeties',
    'properties',
  ],
  [
    '"format": "int32"',
    '"fromat": "int32"',
    'openapi-schema-valid /definitions/Order/properties/crates/fromat',
    'format',
  ],
  ['"items": {', '"item": {', 'openapi-schema-valid /paths/~1orders/get/responses/200/schema/item', 'items'],
  ['"securityDefinitions"', '"securityDefinition"', 'openapi-root-keys /securityDefinition', 'securityDefinitions'],
  ['"security": [{', '"securty": [{', 'openapi-root-keys /securty', 'security'],
  ['"x-ms-connector-metadata"', '"x-ms-connector-metdata"', 'metadata-block-present', 'x-ms-connector-metadata'],
  [
    '"propertyName": "Website"',
    '"propertyname": "Website"',
    'metadata-website /x-ms-connector-metadata/0/propertyname',
  ],
  ['"201": {', '"2001": {', 'response-codes-valid /paths/~1orders/post/responses/2001'],
  ['"200": {', '"20": {', 'response-codes-valid /paths/~1orders/get/responses/20'],
  ['"200": {', '"OK": {', 'response-codes-valid /paths/~1orders/get/responses/OK'],
  [
    '"propertyName": "Website"',
    '"propertyname": "Website"',
    'metadata-website /x-ms-connector-metadata/0/propertyname',
  ],
  [
    '"propertyValue": "https://www.orchardharvest.com"',
    '"propertyvale": "https://www.orchardharvest.com"',
    'metadata-website /x-ms-connector-metadata/0/propertyvale',
  ],
  ['"in": "query"', '"int": "query"', 'openapi-schema-valid /paths/~1orders/get/parameters/0'],
  ['"items": { "$ref"', '"x-items": { "$ref"', 'openapi-array-items /paths/~1orders/get/responses/200/schema', 'items'],
  [
    '"required": ["url"]',
    '"x-required": ["url"]',
    'trigger-webhook-url-shape /paths/~1hooks/post/parameters/0/schema/properties/url',
    'required',
  ],
  [
    '"properties": {\n        "number"',
    '"x-ms-properties": {\n        "number"',
    'extension-known /definitions/Order/x-ms-properties',
    'properties',
  ],
  [
    '"schema": { "type": "array"',
    '"x-schema": { "type": "array"',
    'extension-known /paths/~1orders/get/responses/200/x-schema',
    'schema',
  ],
]

const VALUES: readonly Slip[] = [
  ['"in": "query"', '"in": "qeury"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/in', 'query'],
  ['"in": "query"', '"in": "Query"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/in', 'query'],
  ['"type": "string"', '"type": "sting"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/type', 'string'],
  ['"type": "string"', '"type": "String"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/type', 'string'],
  ['"type": "string"', '"type": ["string","null"]', 'openapi-schema-valid /paths/~1orders/get/parameters/0/type'],
  ['"type": "string"', '"type": "text"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/type', 'string'],
  ['"type": "string"', '"type": "int"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/type', 'integer'],
  ['"required": true', '"required": "true"', 'openapi-schema-valid /paths/~1orders/get/parameters/0/required'],
  ['"required": ["url"]', '"required": true', 'openapi-schema-valid /paths/~1hooks/post/parameters/0/schema/required'],
  ['"required": ["url"]', '"required": "url"', 'openapi-schema-valid /paths/~1hooks/post/parameters/0/schema/required'],
  [
    '"x-ms-summary": "Farm"',
    '"x-ms-summary": 5',
    'parameter-summary-present /paths/~1orders/get/parameters/0/x-ms-summary',
  ],
  ['"x-ms-trigger": "single"', '"x-ms-trigger": "singel"', 'trigger-kind /paths/~1hooks/post/x-ms-trigger', 'single'],
  [
    '"x-ms-url-encoding": "single"',
    '"x-ms-url-encoding": "singel"',
    'parameter-url-encoding /paths/~1orders~1{orderId}/get/parameters/0/x-ms-url-encoding',
    'single',
  ],
  [
    '"x-ms-visibility": "internal",\n        "parameters"',
    '"x-ms-visibility": "interanl",\n        "parameters"',
    'operation-visibility-value /paths/~1hooks~1{hookId}/delete/x-ms-visibility',
    'internal',
  ],
  [
    '"#/definitions/Order"',
    '"#/definitions/Ordr"',
    'openapi-ref-targets /paths/~1orders/get/responses/200/schema/items/$ref',
    '#/definitions/Order',
  ],
  [
    '"#/definitions/Order"',
    '"#/definition/Order"',
    'openapi-ref-targets /paths/~1orders/get/responses/200/schema/items/$ref',
    '#/definitions/Order',
  ],
  [
    '"#/definitions/Order"',
    '"#definitions/Order"',
    'openapi-ref-targets /paths/~1orders/get/responses/200/schema/items/$ref',
    '#/definitions/Order',
  ],
  [
    '"#/definitions/Order"',
    '"Order.json#/definitions/Order"',
    'openapi-ref-targets /paths/~1orders/get/responses/200/schema/items/$ref',
    '#/definitions/Order',
  ],
  ['"basePath": "/v1"', '"basePath": "v1"', 'openapi-basepath-slash /basePath'],
  ['"basePath": "/v1"', '"basePath": 1', 'openapi-schema-valid /basePath'],
  ['"host": "api.orchardharvest.com"', '"host": "https://api.orchardharvest.com"', 'openapi-host-valid /host'],
  ['"schemes": ["https"]', '"schemes": "https"', 'openapi-schemes-present /schemes'],
  ['"schemes": ["https"]', '"schemes": ["htps"]', 'openapi-schemes-present /schemes/0', 'https'],
  ['"schemes": ["https"]', '"schemes": ["HTTPS"]', 'openapi-schemes-present /schemes/0', 'https'],
  ['"schemes": ["https"]', '"schemes": ["http"]', 'openapi-https-only /schemes/0'],
  ['"schemes": ["https"]', '"schemes": []', 'openapi-schemes-present /schemes'],
  ['"swagger": "2.0"', '"swagger": 2.0', 'openapi-version-2 /swagger'],
  ['"version": "1.0.0"', '"version": 1.0', 'openapi-info-version /info/version'],
  ['"/orders"', '"orders"', 'openapi-path-syntax /paths/orders'],
  [
    '"format": "int32"',
    '"format": "int23"',
    'openapi-format-known /definitions/Order/properties/crates/format',
    'int32',
  ],
  [
    '"type": "integer"',
    '"type": "intger"',
    'openapi-schema-valid /definitions/Order/properties/crates/type',
    'integer',
  ],
  ['"type": "apiKey"', '"type": "apikey"', 'openapi-schema-valid /securityDefinitions/api_key/type', 'apiKey'],
  ['"in": "header"', '"in": "heder"', 'openapi-schema-valid /securityDefinitions/api_key/in', 'header'],
  ['"security": [{ "api_key": [] }]', '"security": { "api_key": [] }', 'openapi-schema-valid /security'],
  [
    '"security": [{ "api_key": [] }]',
    '"security": [{ "api_kye": [] }]',
    'auth-security-requirements /security/0/api_kye',
    'api_key',
  ],
  [
    '"propertyName": "Website"',
    '"propertyName": "Web site"',
    'metadata-website /x-ms-connector-metadata/0/propertyName',
  ],
  [
    '"propertyName": "Privacy policy"',
    '"propertyName": "Privcy policy"',
    'metadata-privacy-policy /x-ms-connector-metadata/1/propertyName',
  ],
  [
    '"propertyName": "Categories"',
    '"propertyName": "Category"',
    'metadata-categories /x-ms-connector-metadata/2/propertyName',
  ],
  ['Productivity;', 'Prodctivity;', 'metadata-categories /x-ms-connector-metadata/2/propertyValue', 'Productivity'],
  ['Productivity;', 'Produtcivity;', 'metadata-categories /x-ms-connector-metadata/2/propertyValue', 'Productivity'],
  ['{orderId}', '{orderID}', 'openapi-path-parameters-match /paths/~1orders~1{orderID}/get/parameters/0/name'],
  [
    '/orders/{orderId}',
    '/orders/{oderId}',
    'openapi-path-parameters-match /paths/~1orders~1{oderId}/get/parameters/0/name',
  ],
  ['"in": "path"', '"in": "query"', 'openapi-path-parameters-match /paths/~1orders~1{orderId}/get'],
]

const SYNTAX: readonly Slip[] = [
  ['"schemes": ["https"],', '"schemes": ["https"]', 'file-json-parses'],
  ['"schemes": ["https"],', '"schemes": ["https",],', 'file-json-parses'],
  ['"schemes": ["https"],', '// a comment\n"schemes": ["https"],', 'file-json-parses'],
  ['"schemes": ["https"],', '/* a comment */ "schemes": ["https"],', 'file-json-parses'],
  ['"schemes": ["https"],', '"schemes": ["https"], "schemes": ["https"],', 'file-json-duplicate-keys /schemes'],
  ['"host": "api', '"host": “api', 'file-json-parses'],
  ['"swagger": "2.0",', '"swagger": "2.0",,', 'file-json-parses'],
  ['"schemes": ["https"],', '"schemes": ["https",', 'file-json-parses'],
  ['"schemes": ["https"],', '"schemes": "https"],', 'file-json-parses'],
  ['"paths": {', '"paths": {{', 'file-json-parses'],
  ['"/orders": {', '"/orders":', 'file-json-parses'],
  ['    }\n  },\n  "host"', '    }\n  "host"', 'file-json-parses'],
  ['  },\n  "host"', '  }\n  },\n  "host"', 'file-json-parses'],
  ['"title": "Orchard Harvest"', '"title": ', 'file-json-parses'],
  ['"host": "api.orchardharvest.com"', '"host"', 'file-json-parses'],
  ['"summary": "List orders"', '"summary":', 'file-json-parses'],
  ['"type": "string"', '"type":', 'file-json-parses'],
  ['"in": "query"', '"in"', 'file-json-parses'],
]

describe('a misspelt key of the API definition gives one finding', () => {
  it.each(KEYS)('%s → %s', async (...slip) => {
    const { findings, hints } = await toldOf('definition', slip)
    expect(findings).toEqual([slip[2]])
    expect(hints).toEqual(slip[3] === undefined ? [] : [slip[3]])
  })
})

describe('a wrong value in the API definition gives one finding', () => {
  it.each(VALUES)('%s → %s', async (...slip) => {
    const { findings, hints } = await toldOf('definition', slip)
    expect(findings).toEqual([slip[2]])
    expect(hints).toEqual(slip[3] === undefined ? [] : [slip[3]])
  })
})

describe('a slip of JSON gives one finding', () => {
  it.each(SYNTAX)('%s → %s', async (...slip) => {
    const { findings, hints } = await toldOf('definition', slip)
    expect(findings).toEqual([slip[2]])
    expect(hints).toEqual(slip[3] === undefined ? [] : [slip[3]])
  })
})
