import { quote } from '../../model/quote.js'
import { ALL, LA, ofOperations, PA, row, UPDATES } from './_row.js'

/** Changes of the whole definition. */
export default [
  row({
    id: 'host-kept',
    title: 'The host stays the same.',
    level: 'recommended',
    kind: 'host-changed',
    milder: ({ is }) => (is.widened ? 'advice' : undefined),
    consumers: ({ is }) => (is.widened ? [] : ALL),
    why: 'Everybody calls the new host at once, with connections whose credentials were given for the old one.',
    remedy: 'Make sure that the new host accepts the credentials of existing connections, or keep the old host.',
    message: ({ from, to, is }) =>
      is.widened
        ? `The host changed from ${quote(from)} to ${quote(to)}, while a dynamichosturl policy goes on deciding which host is called: no flow notices.`
        : `The host changed from ${quote(from)} to ${quote(to)}: every flow, app and agent calls the new host with the credentials of the old one.`,
    prevalence: '4.6 % of 973 updates',
    fails: { base: { definition: { host: 'old.orchardharvest.com' } } },
  }),
  row({
    id: 'base-path-kept',
    title: 'The base path stays the same.',
    level: 'recommended',
    kind: 'base-path-changed',
    consumers: ALL,
    why: 'Every stored call goes to the new base path; the service must answer there in the same way.',
    remedy: 'Keep the base path, or make sure that every operation answers under the new one as before.',
    message: ({ from, to }) =>
      `The base path changed from ${quote(from)} to ${quote(to)}: every existing call goes to another address of the service.`,
    prevalence: '2.7 % of 973 updates',
    fails: { base: { definition: { basePath: '/v0' } } },
  }),
  row({
    id: 'https-kept',
    title: 'The connector is still called over HTTPS.',
    level: 'required',
    kind: 'https-lost',
    consumers: ALL,
    why: 'Calls over HTTP send credentials in the clear, and services that only speak HTTPS refuse them.',
    remedy: 'Put "https" back into "schemes".',
    message: ({ to }) =>
      `The scheme https is gone and ${quote(to)} is left: existing calls fail or travel unprotected.`,
    fails: { definition: { schemes: ['http'] }, base: {} },
  }),
  row({
    id: 'http-dropped',
    title: 'HTTP is still offered beside HTTPS.',
    level: 'advice',
    kind: 'http-dropped',
    consumers: [],
    why: 'Dropping HTTP is right; it is told so that the release notes can name it.',
    remedy: 'Nothing is to be done: name it in the release notes.',
    message: () => 'The scheme http is no longer offered, which breaks nobody since the platform calls over HTTPS.',
    fails: { base: { definition: { schemes: ['http', 'https'] } } },
  }),
  row({
    id: 'security-scheme-kept',
    title: 'The security scheme stays the same.',
    level: 'required',
    kind: 'security-changed',
    consumers: ALL,
    why: 'Existing connections hold credentials of the old kind; an update may not change how a connector signs in.',
    remedy:
      'Keep the old scheme in "securityDefinitions"; a new way to sign in belongs into connectionParameterSets beside the old one.',
    url: UPDATES,
    confidence: 'documented',
    message: ({ from, to }) =>
      `The security scheme ${quote(from)} ${to === '' ? 'is gone' : `became ${quote(to)}`}: existing connections hold credentials that no longer fit, and every user must connect again.`,
    validator: { rule: 'AuthenticationMethodRemoved' },
    fails: { base: { definition: { securityDefinitions: { api_key: { name: 'X-Old-Key' } } } } },
  }),
  row({
    id: 'request-type-kept',
    title: 'Media types of requests stay accepted.',
    level: 'required',
    kind: 'consumes-lost',
    tells: 'operations',
    milder: ({ is }) => (is.body ? undefined : 'recommended'),
    consumers: [PA, LA],
    why: 'Stored bodies are sent in the media type that the definition names; another one encodes them in another way.',
    remedy: 'Keep the media type in "consumes" and add the new one behind it.',
    message: (change) =>
      change.is.body
        ? `Requests${ofOperations(change)} are sent as ${quote(change.to)} instead of ${quote(change.from)}: the bodies of existing flows are encoded in another way.`
        : `Requests${ofOperations(change)} are no longer sent as ${quote(change.from)}: flows that chose this media type send another one.`,
    fails: { definition: { consumes: ['application/xml'] }, base: {} },
  }),
  row({
    id: 'response-type-kept',
    title: 'Media types of responses stay offered.',
    level: 'recommended',
    kind: 'produces-lost',
    tells: 'operations',
    milder: ({ is }) => (is.losesFields ? undefined : 'advice'),
    consumers: ({ is }) => (is.losesFields ? ALL : []),
    why: 'Flows read fields out of JSON; of another media type they get one text.',
    remedy: 'Keep "application/json" in "produces".',
    message: (change) =>
      change.is.losesFields
        ? `Responses${ofOperations(change)} are ${quote(change.to)} instead of ${quote(change.from)}: flows that read fields of a response find none.`
        : `The media type ${quote(change.from)} is no longer listed for responses${ofOperations(change)}, which breaks no flow.`,
    fails: { definition: { produces: ['text/plain'] }, base: {} },
  }),
  row({
    id: 'title-kept',
    title: 'The title stays the same.',
    level: 'advice',
    kind: 'title-changed',
    consumers: [],
    why: 'Makers look for a certified connector under its old name, and a new title is looked at again by Microsoft.',
    remedy: 'Keep the title, or name the new one in the notes of the submission.',
    message: ({ from, to }) =>
      `The title changed from ${quote(from)} to ${quote(to)}: makers find the connector under another name.`,
    fails: { base: { definition: { info: { title: 'Orchard Planner' } } } },
  }),
  row({
    id: 'connection-test-kept',
    title: 'The operation that tests connections stays.',
    level: 'recommended',
    kind: 'test-connection-changed',
    consumers: [PA, LA],
    why: 'The platform calls it when somebody makes a connection; without it a wrong credential shows only when a flow fails.',
    remedy: 'Point x-ms-capabilities.testConnection at an operation that needs nothing but credentials.',
    message: ({ from, to, is }) =>
      is.dropped
        ? `Connections are no longer tested with ${quote(from)}: a wrong credential shows only when a flow fails.`
        : `Connections are tested with ${quote(to === '' ? from : to)} in another way than before: connections that passed may be refused.`,
    fails: {
      base: {
        definition: {
          'x-ms-capabilities': { testConnection: { operationId: 'ListOrders', parameters: { farm: 'a' } } },
        },
      },
    },
  }),
]
