/** An event whose listeners may forbid what it announces. */
export class CancellableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}
