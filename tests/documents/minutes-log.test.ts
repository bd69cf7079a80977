import { describe, expect, test } from 'vitest'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { ClosingBlock } from '../../src-main/documents/model.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { documentText } from '../support/document-text.ts'
import { conditions, richDossier, statement, urgentDossier } from '../support/rich-dossier.ts'
import { sampleAt, sampleDossier, sampleEvent, sampleMotion, sampleTally } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const textOf = (dossier: SessionDossier) => documentText(minutesDocument(dossier, sampleStamp))
const rich = textOf(richDossier)

describe('the quorum of the declaration', () => {
  test('R13: is told with each condition of the rules and its arithmetic', () => {
    expect(rich).toContain(
      'Para el quórum se requiere además que asista quien ocupa la presidencia o su suplente, lo que se cumplió; y que asistan al menos 2 (dos) integrantes del sector sociedad civil, de los que asistieron 5 (cinco).',
    )
    const majority = {
      condition: {
        kind: 'sectorMajority' as const,
        sectorId: sampleDossier.members[6]!.sector.id,
      },
      sector: 'Sociedad civil',
      has: 5,
      needs: 6,
      isMet: false,
    }
    expect(textOf({ ...richDossier, statements: [statement(1, { conditions: [majority] })] })).toContain(
      'Para el quórum se requiere además que más de la mitad de quienes asisten sea del sector sociedad civil, que reunió 5 (cinco) de 10 (diez) y necesitaba 6 (seis), por lo que no se cumplió.',
    )
  })

  test('R14: is what was frozen, whatever the log tells now, and the difference is said', () => {
    const late = sampleEvent(60, 11, 'voided', sampleAt('9:59'), {
      corrects: [sampleDossier.attendance.find(({ seatId }) => seatId.endsWith('111'))!.id],
      reason: 'No asistió',
      recordedAt: sampleAt('10:40'),
    })
    const dossier = {
      ...sampleDossier,
      statements: [statement(1, {})],
      attendance: [...sampleDossier.attendance, late],
    }
    const text = textOf(dossier)
    expect(text).toContain('se encontraron presentes 10 (diez) integrantes')
    expect(text).toContain(
      'Respecto de la Asociación de comerciantes (lugar 11) se había asentado que se incorporó a las 9:59 (nueve horas con cincuenta y nueve minutos); lo asentado se dejó sin efecto a las 10:40 (diez horas con cuarenta minutos), por el motivo siguiente: no asistió.',
    )
    expect(text).toContain(
      'Conforme al registro corregido, a la hora de la declaratoria de quórum se encontraban presentes 9 (nueve) integrantes con derecho a voto.',
    )
  })
})

describe('attendance', () => {
  test('R12: who stood for whom, accredited by what', () => {
    expect(rich).toContain(
      'Se registró la suplencia siguiente:\nPersona enviada por la Dirección, en suplencia de la Dirección de Desarrollo Social (lugar 5), acreditada mediante oficio DDS/045/2026, de 23 de septiembre de 2026.',
    )
    expect(rich).toContain(
      '5 | Dirección de Desarrollo Social (presidió) · Persona enviada por la Dirección | Suplente',
    )
  })

  test('an absence is justified with its annex, and whoever did not come does not sign', () => {
    expect(rich).toContain('justificó su ausencia mediante oficio CPV/012/2026, que se agrega como anexo 2.')
    expect(rich).toContain(
      'No firma el lugar 9, Consejo de participación vecinal, por ausencia justificada (anexo 2).',
    )
  })

  test('R14: losses and recoveries that stand have their hour and their count; annulled ones are not told', () => {
    expect(rich).toContain(
      'A las 10:58 (diez horas con cincuenta y ocho minutos) se retiró la Organización de defensa del ambiente (lugar 7); dejó de haber quórum, con 5 (cinco) presentes de 6 (seis) que se requieren.',
    )
    expect(rich).toContain('(lugar 6), a distancia; se restableció el quórum, con 6 (seis) presentes.')
    expect(rich.match(/dejó de haber quórum/g)).toHaveLength(1)
    const lost = statement(2, {
      at: sampleAt('10:58'),
      occasion: 'lost',
      present: 6,
      isReached: false,
      conditions: [{ ...conditions[0]!, has: 0, isMet: false }],
    })
    expect(textOf({ ...richDossier, statements: [statement(1, {}), lost] })).toContain(
      'dejó de haber quórum, por no cumplirse el requisito de que asista quien ocupa la presidencia o su suplente.',
    )
  })

  test('the alternate gives its place to the holder, and the holder to the alternate', () => {
    expect(rich).toContain(
      'A las 11:09 (once horas con nueve minutos) la persona titular del Colectivo de mujeres (lugar 8) ocupó su lugar y su suplente se retiró.',
    )
    const relief = [
      sampleEvent(50, 1, 'left', sampleAt('11:00')),
      sampleEvent(51, 1, 'arrived', sampleAt('11:00'), {
        capacity: 'alternate',
        name: 'Persona designada',
        appointment: 'oficio PM/08/2026',
      }),
    ]
    const text = textOf({ ...sampleDossier, attendance: [...sampleDossier.attendance, ...relief] })
    expect(text).toContain(
      'A las 11:00 (once horas) la persona titular de la Presidencia Municipal (lugar 1) se retiró y ocupó el lugar Persona designada, en suplencia, acreditada mediante oficio PM/08/2026.',
    )
  })

  test('a late correction is told with what it changed, when and why', () => {
    const corrected = sampleEvent(61, 3, 'arrived', sampleAt('10:20'), {
      corrects: [sampleDossier.attendance[2]!.id],
      reason: 'Llegó después de la lista',
      recordedAt: sampleAt('10:35'),
    })
    const text = textOf({ ...sampleDossier, attendance: [...sampleDossier.attendance, corrected] })
    expect(text).toContain(
      'Correcciones a la asistencia. En el registro se hizo la corrección siguiente:\nRespecto de la Contraloría Municipal (lugar 3) se había asentado que se incorporó a las 9:55 (nueve horas con cincuenta y cinco minutos); se corrigió a las 10:35 (diez horas con treinta y cinco minutos) para asentar que se incorporó a las 10:20 (diez horas con veinte minutos), por el motivo siguiente: llegó después de la lista.',
    )
    expect(textOf(sampleDossier)).not.toContain('Correcciones')
  })

  test('who presided after whom', () => {
    expect(rich).toContain(
      'Presidió la persona titular de la Presidencia Municipal y actuó como responsable del acta la Secretaría técnica. A partir de las 11:30 (once horas con treinta minutos) presidió la persona suplente de la Dirección de Desarrollo Social, Persona enviada por la Dirección.',
    )
    const { blocks } = minutesDocument(richDossier, sampleStamp)
    const closing = blocks.find((block): block is ClosingBlock => block.type === 'closing')!
    expect(closing.signers[0]?.capacity).toBe('Titular · presidió')
    expect(closing.signers[4]?.capacity).toBe('Dirección de Desarrollo Social · Suplente · preside')
  })
})

