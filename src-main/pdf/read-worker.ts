/** The pool calls the default export. */
// oxlint-disable-next-line import/no-default-export -- what the pool looks for
export { readPaper as default } from './read/read-paper.ts'
