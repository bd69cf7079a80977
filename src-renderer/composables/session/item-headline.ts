/** Long quotations begin their own line on the screen of the room: «Propuesta del eje / «Cultura…»». */
export function itemHeadline(title: string): string {
  return title.length > 28 ? title.replace(/ («[^»]{12,}»)/u, '\n$1') : title
}
