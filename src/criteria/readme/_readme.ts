import type { Heading, MarkdownDocument } from '../../facts/markdown.js'

export const REPOSITORY = 'https://github.com/microsoft/PowerPlatformConnectors'
/** The template for readmes. */
export const TEMPLATE = `${REPOSITORY}/blob/dev/templates/certified-connectors/readme.md`
/** The page with the template of intro.md. */
export const INTRO_GUIDE = 'https://learn.microsoft.com/en-us/connectors/custom-connectors/submit-for-certification'

/** What a file is instead of Markdown; undefined when it may well be Markdown. */
export function otherThanMarkdown({ text }: MarkdownDocument): string | undefined {
  const start = text.slice(0, 4000).trimStart()
  if (start === '') return 'empty'
  if (start.includes('\0')) return 'a binary file'
  if (start.startsWith('{\\rtf')) return 'rich text (RTF)'
  if (/^(?:<!doctype html|<html|<head|<body)/i.test(start)) return 'a page in HTML'
  if (start.startsWith('PK\u0003\u0004')) return 'an archive or a Word document'
  if (start.startsWith('%PDF-')) return 'a PDF'
  const foreign = start.split('\ufffd').length - 1
  return foreign > 0 && foreign * 5 > start.length ? 'a binary file' : undefined
}

/** A reason for the other criteria to say nothing: that it is no Markdown is a finding of its own. */
export function notMarkdown(document: MarkdownDocument): string | undefined {
  const what = otherThanMarkdown(document)
  return what === undefined ? undefined : `The file is ${what}, not Markdown.`
}

/** The first heading below the title, or bold line that works as one, whose text matches. */
export function headingLike(document: MarkdownDocument, pattern: RegExp): Heading | undefined {
  return document.headings.find(({ text, level }, at) => (at > 0 || level > 1) && pattern.test(text.slice(0, 300)))
}

/** Sentences of a text: pieces that end in a full stop, question or exclamation mark. */
export function sentencesOf(text: string): number {
  const ends = text.match(/[.!?。！？](?=\s|$)|[。！？](?=\S)/g)?.length ?? 0
  return /[.!?。！？]\s*$/.test(text.slice(-20)) || text.trim() === '' ? ends : ends + 1
}

/** A heading for what may as well stand right below the title. */
const OPENING =
  /^\W{0,4}(?:(?:short |brief )?(?:description|summary|overview|introduction|intro)|about\b.{0,60})\W{0,4}$/i

/** The paragraphs below the title, or below a heading such as "Description" that follows it at once. */
export function openingOf(document: MarkdownDocument): string[] {
  const [, second, third] = document.headings
  const opening = paragraphsBetween(document, document.headings[0], second)
  if (opening.length > 0 || !second || !OPENING.test(second.text.slice(0, 100))) return opening
  return paragraphsBetween(document, second, third)
}

function paragraphsBetween(document: MarkdownDocument, above?: Heading, below?: Heading): string[] {
  const from = above?.line ?? -1
  const to = below?.line ?? Number.POSITIVE_INFINITY
  return document.blocks
    .filter((block) => block.kind === 'paragraph' && block.line >= from && block.line < to && block.line !== from)
    .map((block) => block.text.trim())
    .filter((text) => text !== '')
}

/** Letters and digits in lower case, for comparing names. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
