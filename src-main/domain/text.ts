import { z } from 'zod'

/** Controls that no paper can show; tab and line feed stay. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g

/** Orders to write backwards: the screen would say one thing and the paper another. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/g

/** A character that shows something. */
const visible = /[^\s\p{M}\p{Cf}\p{Zs}\u115f\u1160\u2800\u3164\uffa0]/u

/**
 * Unicode text as people typed it: well formed, composed (NFC), with line feeds alone and without controls. Empty when it
 * is not blank and yet nothing of it can be seen.
 */
export function cleanProse(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(overrides, '')
    .normalize('NFC')
  return visible.test(clean) || !clean.trim() ? clean : ''
}

/** One line: every run of white space is one space, none at the ends; empty when nothing of it can be seen. */
export function cleanLine(text: string): string {
  const line = cleanProse(text).replace(/\s+/gu, ' ').trim()
  return visible.test(line) ? line : ''
}

/** A required line of text of at most `max` characters. */
export function requiredLine(max = 300) {
  return z.string().overwrite(cleanLine).min(1).max(max)
}

/** A line that may be empty. */
export function optionalLine(max = 300) {
  return z.string().overwrite(cleanLine).max(max)
}

/** Text of several paragraphs, which may be empty. */
export function prose(max: number) {
  return z.string().overwrite(cleanProse).max(max)
}

/** A passage of a text that was kept clean: it comes back as it stands there, or is not of it. */
export function passage(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => cleanProse(text) === text)
}

/** Text folded for comparison and search: no case, no accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