describe('votes', () => {
  test('R17: the majority that a matter needs, who proposed, who seconded and what the discussion changed', () => {
    expect(rich).toContain(
      'Para aprobar este asunto (compromisos del plan de acción) se requieren dos terceras partes de quienes están presentes: 4 (cuatro) votos a favor. La propuesta de la Dirección de Desarrollo Social (lugar 5), secundada por el Colectivo de mujeres (lugar 8), que decía «Se aprueba el cronograma de septiembre a febrero», se modificó en la deliberación a las 11:12 (once horas con doce minutos), a petición de la Institución académica local (lugar 10); se sometió a votación nominal el texto que se transcribe en el acuerdo:',
    )
  })

  test('R14, R20: the quorum of the vote when it changed, and who was excused and why', () => {
    expect(rich).toContain(
      'La votación se tomó a las 11:20 (once horas con veinte minutos), con 7 (siete) integrantes presentes con derecho a voto; el quórum es de 6 (seis).',
    )
    expect(rich).toContain(
      'La Organización de defensa del ambiente (lugar 7) se excusó de votar, por el motivo siguiente: la organización es proveedora de la campaña. Quien se excusó no se cuenta en la base de la votación.',
    )
    const rules = { ...richDossier.rules, excusedLeaveQuorum: true }
    expect(textOf({ ...richDossier, rules })).toContain('en la base de la votación ni en su quórum.')
  })

  test('by consensus nobody is against, and who stood aside is named', () => {
    expect(rich).toContain(
      'Sometido a consideración, se aprobó por consenso de 7 (siete) personas integrantes presentes, sin oposición, con 1 (una) abstención.\nLa Asociación de comerciantes (lugar 11) se abstuvo.',
    )
  })

  test('R19, R20: in secret only totals are told; a tie and its casting vote stand apart', () => {
    expect(rich).toContain(
      'Se sometió a votación secreta la propuesta «Publicar la encuesta de percepción». La votación resultó en empate, con 3 (tres) votos a favor, 3 (tres) en contra y 1 (una) abstención. Por ser secreta la votación, sólo se asientan sus totales. Conforme a las reglas, la abstención no se cuenta en la base de la votación.\nAnte el empate, la persona que preside emitió voto de calidad a favor',
    )
  })

  test('R20: an abstention that counts in favour says with what', () => {
    const motion = sampleMotion(9, 6, {
      text: 'Publicar la encuesta',
      tally: sampleTally(4, 5, 2),
      abstentions: 'inFavour',
      result: 'majority',
    })
    expect(textOf({ ...sampleDossier, motions: [motion], agreements: [] })).toContain(
      'se aprobó por mayoría de 4 (cuatro) votos a favor, 5 (cinco) en contra y 2 (dos) abstenciones. Conforme a las reglas, las abstenciones se cuentan a favor, con lo que suman 6 (seis).',
    )
  })

  test('R17: more in favour than against, and not enough, says how many were needed', () => {
    const motion = sampleMotion(9, 6, {
      text: 'Publicar la encuesta',
      majority: { kind: 'simple', base: 'present' },
      tally: sampleTally(4, 3, 3),
      result: 'rejected',
    })
    expect(textOf({ ...sampleDossier, motions: [motion], agreements: [] })).toContain(
      'Para aprobar este asunto se requiere más de la mitad de quienes están presentes: 6 (seis) votos a favor. Se sometió a votación a mano alzada la propuesta «Publicar la encuesta». La propuesta no se aprobó: 4 (cuatro) votos a favor, 3 (tres) en contra y 3 (tres) abstenciones.',
    )
  })

  test('of members, and by consensus of the rules', () => {
    const voted = (majority: (typeof sampleDossier.motions)[number]['majority'], matter = '') =>
      textOf({
        ...sampleDossier,
        motions: [sampleMotion(9, 6, { text: 'Publicar', majority, matter })],
        agreements: [],
      })
    expect(voted({ kind: 'simple', base: 'members' })).toContain(
      'Para aprobar este asunto se requiere más de la mitad de quienes integran el órgano: 6 (seis) votos a favor.',
    )
    expect(voted({ kind: 'qualified', p: 1, q: 2, base: 'members' })).toContain(
      'se requiere la mitad de quienes integran el órgano: 6 (seis) votos a favor.',
    )
    expect(voted({ kind: 'consensus' }, 'Convenios')).toContain(
      'Para aprobar este asunto (convenios) se requiere consenso: que nadie vote en contra.',
    )
  })

  test('a proposal with its mover, without box, and changed twice', () => {
    const [presidency, treasury] = sampleDossier.members
    const movers = { proposerId: presidency!.seat.id, seconderId: treasury!.seat.id }
    const voted = (more: Parameters<typeof sampleMotion>[2]) =>
      textOf({
        ...sampleDossier,
        motions: [sampleMotion(9, 6, { text: 'Publicar', ...movers, ...more })],
        agreements: [],
      })
    expect(voted({})).toContain(
      'A propuesta de la Presidencia Municipal (lugar 1), secundada por la Secretaría del Ayuntamiento (lugar 2), se sometió a votación a mano alzada la propuesta «Publicar». La propuesta se aprobó por unanimidad de 10 (diez) votos.',
    )
    const versions = [
      { text: 'Difundir', at: sampleAt('11:00'), seatId: null },
      { text: 'Imprimir', at: sampleAt('11:05'), seatId: null },
    ]
    expect(voted({ versions })).toContain(
      'que decía «Difundir», se modificó en la deliberación a las 11:00 (once horas), para decir «Imprimir»; y a las 11:05 (once horas con cinco minutos); se sometió a votación a mano alzada el texto siguiente: «Publicar».',
    )
  })

  test('R9: an urgent matter is not of the call, and is admitted before it is treated', () => {
    const text = textOf(urgentDossier)
    expect(text).toContain(
      'Clausura.\nCon carácter urgente y fuera de la convocatoria se propuso tratar el asunto «Reparación del sistema de consulta», cuya admisión se votó al llegar a él.',
    )
    expect(text).toContain(
      'Por tratarse de un asunto urgente que no figura en la convocatoria, se sometió primero a votación a mano alzada su admisión. Su admisión se aprobó por unanimidad de 10 (diez) votos.\nSe sometió a votación a mano alzada la propuesta «Contratar la reparación».',
    )
    const motions = urgentDossier.motions
      .filter(({ purpose }) => purpose === 'admission')
      .map((motion) => ({ ...motion, tally: sampleTally(4, 6), result: 'rejected' as const }))
    expect(textOf({ ...urgentDossier, motions })).toContain(
      'Su admisión no se aprobó: 4 (cuatro) votos a favor y 6 (seis) en contra. El asunto no se trató.',
    )
  })

  test('R22: a voto particular is cited after its vote and annexed in full before the closing', () => {
    expect(rich).toContain(
      'La Asociación de comerciantes (lugar 11) presentó voto particular el 25 (veinticinco) de septiembre de 2026, que se agrega íntegro en el apartado «Votos particulares».',
    )
    expect(rich).toContain(
      '5. Votos particulares\n5.1 Voto particular de la Asociación de comerciantes (lugar 11)\nSobre el punto «Presentación y aprobación del cronograma del eje “Cultura de Gobierno Abierto”», acuerdo STM-VA/ACU/2026-08. Recibido el 25 (veinticinco) de septiembre de 2026.\nEl congreso virtual coincide con la temporada de mayor actividad.\nPropongo moverlo a enero.\n6. Clausura y firmas',
    )
    const [vote] = richDossier.separateVotes
    const annex = richDossier.attachments.find(({ purpose }) => purpose === 'annex')!
    const separateVotes = [{ ...vote!, kind: 'reasoned' as const, text: '', attachmentId: annex.id }]
    const text = textOf({ ...richDossier, separateVotes })
    expect(text).toContain('5. Votos razonados\n5.1 Voto razonado de la Asociación')
    expect(text).toContain('El escrito que lo contiene se agrega como anexo 1.')
  })
})
