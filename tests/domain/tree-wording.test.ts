import { describe, expect, it } from 'vitest'
import { objectiveFor, proposalFor } from '../../src-main/domain/advice-proposals.ts'
import { wordingRemark } from '../../src-main/domain/tree-advice.ts'
import { waterTree } from '../support/water-tree.ts'

const ruleOf = (text: string) => wordingRemark(text)?.rule ?? null

describe('R50: the wording of a problem', () => {
  it.each([
    'No existe un generador local',
    'No existe canal de riego',
    'NO EXISTEN BANQUETAS EN LA COLONIA',
    'Falta de alumbrado público',
    'La falta de un reglamento',
    'Ausencia de vigilancia por las noches',
    'Carencia de espacios de juego',
    'El centro de salud carece de médico',
    'Inexistencia de un padrón de usuarios',
    'No hay coordinación entre las áreas',
    'La colonia no cuenta con drenaje',
    'No se cuenta con personal capacitado',
    'Hace falta una unidad de protección civil',
  ])('«%s» tells the want of a solution', (text) => expect(ruleOf(text)).toBe('absence'))

  it.each([
    'Mejorar el servicio de agua',
    'Fortalecer la participación ciudadana',
    'Implementar un programa de bacheo',
    'Capacitar al personal que atiende ventanilla',
    'Hay que cambiar las tuberías',
    'Es necesario ampliar el horario',
    'Se requiere un nuevo pozo',
    'Fortalecimiento de las capacidades municipales',
    'Mejora del alumbrado',
    'Reducirlas a la mitad',
  ])('«%s» is an objective', (text) => expect(ruleOf(text)).toBe('aim'))

  it.each([
    'Las calles se inundan debido a la basura en las coladeras',
    'Las calles se inundan debido al mal drenaje',
    'El agua llega turbia, lo que provoca enfermedades',
    'Los focos se funden porque el voltaje varía',
    'Los camiones no pasan ya que el camino está dañado',
    'La gente camina de noche por falta de transporte',
    'El ruido provoca estrés',
    'Los pozos se secan a causa de la tala',
    'Las fugas tardan en repararse, por lo que se pierde agua',
    'El basurero se quema generando humo',
  ])('«%s» has its cause or its effect inside', (text) => expect(ruleOf(text)).toBe('causality'))

  it.each([
    'El agua llega pocas horas y la gente compra garrafones',
    'Las calles se inundan y los autos se dañan',
    'El personal no conoce la norma y no responde las solicitudes',
    'Las familias que viven en la ladera pierden su casa y pagan renta',
    'La red pierde agua e inunda las calles',
  ])('«%s» has two ideas', (text) => expect(ruleOf(text)).toBe('twoIdeas'))

  it.each([
    'La población y los sujetos obligados del municipio conocen poco el gobierno abierto',
    'La difusión es esporádica y sólo en línea',
    'Los mensajes usan lenguaje técnico',
    'El personal municipal no sabe abrir un ejercicio',
    'Las personas enlace cambian a menudo',
    'Pocas instituciones colaboran con el municipio',
    'Los compromisos no reflejan los problemas de la población',
    'Desconfianza en las autoridades municipales',
    'Bajos rendimientos de maíz y frijol',
    'Limitada provisión de energía',
    'El agua llega turbia y con mal olor',
    'Las calles son oscuras y estrechas',
    'La basura se acumula en calles y barrancas',
    'El trámite exige nueve requisitos y tres visitas',
    'Los baches y las coladeras que no tienen tapa dañan los autos',
    'El personal que atiende ventanilla y el que supervisa no conocen el trámite',
    'Obtener una licencia tarda seis meses',
    'Hogares con agua insuficiente',
    'Lugares públicos sin sombra ni bancas',
    'Taller municipal con equipo obsoleto',
    'Mujeres y niñas caminan por calles oscuras',
    'Bienestar desigual entre barrios',
    'No hay suficientes lámparas en la plaza',
    'No hay agua suficiente para todas las colonias',
    'Las cuentas públicas y la obra se publican tarde',
    'Cortes de energía en mercados y escuelas',
    'Sin falta, cada lluvia inunda el mercado',
    'Los reportes llegan por cuatro vías sin registro común',
    'Alta rotación de personal y baja experiencia',
    'El 40 % de las fugas tarda más de una semana en repararse',
    'Los camiones de basura pasan tarde e irregularmente',
    'Existen 12 tiraderos clandestinos',
    'Jóvenes y adultos mayores desconocen los programas',
    'Espacios deportivos inseguros e insalubres',
    'La falla se repite cada temporada',
    'Agua',
  ])('«%s» is left as it is', (text) => expect(wordingRemark(text)).toBeNull())

  it('of a tree of sixty blocks remarks only on the two that say two things', () => {
    const remarked = waterTree.filter(({ text }) => ruleOf(text) !== null)
    expect(remarked.map(({ key, text }) => [key, ruleOf(text)])).toEqual([
      ['c1.1.2', 'twoIdeas'],
      ['c2.1.2', 'twoIdeas'],
    ])
  })
})

