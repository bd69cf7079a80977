import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { ui } from '../../../src-main/locale/ui.ts'

const { parts, blank } = ui.date
const isKnown = (part: string | undefined): part is keyof typeof parts => part !== undefined && part in parts

/** The library says day, month and hour in English whatever the language: here they get their names. */
export function useNamedParts(root: Readonly<Ref<HTMLElement | null>>): void {
  function put(segment: HTMLElement, attribute: string, text: string) {
    if (segment.getAttribute(attribute) !== text) segment.setAttribute(attribute, text)
  }
  function nameAll() {
    for (const segment of root.value?.querySelectorAll<HTMLElement>('[role="spinbutton"]') ?? []) {
      const { segment: part } = segment.dataset
      if (isKnown(part)) put(segment, 'aria-label', parts[part])
      if (segment.getAttribute('aria-valuetext') === 'Empty') put(segment, 'aria-valuetext', blank)
    }
  }
  const observer = new MutationObserver(nameAll)
  onMounted(() => {
    nameAll()
    const attributeFilter = ['aria-label', 'aria-valuetext']
    if (root.value) observer.observe(root.value, { subtree: true, childList: true, attributeFilter })
  })
  onBeforeUnmount(() => observer.disconnect())
}
