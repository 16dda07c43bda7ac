import type { PublisherKind } from '../model/verdict.js'
import type { Declaration } from './declaration.js'
import type { OpenApi } from './openapi/model.js'
import type { ApiProperties } from './properties.js'
import type { ConnectorFiles } from './submission.js'

/** The generic brand color of independent publishers. */
export const INDEPENDENT_BRAND_COLOR = '#da3b01'

/**
 * Tells in which lane a connector is certified, and why we think so: declaration, then input or flag, then the root
 * folder, then the marks of an independent publisher, otherwise verified.
 */
export function judgePublisher(
  files: ConnectorFiles,
  options: { readonly declaration: Declaration; readonly publisher: PublisherKind | undefined },
  openapi: OpenApi | undefined,
  properties: ApiProperties | undefined,
): { readonly kind: PublisherKind; readonly because: string } {
  if (options.declaration.publisher)
    return { kind: options.declaration.publisher, because: 'certification.yml says so' }
  if (options.publisher) return { kind: options.publisher, because: 'it was asked for' }
  if (files.root) return { kind: files.root, because: `of the root folder it stands in` }
  const title = openapi?.info?.string('title') ?? ''
  if (/\(independent publisher\)\s*$/i.test(title))
    return { kind: 'independent', because: 'the title ends in "(Independent Publisher)"' }
  if (properties?.brandColor?.trim().toLowerCase() === INDEPENDENT_BRAND_COLOR) {
    return { kind: 'independent', because: `the brand color is ${INDEPENDENT_BRAND_COLOR}` }
  }
  return { kind: 'verified', because: 'nothing says otherwise' }
}
