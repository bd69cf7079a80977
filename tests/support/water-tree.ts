/** A block of a tree as plain data. `key` is its number with its side: «c1.2», «e3»; the centre is «p». */
export type TreeRow = {
  readonly key: string
  readonly parent: string | null
  readonly side: 'center' | 'cause' | 'effect'
  readonly text: string
  /** Empty where nobody has written it yet. */
  readonly objective: string
  readonly isParameter: boolean
}

type Written = readonly [key: string, text: string, objective: string, isParameter?: true]

const problem: Written = [
  'p',
  'Los hogares de las colonias altas de Villa Abierta reciben agua potable insuficiente e irregular',
  'Los hogares de las colonias altas de Villa Abierta reciben agua potable suficiente y con regularidad',
]

const causes: readonly Written[] = [
  [
    'c1',
    'Se pierde en la red cuatro de cada diez litros captados',
    'La red entrega nueve de cada diez litros captados',
  ],
  [
    'c1.1',
    'Tuberías de asbesto con más de cuarenta años de uso',
    'Tuberías renovadas en los tramos con más roturas',
  ],
  [
    'c1.1.1',
    'La sustitución de tramos se decide por la queja más reciente',
    'La sustitución de tramos sigue un programa por riesgo de rotura',
  ],
  [
    'c1.1.2',
    'El plano de la red data de 1998 y omite las ampliaciones',
    'El plano de la red registra cada ampliación',
  ],
  ['c1.2', 'Fugas que tardan doce días en repararse', 'Fugas reparadas en menos de dos días'],
  [
    'c1.2.1',
    'Los reportes vecinales llegan por cuatro vías sin registro común',
    'Los reportes vecinales entran en un solo registro público',
  ],
  [
    'c1.2.2',
    'Una sola cuadrilla atiende noventa kilómetros de red',
    'Tres cuadrillas atienden la red por zonas',
  ],
  ['c1.3', 'Tomas clandestinas en la línea de conducción', 'Tomas regularizadas en la línea de conducción'],
  [
    'c1.3.1',
    'El trámite de conexión exige nueve requisitos y tres visitas',
    'El trámite de conexión se concluye en una visita',
  ],
  [
    'c1.3.2',
    'Los recorridos de inspección se hacen dos veces al año',
    'Los recorridos de inspección se hacen cada mes',
  ],
  [
    'c2',
    'El bombeo a la zona alta opera la mitad de las horas previstas',
    'El bombeo a la zona alta opera las horas previstas',
  ],
  [
    'c2.1',
    'Los equipos se detienen por sobrecalentamiento',
    'Los equipos operan sin paros por sobrecalentamiento',
  ],
  [
    'c2.1.1',
    'El mantenimiento se hace sólo después de cada avería',
    'El mantenimiento se hace por calendario',
  ],
  [
    'c2.1.2',
    'Las refacciones se compran caso por caso y demoran semanas',
    'Las refacciones críticas están en almacén',
  ],
  [
    'c2.2',
    'El consumo eléctrico rebasa lo presupuestado desde agosto',
    'El consumo eléctrico se mantiene en lo presupuestado',
  ],
  ['c2.2.1', 'Se bombea en el horario de tarifa más alta', 'Se bombea en el horario de tarifa más baja'],
  [
    'c2.2.2',
    'Motores con eficiencia menor al cincuenta por ciento',
    'Motores con eficiencia mayor al ochenta por ciento',
  ],
  ['c2.3', 'El tanque elevado almacena para seis horas', 'El tanque elevado almacena para un día'],
  ['c2.4', 'Cortes de energía de la línea regional', '', true],
  ['c2.4.1', 'Tormentas que dañan la línea entre junio y septiembre', ''],
  [
    'c3',
    'Los ingresos por servicio cubren seis de cada diez pesos del gasto',
    'Los ingresos por servicio cubren el gasto de operación',
  ],
  [
    'c3.1',
    'El padrón de usuarios registra dos tercios de las tomas',
    'El padrón de usuarios registra todas las tomas',
  ],
  [
    'c3.1.1',
    'Las colonias nuevas se incorporan con tres años de retraso',
    'Las colonias nuevas se incorporan al conectarse',
  ],
  [
    'c3.1.2',
    'Los cambios de titular se anotan en papel',
    'Los cambios de titular se anotan en el padrón digital',
  ],
  [
    'c3.2',
    'Siete de cada diez recibos se calculan por cuota fija',
    'Siete de cada diez recibos se calculan por consumo medido',
  ],
  [
    'c3.2.1',
    'Los medidores instalados superan su vida útil',
    'Los medidores en uso están dentro de su vida útil',
  ],
  ['c3.2.2', 'La tarifa vigente es la misma desde 2016', ''],
  [
    'c3.3',
    'La mitad de las personas usuarias paga después de vencido el recibo',
    'La mayoría de las personas usuarias paga a tiempo',
  ],
  [
    'c3.3.1',
    'El recibo se paga únicamente en la cabecera municipal',
    'El recibo se paga en cada colonia y en línea',
  ],
  [
    'c3.3.2',
    'Se desconoce en qué se gasta lo que se paga',
    'Se publica cada mes en qué se gasta lo que se paga',
  ],
  [
    'c4',
    'Las decisiones sobre el reparto del agua se toman con poca información',
    'Las decisiones sobre el reparto del agua se toman con información pública',
  ],
  [
    'c4.1',
    'Los horarios de tandeo se anuncian el mismo día',
    'Los horarios de tandeo se anuncian con una semana',
  ],
  [
    'c4.1.1',
    'Los aforos por sector se anotan en libretas de cada operador',
    'Los aforos por sector se publican cada día',
  ],
  [
    'c4.1.2',
    'Los avisos llegan a quien tiene el teléfono del operador',
    'Los avisos llegan por radio, cartel y mensaje',
  ],
  [
    'c4.2',
    'Los comités vecinales participan de manera ocasional',
    'Los comités vecinales participan en cada decisión de reparto',
  ],
  [
    'c4.2.1',
    'El consejo del organismo sesiona dos veces al año',
    'El consejo del organismo sesiona cada mes',
  ],
  [
    'c4.2.2',
    'Las actas del consejo se entregan sólo por solicitud',
    'Las actas del consejo se publican al aprobarse',
  ],
  [
    'c4.3',
    'Las quejas se cierran sin respuesta a quien las presenta',
    'Cada queja se cierra con respuesta a quien la presenta',
  ],
  [
    'c5',
    'Las fuentes entregan menos agua cada temporada de secas',
    'Las fuentes entregan un caudal estable en secas',
  ],
  ['c5.1', 'El nivel del acuífero desciende metro y medio por año', 'El nivel del acuífero se mantiene'],
  [
    'c5.1.1',
    'Pozos agrícolas que extraen más de lo concesionado',
    'Pozos agrícolas que extraen lo concesionado',
  ],
  ['c5.1.2', 'Suelo de recarga ocupado por vivienda', 'Suelo de recarga protegido'],
  ['c5.2', 'Lluvia concentrada en cuatro meses del año', '', true],
  ['c5.3', 'El manantial del cerro se contamina con descargas', 'El manantial del cerro se mantiene limpio'],
]

