/** Beyond so many lines the browser takes seconds to write them, and minutes of ten thousand. */
const mostLines = 100

/**
 * Many lines that are pasted or dropped in a field are put there at once instead: the browser writes them one by one,
 * and the page waits for it. What listens to the field is told as always.
 */
export function writeAtOnce(event: InputEvent): void {
  const { target: field, data } = event
  if (!(field instanceof HTMLTextAreaElement) || event.defaultPrevented || event.isComposing || !data) return
  if (data.split('\n', mostLines + 1).length <= mostLines) return
  event.preventDefault()
  field.setRangeText(data, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: event.inputType }))
}
