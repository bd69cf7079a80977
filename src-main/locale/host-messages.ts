/** Texts that only a host shows: its menu, its native dialogs, its start sentences and its entry page. */
export const hostMessages = {
  appName: 'Secretariado Abierto',
  menu: {
    file: 'Archivo',
    openDataFolder: 'Abrir la carpeta de datos',
    closeWindow: 'Cerrar ventana',
    quit: 'Salir',
    edit: 'Edición',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    pasteAsText: 'Pegar sin formato',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    reload: 'Volver a cargar',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    actualSize: 'Tamaño normal',
    fullScreen: 'Pantalla completa',
    developerTools: 'Herramientas de desarrollo',
    window: 'Ventana',
    minimize: 'Minimizar',
    help: 'Ayuda',
    about: 'Acerca de Secretariado Abierto',
    services: 'Servicios',
    hide: 'Ocultar Secretariado Abierto',
    hideOthers: 'Ocultar los demás',
    showAll: 'Mostrar todo',
  },
  dialogs: {
    saveAs: 'Guardar como',
    save: 'Guardar',
    chooseDataFile: 'Elegir el archivo de datos',
    choose: 'Elegir',
    dataFiles: 'Archivos de datos',
    allFiles: 'Todos los archivos',
    untitled: 'documento',
    cannotOpenLink: 'No se pudo abrir el enlace en el navegador',
    copyLink: (url: string) => `Copie esta dirección y ábrala usted: ${url}`,
    cannotStart: 'Secretariado Abierto no pudo iniciar',
    unexpectedStop: 'Secretariado Abierto se cerró por un error',
    unexpectedStopDetail: (reason: string) =>
      `Lo guardado está a salvo. Vuelva a abrir la aplicación. Detalle: ${reason}`,
  },
  start: {
    building: 'Preparando la aplicación; solo la primera vez o después de un cambio…',
    buildFailed: 'No se pudo preparar la aplicación. Ejecute «npm ci» y vuelva a intentarlo.',
    noDisplay: 'Este equipo no tiene pantalla gráfica: la aplicación se abre en el navegador.',
    noRuntime:
      'No se pudo descargar el entorno de ventanas (Electron): la aplicación se abre en el navegador, con todo lo demás igual.',
    runtimeDied: 'La ventana propia no pudo abrirse en este equipo: la aplicación se abre en el navegador.',
    downloading: 'Descargando el entorno de ventanas (una sola vez)…',
    downloadProgress: (percent: number, done: number, total: number) =>
      `Entorno de ventanas: ${percent} % (${done} de ${total} MB)`,
    openAt: (url: string) => `Abra esta dirección en el navegador de este equipo: ${url}`,
    openedAt: (url: string) =>
      `La aplicación se abrió en el navegador. Si no aparece, abra esta dirección: ${url}`,
    anotherEntry: (url: string) => `Para entrar desde otro navegador: ${url}`,
    howToStop: 'Para cerrar la aplicación, oprima Ctrl+C en esta ventana.',
    closing: 'Cerrando…',
    missingData: 'Falta la carpeta de datos después de «--data». Escriba: --data CARPETA',
    cannotServe: (reason: string) => `No se pudo iniciar la aplicación: ${reason}`,
  },
  entry: {
    title: 'Hace falta la llave de entrada',
    explanation:
      'Secretariado Abierto solo se abre con la dirección completa que apareció al iniciarlo, y cada dirección sirve una vez.',
    whatToDo:
      'Vuelva a la ventana donde inició la aplicación y abra la última dirección que muestra. Si la cerró, inicie la aplicación otra vez.',
  },
  cli: {
    usage: [
      'Secretariado Abierto, línea de comandos',
      '',
      'Uso: node src-main/hosts/cli/main.ts <orden> [opciones]',
      '',
      'Órdenes:',
      '  demo --out CARPETA [--data CARPETA]   crea el ejemplo e imprime todos sus documentos en CARPETA',
      '  verify ARCHIVO [--data CARPETA]       dice qué documento es un PDF o un escaneo y si algo cambió',
      '  help                                  muestra esta ayuda',
    ].join('\n'),
    unknownCommand: (command: string) =>
      `No se reconoce la orden «${command}». Escriba «help» para ver las disponibles.`,
    demoUsage: 'Falta una carpeta o sobra una opción. Escriba: demo --out CARPETA [--data CARPETA]',
    cannotWrite: {
      full: (path: string) =>
        `No hay espacio en el disco para «${path}». Lo que ya estaba ahí se conserva; libere espacio o elija otra carpeta.`,
      forbidden: (path: string) =>
        `No se permite escribir «${path}». Lo que ya estaba ahí se conserva; permita escribir en la carpeta o elija otra.`,
      notAFolder: (path: string) =>
        `«${path}» no es una carpeta. Elija otra o cambie el nombre de ese archivo.`,
    },
    verifyUsage: 'Falta el archivo o sobra una opción. Escriba: verify ARCHIVO [--data CARPETA]',
    verifyFailed: (reason: string) => `No se pudo comprobar el archivo: ${reason}`,
    verify: {
      noFile: (file: string) => `No se encontró el archivo «${file}». Revise la ruta.`,
      empty: (file: string) => `El archivo «${file}» está vacío. Pida otra copia.`,
      tooLarge: (file: string, limit: number) =>
        `El archivo «${file}» pasa de ${limit} MB y no se comprueba. Revise que sea el documento.`,
      digest: (sha256: string) => `SHA-256 del archivo: ${sha256}`,
      against: (folder: string) => `Se comparó con el archivo de datos de ${folder}.`,
      alone: (folder: string) =>
        `No hay un archivo de datos en ${folder}: solo se usó lo que el archivo lleva dentro.`,
      unread: (folder: string, reason: string) =>
        `No se usó el archivo de datos de ${folder}. ${reason} Solo se usó lo que el archivo lleva dentro.`,
    },
    demoFailed: (reason: string) => `No se pudo terminar el ejemplo: ${reason}`,
  },
} as const