describe('another wording', () => {
  const staff = 'El personal municipal no sabe abrir un ejercicio'
  it.each([
    ['No existe un programa de sensibilización', staff, 'El personal recibe poca sensibilización'],
    [
      'Falta de talleres de capacitación',
      'Los vecinos no denuncian',
      'Los vecinos reciben poca capacitación',
    ],
    ['No hay una campaña de difusión', staff, 'La difusión es escasa'],
    ['Inexistencia de un plan de mantenimiento', '', 'El mantenimiento es escaso'],
    ['Falta de interés en las mesas de diálogo', '', 'Poco interés en las mesas de diálogo'],
    ['La falta de Coordinación entre áreas', '', 'Poca Coordinación entre áreas'],
    ['No hay confianza en la policía', '', 'Hay poca confianza en la policía'],
    ['No se cuenta con presupuesto anual', '', 'Se cuenta con poco presupuesto anual'],
  ])('«%s» may be told as a state', (text, parent, proposal) =>
    expect(proposalFor('absence', text, parent)).toBe(proposal),
  )

  it.each([
    'No existe un generador local',
    'No existe canal de riego',
    'Falta de banquetas',
    'Falta de interés y confianza',
    'Falta de agua que afecta a las escuelas',
    'No existe un programa de sensibilización para el personal de ventanilla',
    'La colonia no cuenta con vigilancia',
  ])('of «%s» nothing is proposed: it would be a guess', (text) =>
    expect(proposalFor('absence', text, '')).toBeNull(),
  )

  it('an objective that raises an amount has its problem behind', () => {
    expect(proposalFor('aim', 'Incrementar la participación en las mesas', '')).toBe(
      'Poca participación en las mesas',
    )
    expect(proposalFor('aim', 'Mejorar el servicio de agua', '')).toBeNull()
    expect(proposalFor('aim', 'Ampliar la red de drenaje', '')).toBeNull()
  })
})

describe('R51: the objective suggested for a problem', () => {
  it.each([
    ['Baja participación en las mesas de diálogo', 'Alta participación en las mesas de diálogo'],
    ['Los compromisos no reflejan los problemas', 'Los compromisos reflejan los problemas'],
    ['El personal municipal no sabe abrir un ejercicio', 'El personal municipal sabe abrir un ejercicio'],
    ['Los problemas se atienden sin colaboración', 'Los problemas se atienden con colaboración'],
    ['Desconfianza en las autoridades', 'Confianza en las autoridades'],
    ['La información llega a pocos grupos', 'La información llega a más grupos'],
    ['Pocas instituciones colaboran', 'Más instituciones colaboran'],
    ['Los convenios de colaboración son escasos', 'Los convenios de colaboración son suficientes'],
    ['La población conoce poco el gobierno abierto', 'La población conoce el gobierno abierto'],
    ['La difusión es esporádica', 'La difusión es constante'],
    ['Las solicitudes no se atienden en plazo', 'Las solicitudes se atienden en plazo'],
    ['La presión es baja', 'La presión es alta'],
  ])('«%s» → «%s»', (text, objective) => expect(objectiveFor(text)).toBe(objective))

  it.each([
    'No existe un programa de sensibilización',
    'Falta de interés',
    'Siete de cada diez usuarios no pagan',
    'El 40 % de las tomas no tiene medidor',
    'La oficina no abre hasta las doce',
    'El nivel de la presa baja cada año',
    'Baja la disposición a pagar el servicio',
    'Calles sin pavimentar',
    'Lugares públicos sin sombra ni bancas',
    'Hogares con agua insuficiente e irregular',
    'Agua no potable en las escuelas',
    'Las personas enlace cambian a menudo',
    'El personal sabe poco',
  ])('of «%s» nothing is suggested', (text) => expect(objectiveFor(text)).toBeNull())
})
