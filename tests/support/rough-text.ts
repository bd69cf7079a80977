import fc from 'fast-check'

/** Pieces that break careless programs: NUL, half surrogates, emoji, right to left, controls, blanks of all kinds. */
const pieces = [
  '\u0000',
  '\ud800',
  '\udfff',
  '😀',
  '👩🏽‍⚖️',
  '🇲🇽',
  'שלום',
  'مرحبا',
  '\u202e',
  '\u200f',
  'e\u0301',
  '\u0958',
  '\u1100\u1161\u11a8',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u3000',
  '\ufffe',
  '\u0085',
  'ñ',
  '«',
  "'; DROP TABLE body; --",
  '{{x}}',
  '<script>',
  '\\',
  '"',
]

/** Text that keeps nothing to the rules. */
export const roughText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''))
