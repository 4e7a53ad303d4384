/** Gives every element one size, and says so to whoever observes it: jsdom lays nothing out. */
export function measureAs(size: { readonly width: number; readonly height: number }): void {
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, size.width, size.height);
  globalThis.ResizeObserver = class implements ResizeObserver {
    constructor(private readonly changed: ResizeObserverCallback) {}
    observe(): void {
      this.changed([], this);
    }
    unobserve(): void {}
    disconnect(): void {}
  };
  globalThis.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: true,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}
