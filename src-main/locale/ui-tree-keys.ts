/** What the keyboard does in a tree. */
export const uiTreeKeys = [
  {
    title: 'Dibujar',
    shortcuts: [
      { keys: ['↵'], does: 'Agregar un hermano; en el centro, una causa' },
      { keys: ['Tab'], does: 'Agregar un hijo: causa abajo, efecto arriba' },
      { keys: ['⇧ ↵', '⇧ Tab'], does: 'En el centro, agregar un efecto' },
      { keys: ['F2'], does: 'Escribir en el recuadro' },
      { keys: ['A…Z'], does: 'Una mayúscula empieza a escribir de nuevo' },
      { keys: ['Esc'], does: 'Dejar el texto como estaba' },
      { keys: ['Supr'], does: 'Quitar el recuadro y lo que cuelga de él' },
      { keys: ['P'], does: 'Marcar parámetro' },
    ],
  },
  {
    title: 'Ordenar',
    shortcuts: [
      { keys: ['⇧ Tab'], does: 'Subir un nivel' },
      { keys: ['Alt ↑', 'Alt ↓'], does: 'Pasar antes o después de su hermano' },
      { keys: ['Ctrl C', 'Ctrl X'], does: 'Copiar o cortar la rama' },
      { keys: ['Ctrl V'], does: 'Pegar una rama o una lista con sangría' },
      { keys: ['Ctrl Z'], does: 'Deshacer' },
      { keys: ['Ctrl Y', 'Ctrl ⇧ Z'], does: 'Rehacer' },
    ],
  },
  {
    title: 'Con la sala',
    shortcuts: [
      { keys: ['Alt P'], does: 'Proyectar el árbol en la sala' },
      { keys: ['Alt L'], does: 'Abrir o cerrar la lluvia de ideas' },
      { keys: ['Alt U', 'Alt J'], does: 'Usar el consejo del recuadro, o dejarlo así' },
      { keys: ['Alt V', 'Alt ⇧ V'], does: 'Poner o quitar un punto al recuadro' },
    ],
  },
  {
    title: 'Moverse',
    shortcuts: [
      { keys: ['← ↑ ↓ →'], does: 'Ir al recuadro vecino' },
      { keys: ['Inicio'], does: 'Ir al problema central' },
      { keys: ['Espacio'], does: 'Plegar o desplegar la rama' },
      { keys: ['+', '−'], does: 'Acercar o alejar' },
      { keys: ['0'], does: 'Ver todo' },
      { keys: ['F6'], does: 'Pasar del árbol a la columna, y volver' },
    ],
  },
  {
    title: 'Objetivos',
    shortcuts: [
      { keys: ['O'], does: 'De los problemas a los objetivos, y volver' },
      { keys: ['↵'], does: 'Redactar el objetivo' },
      { keys: ['Tab'], does: 'Ir al siguiente por redactar o por revisar' },
    ],
  },
] as const
