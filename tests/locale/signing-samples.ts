import type { FailureCode, FailureParams } from '../../src-main/domain/failure.ts'

type SigningCode = Extract<FailureCode, `signature.${string}`>

/** One of each refusal of what is signed on the screen. */
export const signingSamples: { readonly [C in SigningCode]: readonly FailureParams[C][] } = {
  'signature.empty': [{}],
  'signature.tooLittle': [{}],
  'signature.notOnScreen': (['kind', 'open', 'complete', 'unkept'] as const).map((reason) => ({
    key: 'STM-VA/ACTA/ORD/02/2026',
    reason,
  })),
  'signature.otherPaper': [{ key: 'STM-VA/ACTA/ORD/02/2026', version: 2 }],
  'signature.altered': [{ key: 'STM-VA/ACTA/ORD/02/2026', version: 2 }],
  'signature.notSigner': [{ key: 'STM-VA/ACTA/ORD/02/2026' }],
  'signature.already': [{ name: 'Contraloría Municipal' }],
  'signature.settled': (['signed', 'refused', 'absent'] as const).map((state) => ({
    name: 'Contraloría Municipal',
    state,
  })),
  'signature.withdrawn': [{ name: 'Contraloría Municipal' }],
  'signature.ofOtherVersion': [{ name: 'Contraloría Municipal', version: 1 }],
  'signature.reasonMissing': [{}],
  'signature.onScreen': [{ name: 'Contraloría Municipal' }],
}
