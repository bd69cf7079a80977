/** Verbs by which a message tells a person what to do. */
export const nextStep = new RegExp(
  '\\b(' +
    'abra|acórtelo|apruebe|complétela|marque|prepare|publique|vuelva|actualice|adjunte|agregue|agréguelo|aplácelo|asiente|borre|cambie|ciérrela|compruebe|conéctela|conecte|' +
    'conclúyalo|continúe|convoque|corrija|elija|escriba|escríbalo|guárdela|inícielo|libere|modifique|notifique|permita|quite|quítelo|' +
    'redúzcalo|registre|regístrelo|regístrela|regístrelos|regístrelas|retírelo|revise|revíselo|siga|someta|termine|espere|' +
    'vuelva|conclúyalos|use|deje|amplíe|haga|contéstela|contéstelas|emita|ábrala|declare|anote|cree|colóquelo|firme|fírmelo|imprímalo|límpielo|retire|' +
    'complételo|cancélelo|una|llévelo|relacione|regréselo)\\b',
  'iu',
)
