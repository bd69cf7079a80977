/** Small choices of this computer, kept by the browser or the window. Without them everything works. */
const prefix = 'secretariado-abierto.'

export const remembered = {
  read<T extends string>(name: string, allowed?: readonly T[]): T | null {
    try {
      const value = localStorage.getItem(prefix + name) as T | null
      return value !== null && allowed && !allowed.includes(value) ? null : value
    } catch {
      return null
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(prefix + name, value)
    } catch {
      // Storage is off or full: the choice lasts until the window is closed.
    }
  },
}
