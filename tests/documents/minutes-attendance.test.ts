import { describe, expect, test } from 'vitest'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { Guest } from '../../src-main/domain/session.ts'
import { documentText } from '../support/document-text.ts'
import { sampleAt, sampleDossier, sampleEvent, sampleId, sampleWith } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const textOf = (dossier: SessionDossier) => documentText(minutesDocument(dossier, sampleStamp))
const withEvents = (...events: SessionDossier['attendance']): SessionDossier => ({
  ...sampleDossier,
  attendance: [...sampleDossier.attendance, ...events],
})

describe('attendance and quorum', () => {
  test('the table follows the seats, and the quorum has its arithmetic', () => {
    const text = textOf(sampleDossier)
    expect(text).toContain(
      'Sector gobierno · 5 lugares con voto\n1 | Presidencia Municipal (preside) | Titular | Presente | 9:52',
    )
    expect(text).toContain('5 | Dirección de Desarrollo Social | Suplente | Presente (suplente) | 10:01')
    expect(text).toContain('9 | Consejo de participación vecinal | — | Ausente justificada | —')
    expect(text).toContain('Facilitación y apoyo · con voz, sin voto\n12 | Persona facilitadora')
    expect(text).toContain(
      'El Consejo de participación vecinal (lugar 9) justificó su ausencia mediante escrito recibido el 23 (veintitrés) de septiembre de 2026, que se agrega como anexo 2.',
    )
    expect(text).toContain(
      'Declaratoria de quórum. De 11 (once) lugares con derecho a voto se encontraron presentes 10 (diez) integrantes; se requieren 6 (seis) integrantes, mitad más uno, conforme al artículo 11 de los Lineamientos. La persona que preside declaró que existe quórum legal y abrió la sesión a las 10:12 (diez horas con doce minutos).',
    )
  })

  test('who came later, who left and the hour at which quorum was lost', () => {
    const gone = [1, 2, 3, 4].map((seat, index) =>
      sampleEvent(50 + index, seat, 'left', sampleAt(`11:0${index}`)),
    )
    const text = textOf(
      withEvents(
        sampleEvent(40, 9, 'arrived', sampleAt('10:40'), { capacity: 'alternate' }),
        ...gone,
        sampleEvent(60, 5, 'left', sampleAt('11:20'), { capacity: 'alternate' }),
        sampleEvent(61, 6, 'left', sampleAt('11:21')),
        sampleEvent(62, 6, 'arrived', sampleAt('11:30'), { isRemote: true }),
      ),
    )
    expect(text).toContain('9 | Consejo de participación vecinal | Suplente | Se incorporó | 10:40')
    expect(text).toContain('1 | Presidencia Municipal (preside) | Titular | Presente hasta 11:00 | 9:52')
    expect(text).toContain(
      'A las 10:40 (diez horas con cuarenta minutos) se incorporó el Consejo de participación vecinal (lugar 9), con calidad de suplente.',
    )
    expect(text).toContain(
      'A las 11:21 (once horas con veintiún minutos) se retiró la Organización de desarrollo comunitario (lugar 6); dejó de haber quórum, con 5 (cinco) presentes de 6 (seis) que se requieren.',
    )
    expect(text).toContain(
      'se incorporó la Organización de desarrollo comunitario (lugar 6), a distancia; se restableció el quórum, con 6 (seis) presentes.',
    )
    expect(text).not.toContain('justificó su ausencia')
  })

  test('leaving once the session has ended is no departure', () => {
    const text = textOf(withEvents(sampleEvent(40, 1, 'left', sampleAt('12:21'))))
    expect(text).not.toContain('entradas y salidas')
  })

  test('those who did not come without reason, the remote and the guests', () => {
    const attendance = sampleDossier.attendance
      .filter(({ seatId }) => seatId !== sampleDossier.members[1]!.seat.id)
      .map((event) =>
        event.seatId === sampleDossier.members[2]!.seat.id ? { ...event, isRemote: true } : event,
      )
    const guest = Guest.parse({
      id: sampleId(950),
      sessionId: sampleDossier.session.id,
      name: 'Representación estatal',
      organization: 'órgano garante',
      position: 0,
    })
    const text = textOf({ ...sampleDossier, attendance, guests: [guest] })
    expect(text).toContain(
      'No asistió, sin que conste justificación, el lugar 2 (Secretaría del Ayuntamiento).',
    )
    expect(text).toContain('3 | Contraloría Municipal | Titular | Presente, a distancia | 9:55')
    expect(text).toContain('Asistió a distancia, por medios remotos, el lugar 3 (Contraloría Municipal).')
    expect(text).toContain(
      'Asistió como persona invitada, con voz y sin voto:\nRepresentación estatal, órgano garante.',
    )
    expect(text).toContain('No firma el lugar 2, Secretaría del Ayuntamiento, por ausencia.')
  })

  test('several remote, several guests and a single movement agree in number', () => {
    const remote = new Set([2, 3].map((at) => sampleDossier.members[at]!.seat.id))
    const attendance = sampleDossier.attendance
      .map((event) => (remote.has(event.seatId) ? { ...event, isRemote: true } : event))
      .concat(sampleEvent(50, 11, 'left', sampleAt('11:30')))
    const guests = ['Representación estatal', 'Representación regional'].map((name, position) =>
      Guest.parse({
        id: sampleId(950 + position),
        sessionId: sampleDossier.session.id,
        name,
        organization: '',
        position,
      }),
    )
    const text = textOf({ ...sampleDossier, attendance, guests })
    expect(text).toContain(
      'Asistieron a distancia, por medios remotos: lugar 3 (Contraloría Municipal) y lugar 4 (Unidad de Transparencia).',
    )
    expect(text).toContain('Asistieron como personas invitadas, con voz y sin voto:')
    expect(text).toContain(
      'Durante la sesión se registró el movimiento siguiente:\nA las 11:30 (once horas con treinta minutos) se retiró la Asociación de comerciantes (lugar 11).',
    )
  })

  test('when everybody came, nothing is said of absences, guests, distance or recesses', () => {
    const attendance = sampleDossier.attendance.map((event) =>
      event.kind === 'excused' ? sampleEvent(9, 9, 'arrived', sampleAt('9:58')) : event,
    )
    const text = textOf({ ...sampleDossier, attendance })
    expect(text).toContain('se encontraron presentes 11 (once) integrantes')
    expect(text).not.toMatch(/No asisti|justific|a distancia|invitada|receso|No firma/)
  })

  test('a quorum of whoever comes has no number to reach', () => {
    const rules = { ...sampleDossier.rules, quorum: { kind: 'any' } as const }
    expect(textOf({ ...sampleDossier, rules })).toContain(
      'se encontraron presentes 10 (diez) integrantes; la sesión es válida cualquiera que sea el número de asistentes, conforme al artículo 11 de los Lineamientos.',
    )
  })

  test('recesses have their hours', () => {
    const recess = (from: string, to: string | null) => ({
      from: sampleAt(from),
      to: to ? sampleAt(to) : null,
    })
    expect(textOf(sampleWith({ recesses: [recess('11:00', '11:15'), recess('11:40', '11:45')] }))).toContain(
      'La sesión estuvo en receso de las 11:00 (once horas) a las 11:15 (once horas con quince minutos) y de las 11:40 (once horas con cuarenta minutos) a las 11:45 (once horas con cuarenta y cinco minutos).',
    )
    expect(
      textOf(sampleWith({ closedAt: null, status: 'recess', recesses: [recess('11:00', null)] })),
    ).toContain('La sesión está en receso desde las 11:00 (once horas).')
  })
})
