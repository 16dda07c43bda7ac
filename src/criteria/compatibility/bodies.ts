import { leading, quote } from '../../model/quote.js'
import { creating } from './_clean.js'
import { ALL, LA, ofOperations, PA, REVISE, row } from './_row.js'

/** Bodies of requests as a whole. */
export default [
  row({
    id: 'inputs-moved',
    title: 'No input moves to another level of the body.',
    level: 'required',
    kind: 'inputs-moved',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Flows store the way to each field of the body; wrapped or unwrapped, every way below leads nowhere.',
    remedy: `Restore the old shape and add what is new beside it; ${REVISE}`,
    message: (change) =>
      change.to === ''
        ? `Fields ${quote(change.name)}${ofOperations(change)} moved out of ${quote(change.from)}: flows go on sending them inside, where nobody reads them.`
        : `Fields ${quote(change.name)}${ofOperations(change)} moved into ${quote(change.to)}: flows go on sending them at the old place, where nobody reads them.`,
    fails: {
      ...creating({
        schema: {
          type: 'object',
          properties: {
            order: { type: 'object', properties: { fruit: { type: 'string' }, farm: { type: 'string' } } },
          },
        },
      }),
      base: creating({
        schema: { type: 'object', properties: { fruit: { type: 'string' }, farm: { type: 'string' } } },
      }),
    },
  }),
  row({
    id: 'body-name-kept',
    title: 'The body parameter keeps its name.',
    level: 'required',
    kind: 'body-renamed',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: [PA],
    why: 'Power Automate stores every value of the body under "<name of the body parameter>/<field>", although the name is never sent.',
    remedy: 'Write the old name again: nobody but the stored flows ever sees it.',
    remedyFor: ({ name }) =>
      `Write "name": ${JSON.stringify(leading(name, 120))} again: nobody but the stored flows ever sees it.`,
    message: (change) =>
      `The body parameter${ofOperations(change)} was renamed from ${quote(change.name)} to ${quote(change.to)}: flows store each field under the old name and send an empty body.`,
    prevalence: '1.2 % of 973 updates',
    fails: { ...creating({ name: 'request' }), base: {} },
  }),
  row({
    id: 'body-removed',
    title: 'No body is removed.',
    level: 'required',
    kind: 'body-removed',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Everything flows store for the body is no longer sent.',
    remedy: 'Put the body parameter back, or add the operation without it as a new revision.',
    message: (change) =>
      `The body ${quote(change.name)}${ofOperations(change)} is gone: nothing that flows store for it is sent any more.`,
    prevalence: '0.5 % of 973 updates',
    fails: { ...creating(null), base: {} },
  }),
  row({
    id: 'body-representation-kept',
    title: 'A body stays a body and a form a form.',
    level: 'required',
    kind: 'body-representation-changed',
    milder: ({ is }) => (is.internal ? 'recommended' : undefined),
    consumers: ALL,
    why: 'Flows store the values of the old kind under keys that the new kind does not know.',
    remedy: 'Restore the old parameters and add the operation with the new ones as a new revision.',
    message: (change) =>
      `The inputs${ofOperations(change)} are sent as a ${change.to} instead of a ${change.from}: flows store them under keys that are no longer known.`,
    fails: {
      ...creating(null, {
        name: 'fruit',
        in: 'formData',
        type: 'string',
        'x-ms-summary': 'Fruit',
        description: 'Fruit.',
      }),
      base: {},
    },
  }),
  row({
    id: 'callback-address-kept',
    title: 'A webhook still says where its callback address goes.',
    level: 'required',
    kind: 'callback-input-lost',
    consumers: [PA, LA],
    why: 'The platform writes its address into the input marked x-ms-notification-url; without one the webhook cannot be registered.',
    remedy: 'Mark the old input with "x-ms-notification-url": true again.',
    message: (change) =>
      `Input ${quote(change.name)}${ofOperations(change)} no longer takes the callback address: the trigger cannot be registered and never starts a flow.`,
    fails: {
      definition: {
        paths: {
          '/hooks': {
            post: {
              parameters: [
                {
                  name: 'body',
                  in: 'body',
                  required: true,
                  schema: { type: 'object', properties: { event: { type: 'string' } } },
                },
              ],
            },
          },
        },
      },
      base: {},
    },
  }),
]
