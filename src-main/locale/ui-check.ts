/** Texts of checking a paper that somebody brings. */
export const uiCheck = {
  title: 'Comprobar un documento',
  detail:
    'Dice qué documento es un PDF o un escaneo, si es el vigente y si algo cambió. No guarda el archivo.',
  open: 'Comprobar un documento',
  file: 'Con el archivo',
  drop: 'Suelte aquí el PDF o el escaneo',
  choose: 'Elegir archivo',
  typed: 'Con lo que está impreso',
  written: 'Pie de página, texto del código QR, huella o SHA-256',
  hint: 'STM-VA/ACTA/ORD/02/2026 · versión 1 · huella fe72 1d1b bd11',
  check: 'Comprobar',
  checking: 'Comprobando…',
  result: 'Resultado',
  digest: 'SHA-256 del archivo',
  see: 'Ver el documento emitido',
} as const