const effects: readonly Written[] = [
  [
    'e1',
    'Las familias gastan hasta una quinta parte de su ingreso en pipas y garrafones',
    'Las familias gastan en agua menos de una vigésima parte de su ingreso',
  ],
  [
    'e1.1',
    'Se reduce lo que los hogares destinan a alimento y escuela',
    'Los hogares destinan más a alimento y escuela',
  ],
  ['e1.1.1', 'Persiste la pobreza en las colonias altas', 'Disminuye la pobreza en las colonias altas'],
  ['e1.2', 'Se forma un mercado de pipas con precios sin control', 'Las pipas se usan sólo en emergencias'],
  [
    'e2',
    'Aumentan las enfermedades por agua almacenada en recipientes abiertos',
    'Disminuyen las enfermedades por agua almacenada',
  ],
  [
    'e2.1',
    'Niñas y niños faltan a clases en temporada de secas',
    'Niñas y niños asisten a clases todo el año',
  ],
  ['e2.1.1', 'Bajan los resultados escolares de la zona', 'Mejoran los resultados escolares de la zona'],
  ['e2.2', 'Se satura la consulta del centro de salud', 'La consulta del centro de salud atiende a tiempo'],
  [
    'e3',
    'Las mujeres dedican tres horas diarias a acarrear y administrar agua',
    'Las mujeres disponen de esas tres horas diarias',
  ],
  [
    'e3.1',
    'Las mujeres rechazan empleos por el horario del tandeo',
    'Las mujeres eligen empleo sin atender al tandeo',
  ],
  [
    'e3.1.1',
    'Crece la diferencia de ingreso entre mujeres y hombres',
    'Disminuye la diferencia de ingreso entre mujeres y hombres',
  ],
  ['e4', 'Crecen los bloqueos y las tomas de oficinas en protesta', 'El diálogo sustituye a los bloqueos'],
  ['e4.1', 'Se rompe la relación entre colonias que se disputan el reparto', ''],
  ['e4.2', 'Se desconfía del organismo operador', 'Se confía en el organismo operador'],
  ['e4.2.1', 'Baja la disposición a pagar el servicio', 'Crece la disposición a pagar el servicio'],
]

const rowOf = ([key, text, objective, isParameter]: Written): TreeRow => {
  const side = key === 'p' ? 'center' : key.startsWith('c') ? 'cause' : 'effect'
  const parent = side === 'center' ? null : key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : 'p'
  return { key, parent, side, text, objective, isParameter: isParameter === true }
}

/** Sixty blocks about the supply of drinking water, parents before children and in their order. */
export const waterTree: readonly TreeRow[] = [problem, ...causes, ...effects].map(rowOf)
