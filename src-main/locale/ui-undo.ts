const ofItem = (words: string) => (item: string) => (item ? `${words} «${item}»` : words)
const ofSeat = (words: string) => (seat: string) => (seat ? `${words}: ${seat}` : words)

/** What was taken back with Ctrl Z, by command; `subject` is the seat, person or item it was about. */
const undone: Readonly<Record<string, (subject: string) => string>> = {
  'attendance.cycle': ofSeat('el cambio de asistencia'),
  'attendance.record': ofSeat('el registro de asistencia'),
  'attendance.remove': ofSeat('la corrección de asistencia'),
  'attendance.set': ofSeat('la corrección de asistencia'),
  'agenda.setStatus': ofItem('el cambio de estado de'),
  'agenda.move': () => 'el cambio de orden de los puntos',
  'agenda.remove': ofItem('haber quitado'),
  'motion.open': () => 'haber abierto la votación',
  'motion.castVote': ofSeat('el voto'),
  'motion.setTally': () => 'el conteo a mano alzada',
  'motion.setMethod': () => 'el cambio de forma de votar',
  'motion.setMatter': () => 'el cambio de mayoría',
  'motion.withdraw': () => 'haber retirado la votación',
  'motion.amend': () => 'el cambio al texto que se vota',
  'motion.setMovers': () => 'quién propone y quién secunda',
  'speaker.ask': ofSeat('la petición de palabra'),
  'speaker.give': ofSeat('haber dado la palabra'),
  'speaker.end': ofSeat('haber terminado la intervención'),
  'speaker.leave': ofSeat('haber quitado de la fila'),
  'session.preside': () => 'el cambio de quien preside',
  'session.recess': () => 'el receso',
  'session.resume': () => 'la reanudación',
  'session.saveReceipt': ofSeat('el acuse'),
}

/** «Se deshizo el voto: Contraloría Municipal». */
export function undoneWords(command: string, subject: string): string {
  return `Se deshizo ${undone[command]?.(subject) ?? 'lo último que se hizo'}`
}

export const undoneCommands: readonly string[] = Object.keys(undone)
