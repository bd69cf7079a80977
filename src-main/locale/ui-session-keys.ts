/** What the keyboard does in a session, for its sheet of shortcuts. */
export const uiSessionKeys = [
  {
    title: 'Ir a',
    shortcuts: [
      { keys: ['F2', 'Alt T', 'Esc'], does: 'Texto del acta' },
      { keys: ['F4', 'Alt O'], does: 'Orden del día' },
      { keys: ['F6', 'Alt L'], does: 'Pase de lista' },
      { keys: ['F8', 'Alt V'], does: 'Votación' },
      { keys: ['F9', 'Alt D'], does: 'Acuerdo' },
      { keys: ['Alt G'], does: 'Acuerdos por seguir, en su punto' },
      { keys: ['Alt P'], does: 'Proyectar para la sala' },
      { keys: ['Ctrl K'], does: 'Buscar o ir a un lugar' },
    ],
  },
  {
    title: 'Sesión',
    shortcuts: [
      { keys: ['Ctrl ↓'], does: 'Siguiente punto' },
      { keys: ['Ctrl ↑'], does: 'Punto anterior' },
      { keys: ['Alt A'], does: 'Agregar un asunto; en extraordinaria, urgente' },
      { keys: ['Alt R'], does: 'Receso o reanudar' },
      { keys: ['Ctrl Z'], does: 'Deshacer, también asistencia y votos sin guardar' },
    ],
  },
  {
    title: 'Oradores',
    shortcuts: [
      { keys: ['Alt S'], does: 'Anotar a quien pide la palabra' },
      { keys: ['Alt N'], does: 'Dar la palabra a quien sigue' },
      { keys: ['Alt X'], does: 'Terminar la intervención' },
    ],
  },
  {
    title: 'Texto',
    shortcuts: [
      { keys: ['Alt I'], does: 'Cambiar quién interviene' },
      { keys: ['Alt H'], does: 'Insertar la hora' },
      { keys: ['Ctrl 1 … 9', '/'], does: 'Insertar una frase' },
      { keys: ['Ctrl B'], does: 'Negritas' },
      { keys: ['Ctrl I'], does: 'Cursivas' },
    ],
  },
  {
    title: 'Asistencia',
    shortcuts: [
      { keys: ['1 … 0'], does: 'Asientos del primer sector' },
      { keys: ['Q … P'], does: 'Asientos del segundo sector' },
      { keys: ['número y Entrar'], does: 'Con más de 20 asientos' },
    ],
  },
  {
    title: 'Votación',
    shortcuts: [
      { keys: ['F'], does: 'A favor' },
      { keys: ['C'], does: 'En contra' },
      { keys: ['A'], does: 'Abstención' },
      { keys: ['X'], does: 'Excusa' },
      { keys: ['↓', '↑'], does: 'Pasar a otro asiento' },
      { keys: ['Supr'], does: 'Borrar el voto del asiento' },
      { keys: ['Ctrl ↵'], does: 'Guardar la votación completa' },
    ],
  },
] as const
