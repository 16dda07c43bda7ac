import { plain } from './plain.js'

/**
 * Plain text of a SARIF message: brackets would start an embedded link, a number in braces a placeholder.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html sections 3.11.5 and 3.11.6
 */
export function sarifText(text: string, longest = 1_000): string {
  return plain(text, longest)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/\{(\d+)\}/g, '{{$1}}')
}

/** A path as a relative URI reference. */
export function sarifUri(path: string): string {
  const segments = path.split('/').map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
  return segments.join('/') || '.'
}
