type Step = { readonly name: string; readonly description: string }
const step = (name: string, description = ''): Step => ({ name, description })

/** Routes to begin from: that of an exercise of open government, and that of a compromiso proactivo. */
export const routePresets = {
  exercise: [
    step('Sensibilización', 'Pláticas y jornadas con autoridades, organizaciones y ciudadanía.'),
    step('Firma de la declaratoria', 'Compromiso público de trabajar en gobierno abierto.'),
    step('Convocatoria e instalación del Secretariado'),
    step('Mesas de diálogo y consulta', 'Los problemas públicos se escuchan y se dibujan con la sala.'),
    step('Priorización', 'Se elige qué problemas atender.'),
    step('Compromisos y hojas de ruta'),
    step('Publicación del plan de acción'),
    step('Implementación'),
    step('Seguimiento y monitoreo'),
    step('Evaluación', 'Se mide el impacto y se informa a la ciudadanía.'),
  ],
  proactiveCommitment: [
    step('Propuesta ante la Comisión'),
    step('Presentación ante el Grupo Operativo'),
    step('Asesoría de la autoridad garante', 'Acompañamiento del compromiso proactivo.'),
    step('Propuesta en sesión del Secretariado'),
    step('Mesa de diálogo', 'Se asume el compromiso, se fijan metas y se elabora la hoja de ruta.'),
    step('Acciones y seguimiento', 'Inicio de las acciones, monitoreo y evaluación del plan.'),
  ],
} as const satisfies Record<string, readonly Step[]>
