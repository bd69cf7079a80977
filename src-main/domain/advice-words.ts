/**
 * What the advice on the wording of a tree looks for (§4.4), folded: no capitals, no accents. Data to be grown by whoever
 * finds a phrase that is missing.
 */

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '))

/** The want of a solution, told as if it were a problem. */
export const absences: readonly string[] = [
  'falta de, faltas de, hace falta, hacen falta, ausencia de, carencia de, carencias de, carece de, carecen de, se carece de',
  'inexistencia de, no existe, no existen, no hay, no se cuenta con, no cuenta con, no cuentan con, sin contar con',
]
/** «No hay agua suficiente» tells how much there is, not that a thing is wanting. */
export const enough = set('suficiente suficientes bastante bastantes')

/** What follows is the cause of what went before. */
export const becauses: readonly string[] = [
  'debido a, debido al, a causa de, a causa del, por causa de, a consecuencia de, como consecuencia de, por culpa de',
  'derivado de, derivado del, derivada de, a raiz de, en virtud de, porque, ya que, puesto que, dado que',
  'por falta de, por la falta de',
]
/** What follows is the effect of what went before. */
export const consequences: readonly string[] = [
  'en consecuencia, por consecuencia, por lo que, por lo cual, por lo tanto, por eso, por ello',
  'lo que provoca, lo que genera, lo que ocasiona, lo que causa, lo que produce, lo que origina, lo que impide, lo que dificulta',
  'lo que afecta, lo que lleva a, lo que hace, lo que deriva en, lo que aumenta, lo que reduce, lo que deja',
  'lo cual provoca, lo cual genera, lo cual ocasiona, lo cual causa, lo cual impide, lo cual dificulta, lo cual afecta',
  'que provoca, que provocan, que ocasiona, que ocasionan, provocando, ocasionando, generando, causando, dando lugar a',
  'provoca, provocan, ocasiona, ocasionan',
]
/** Verbs that say no more than the arrow between two blocks. */
export const arrows = set('provoca genera ocasiona causa produce origina')

/** A state already reached, or an order to reach it, at the head of a text: that is an objective. */
export const aims: readonly string[] = [
  'hay que, es necesario, es necesaria, es urgente, se requiere, se requieren, se necesita, se necesitan, se debe, se deben, debe',
  'mejora de, mejora del, mejoramiento de, mejoramiento del, fortalecimiento de, fortalecimiento del',
  'implementacion de, implementacion del, lograr que',
]
/** Nouns and adjectives that end as infinitives do. */
export const notInfinitives = set(
  'hogar lugar mujer taller bienestar malestar alquiler solar bar mar par azucar dolar ayer chofer cancer caracter',
  'familiar escolar particular popular militar singular regular irregular similar auxiliar titular primer tercer cualquier',
  'porvenir pesar telar altar pilar radar celular nivelar poder deber titer placer alfiler',
)

/** Where two ideas may be joined. */
export const joiners = set('y e')

/** Before these, a word is a noun: «la cuenta», «por obra», «sus compras». */
export const unverbing = set(
  'el la los las un una unos unas al del de a con por para en sin sobre entre su sus este esta estos estas ese esa cada toda todo',
)
export const clitics = set('se le les lo la los las me nos')
/** What opens a clause that says nothing by itself. */
export const relatives = set('que quien quienes donde cuando cuyo cuya cuyos cuyas como si mientras')

/** Conjugated verbs of what is said of public problems; the third person, which is how a block is written. */
export const finiteVerbs = set(
  'es son esta estan hay ha han fue fueron era eran sigue siguen tiene tienen tarda tardan llega llegan',
  'sabe saben conoce conocen desconoce desconocen ignora ignoran recibe reciben participa participan',
  'colabora colaboran refleja reflejan atiende atienden usa usan utiliza utilizan puede pueden quiere',
  'quieren debe deben va van hace hacen dice dicen pierde pierden gana ganan pide piden paga pagan cobra',
  'cobran cuesta cuestan falla fallan opera operan funciona funcionan sirve sirven cumple cumplen responde',
  'responden cambia cambian aumenta aumentan crece crecen baja bajan sube suben disminuye disminuyen reduce',
  'reducen rebasa rebasan supera superan vive viven muere mueren nace nacen sale salen entra entran viene',
  'vienen queda quedan cae caen rompe rompen dura duran ocurre ocurren existe existen carece carecen cuenta',
  'cuentan depende dependen requiere requieren necesita necesitan exige exigen provoca provocan genera',
  'generan ocasiona ocasionan produce producen origina originan impide impiden dificulta dificultan afecta',
  'afectan limita limitan retrasa retrasan abandona abandonan deja dejan evita evitan enferma enferman',
  'desconfia desconfian confia confian publica publican informa informan explica explican entiende',
  'entienden escucha escuchan lee leen ve ven encuentra encuentran compra compran vende venden trabaja',
  'trabajan estudia estudian consume consumen gasta gastan invierte invierten aporta aportan cubre cubren',
  'registra registran revisa revisan supervisa supervisan vigila vigilan sanciona sancionan aplica aplican',
  'respeta respetan acumula acumulan inunda inundan contamina contaminan deteriora deterioran dana danan',
  'ensucia ensucian tira tiran quema queman asiste asisten acude acuden decide deciden firma firman aprueba',
  'aprueban entrega entregan envia envian contesta contestan denuncia denuncian incumple incumplen excluye',
  'excluyen concentra concentran corresponde corresponden coincide coinciden repite repiten termina',
  'terminan empieza empiezan inicia inician continua continuan permanece permanecen mantiene mantienen toma',
  'toman da dan pone ponen trae traen lleva llevan maneja manejan resuelve resuelven data datan omite',
  'omiten demora demoran almacena almacenan',
)

