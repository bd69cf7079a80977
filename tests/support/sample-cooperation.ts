import { CooperationAgreement } from '../../src-main/domain/cooperation-agreement.ts'
import type { CooperationData } from '../../src-main/documents/cooperation-agreement.ts'
import { rowId } from './cooperation.ts'
import { sampleBody } from './sample-body.ts'

const body = { ...sampleBody, acronym: 'STM-VA' }

/** A convenio of two parties, the first one assisted, and a witness; everybody by role. */
export function sampleCooperation(): CooperationData {
  const agreement = CooperationAgreement.parse({
    id: rowId(1),
    bodyId: body.id,
    modifiesId: null,
    type: 'socialConcertation',
    name: 'Convenio de colaboración',
    followUpUnit: 'Unidad de Transparencia',
    purpose: 'publicar información útil',
    parties: [
      {
        id: rowId(2),
        kind: 'publicBody',
        name: 'Ayuntamiento de Villa Abierta',
        alias: 'EL AYUNTAMIENTO',
        address: 'Plaza 1',
        representatives: [
          {
            id: rowId(3),
            name: 'Titular de la Presidencia Municipal',
            post: 'Presidencia Municipal',
            powers: 'la constancia de mayoría',
          },
          { id: rowId(4), name: 'Titular de la Secretaría', post: '', powers: '' },
        ],
        declarations: [
          'Que {representante} acredita sus facultades con {personalidad}.',
          'Que su domicilio está en {domicilio}.',
        ],
        liaison: { name: 'Titular de la Unidad', post: '' },
      },
      {
        id: rowId(5),
        kind: 'civilSociety',
        name: 'Organización Ciudadana, A. C.',
        alias: 'LA ORGANIZACIÓN',
        address: 'Calle 2',
        representatives: [{ id: rowId(6), name: 'Representante legal', post: '', powers: 'el acta' }],
        declarations: ['Que es una asociación civil.', ' '],
        liaison: { name: 'Enlace', post: '' },
      },
    ],
    background: ['El municipio se sumó al ejercicio local.'],
    commonDeclarations: ['Que se reconocen su personalidad.'],
    clauses: [
      { id: rowId(7), title: 'Objeto', text: 'El objeto es {objeto}.', items: [] },
      {
        id: rowId(8),
        title: 'Compromisos de {parte2}',
        text: 'Se compromete a:',
        items: ['Difundir.', 'Evaluar.'],
      },
      { id: rowId(9), title: 'Vigencia', text: 'Estará vigente {vigencia}.', items: [] },
      { id: rowId(10), title: 'Recursos', text: '{recursos}', items: [] },
    ],
    startsOn: null,
    validityKind: 'until',
    endsOn: '2027-10-14',
    hasTransfer: false,
    amount: '',
    fundSource: '',
    annexes: [{ id: rowId(11), title: 'Programa de trabajo', attachmentId: null }],
    witnesses: [{ id: rowId(12), name: 'Titular de la Contraloría Municipal', post: '' }],
    copies: 3,
    place: 'Villa Abierta',
    signingDate: '2026-10-15',
    number: 1,
    series: '',
    year: 2026,
    key: 'STM-VA/CONV-SOC/01/2026',
    status: 'signing',
    reviewAt: null,
    sentAt: null,
    signedAt: null,
    issuedId: rowId(13),
    cancelReason: '',
    terminatedOn: null,
    terminationReason: '',
    terminationDocId: null,
  })
  return { body, letterhead: null, agreement, key: agreement.key, original: null }
}

/** Another that modifies it a month later. */
export function sampleModification(validityKind: 'until' | 'unchanged'): CooperationData {
  const { agreement: original, ...data } = sampleCooperation()
  const key = `${original.key}-MOD-1`
  const agreement = CooperationAgreement.parse({
    ...original,
    id: rowId(20),
    modifiesId: original.id,
    key,
    validityKind,
    endsOn: validityKind === 'until' ? '2028-10-14' : null,
    signingDate: '2026-11-15',
  })
  return { ...data, key, agreement, original }
}
