/** On opening, the first field has the focus and not the button that closes. */
export function focusFirstField(event: Event): void {
  const dialog = event.target
  if (!(dialog instanceof HTMLElement)) return
  const field = dialog.querySelector<HTMLElement>(
    'form input:not([type="hidden"]), form textarea, form [role="combobox"], form [role="spinbutton"]',
  )
  if (!field) return
  event.preventDefault()
  field.focus()
}