/** What may be little, with its gender, and is no solution by itself: «poca confianza», «poco interés». */
export const littles: Readonly<Record<string, 'f' | 'm'>> = Object.fromEntries([
  ...'agua confianza participacion informacion coordinacion comunicacion capacitacion difusion transparencia vigilancia seguridad'
    .concat(
      ' limpieza iluminacion presion colaboracion organizacion supervision claridad continuidad sensibilizacion orientacion',
    )
    .concat(
      ' asesoria atencion cooperacion prevencion educacion puntualidad constancia solidaridad convivencia higiene sombra',
    )
    .split(' ')
    .map((word) => [word, 'f'] as const),
  ...'interes conocimiento mantenimiento apoyo compromiso dialogo acuerdo seguimiento acompanamiento control orden empleo tiempo'
    .concat(' personal presupuesto dinero espacio respeto cuidado')
    .split(' ')
    .map((word) => [word, 'm'] as const),
])

/** What is done to people, with its gender: «recibe poca capacitación». */
export const services: Readonly<Record<string, 'f' | 'm'>> = {
  capacitacion: 'f',
  sensibilizacion: 'f',
  formacion: 'f',
  orientacion: 'f',
  asesoria: 'f',
  informacion: 'f',
  atencion: 'f',
  acompanamiento: 'm',
  apoyo: 'm',
  difusion: 'f',
  vigilancia: 'f',
  limpieza: 'f',
  supervision: 'f',
  educacion: 'f',
  prevencion: 'f',
  mantenimiento: 'm',
  seguimiento: 'm',
}
/** Of those, what a person does not receive. */
export const unreceived = set('difusion vigilancia limpieza supervision prevencion mantenimiento seguimiento')
/** What carries a service. */
export const vehicles = set(
  'programa programas curso cursos taller talleres campana campanas plan planes estrategia estrategias accion acciones',
  'actividad actividades jornada jornadas',
)
/** Who receives it, and whether they are many. */
export const receivers: Readonly<Record<string, 'one' | 'many'>> = {
  personal: 'one',
  poblacion: 'one',
  ciudadania: 'one',
  comunidad: 'one',
  gente: 'one',
  juventud: 'one',
  habitantes: 'many',
  vecinos: 'many',
  vecinas: 'many',
  ciudadanos: 'many',
  ciudadanas: 'many',
  familias: 'many',
  mujeres: 'many',
  jovenes: 'many',
  estudiantes: 'many',
  docentes: 'many',
  comerciantes: 'many',
  productores: 'many',
  productoras: 'many',
}

/** What raises an amount: its objective is the other face of «poca participación». */
export const raisers = set('incrementar aumentar ampliar fomentar promover impulsar elevar fortalecer')

/** A word of want and the word of what is reached; written as they are printed, matched folded. */
export const reached: Readonly<Record<string, string>> = {
  poca: 'suficiente',
  poco: 'suficiente',
  escasa: 'suficiente',
  escaso: 'suficiente',
  escasas: 'suficientes',
  escasos: 'suficientes',
  pocas: 'más',
  pocos: 'más',
  insuficiente: 'suficiente',
  insuficientes: 'suficientes',
  limitada: 'amplia',
  limitado: 'amplio',
  baja: 'alta',
  bajo: 'alto',
  bajas: 'altas',
  bajos: 'altos',
  debil: 'fuerte',
  debiles: 'fuertes',
  mala: 'buena',
  malas: 'buenas',
  malos: 'buenos',
  irregular: 'regular',
  irregulares: 'regulares',
  esporadica: 'constante',
  esporadico: 'constante',
  esporadicas: 'constantes',
  esporadicos: 'constantes',
  ineficiente: 'eficiente',
  ineficientes: 'eficientes',
  inadecuada: 'adecuada',
  inadecuado: 'adecuado',
  inadecuadas: 'adecuadas',
  inadecuados: 'adecuados',
  incompleta: 'completa',
  incompleto: 'completo',
  incompletas: 'completas',
  incompletos: 'completos',
  desactualizada: 'actualizada',
  desactualizado: 'actualizado',
  desactualizadas: 'actualizadas',
  desactualizados: 'actualizados',
  inaccesible: 'accesible',
  inaccesibles: 'accesibles',
  insegura: 'segura',
  inseguro: 'seguro',
  inseguras: 'seguras',
  inseguros: 'seguros',
  desconfianza: 'confianza',
  desinteres: 'interés',
  desconocimiento: 'conocimiento',
  descoordinacion: 'coordinación',
  desorganizacion: 'organización',
  inseguridad: 'seguridad',
  incumplimiento: 'cumplimiento',
  desigualdad: 'igualdad',
  ineficiencia: 'eficiencia',
  opacidad: 'transparencia',
}
/** Words that say no: with more than one of them, or with one that is not understood, nothing is suggested. */
export const negatives = set(
  'no ni nunca nada nadie ningun ninguna ninguno jamas tampoco sin falta ausencia carencia',
)
/** Words that make it uncertain what the opposite would be: «siete de cada diez no pagan», «no abre hasta las doce». */
export const tangles = set(
  'sino hasta mas todavia aun pero aunque excepto salvo apenas solo cada mitad tercio tercios parte casi mayoria minoria',
  'dos tres cuatro cinco seis siete ocho nueve diez ciento',
)
