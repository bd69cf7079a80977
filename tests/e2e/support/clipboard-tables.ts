/** A cronograma as other programs leave it on the clipboard, with their own ways of saying the same. */
export type Copied = { readonly html: string; readonly plain: string }

/** Excel: classes instead of styles, merged bars, a long text over the empty cells beside it, a hidden last row. */
export const fromExcel: Copied = {
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {padding-top:1px; mso-ignore:padding; white-space:nowrap;}
.xl65 {font-weight:700; border:.5pt solid windowtext;} .xl66 {text-align:center; background:#DCEBE9;}--></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=640 style='border-collapse:collapse;width:480pt'>
<!--StartFragment-->
 <col width=240 style='mso-width-source:userset;mso-width-alt:8777;width:180pt'><col width=80 span=5 style='width:60pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=240 style='height:15.0pt;width:180pt'></td>
  <td class=xl65 width=80></td><td colspan=2 class=xl66 width=160>2026</td><td colspan=2 class=xl66 width=160>2027</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65>Acción</td><td class=xl65>Responsable</td><td class=xl65>nov</td><td class=xl65>dic</td>
  <td class=xl65>ene</td><td class=xl65>feb</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 class=xl65 width=240>Campaña de<br>
    difusión<span style='mso-spacerun:yes'>  </span></td>
  <td class=xl65>Unidad de Transparencia</td><td colspan=3 class=xl66 align=center>x</td><td class=xl66>&nbsp;</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65>Firma de convenio</td><td class=xl65>Presidencia Municipal</td>
  <td></td><td class=xl66>x</td><td class=xl66>x</td><td></td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 colspan=2 class=xl65 style='mso-ignore:colspan;height:15.0pt'>Medición del impacto de las acciones</td>
  <td></td><td></td><td></td><td class=xl66>X</td>
 </tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=240 style='width:180pt'></td>
 <td width=80></td><td width=80></td><td width=80></td><td width=80></td><td width=80></td></tr><![endif]>
<!--EndFragment-->
</table></body></html>`,
  plain: '\t\t2026\t\t2027\t\r\nAcción\tResponsable\tnov\tdic\tene\tfeb\r\n',
}

/** Word: paragraphs in its cells, names of columns over two rows of head, a caption over the whole row. */
export const fromWord: Copied = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=ProgId content=Word.Document><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head>
<body lang=ES-MX style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoNormal><b>Cronograma de la propuesta<o:p></o:p></b></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=33 rowspan=2 valign=top><p class=MsoNormal>No.<o:p></o:p></p></td>
  <td width=208 rowspan=2 valign=top><p class=MsoNormal align=center style='text-align:center'>Actividad<o:p></o:p></p></td>
  <td width=378 colspan=4 valign=top><p class=MsoNormal align=center>Meses<o:p></o:p></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td><p class=MsoNormal>Nov.<o:p></o:p></p><p class=MsoNormal>2026<o:p></o:p></p></td>
  <td><p class=MsoNormal>Dic.<o:p></o:p></p><p class=MsoNormal>2026<o:p></o:p></p></td>
  <td><p class=MsoNormal>Ene.<o:p></o:p></p><p class=MsoNormal>2027<o:p></o:p></p></td>
  <td><p class=MsoNormal>Feb.<o:p></o:p></p><p class=MsoNormal>2027<o:p></o:p></p></td>
 </tr>
 <tr style='mso-yfti-irow:2'><td colspan=6><p class=MsoNormal><b>Difusión<o:p></o:p></b></p></td></tr>
 <tr style='mso-yfti-irow:3'>
  <td><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.</span><![endif]><o:p>&nbsp;</o:p></p></td>
  <td><p class=MsoNormal>Campaña de<o:p></o:p></p><p class=MsoNormal>difusión<o:p></o:p></p></td>
  <td colspan=3><p class=MsoNormal align=center>X<o:p></o:p></p></td>
  <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
 </tr>
 <tr style='mso-yfti-irow:4'>
  <td><p class=MsoNormal>2.<o:p></o:p></p></td>
  <td><p class=MsoNormal>Firma de convenio<o:p></o:p></p></td>
  <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
  <td><p class=MsoNormal><span style='font-family:Wingdings;mso-char-type:symbol;mso-symbol-font-family:Wingdings'>ü</span><o:p></o:p></p></td>
  <td><p class=MsoNormal>x<o:p></o:p></p></td>
  <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
 </tr>
 <tr style='mso-yfti-irow:5;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal>3.<o:p></o:p></p></td>
  <td><p class=MsoNormal>Medición del impacto de las acciones<o:p></o:p></p></td>
  <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
  <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td><td><p class=MsoNormal>x<o:p></o:p></p></td>
 </tr>
</table><!--EndFragment--></body></html>`,
  plain: 'Cronograma de la propuesta\r\nNo.\tActividad\tMeses\r\n',
}

/** A name that is one cell with the row below, and a mark that is none. */
export const fromExcelWithFaults: Copied = {
  html: `<table border=0 cellpadding=0 cellspacing=0><!--StartFragment--><tr><td>Acción</td><td>nov-26</td><td>dic-26</td></tr>
 <tr><td rowspan=2 class=xl65 style='border-bottom:.5pt solid black'>Campaña</td><td>x</td><td></td></tr>
 <tr><td></td><td>x</td></tr><tr><td>Foro</td><td>tal vez</td><td></td></tr><!--EndFragment--></table>`,
  plain: 'Acción\tnov-26\tdic-26\r\n',
}
