import { Service, signal } from '@angular/core';

export interface Toast {
  /** What was done, in the past: "Doorway stretch removed". */
  readonly text: string;
  /** Takes it back. With it the message offers "Undo". */
  readonly undo?: () => void;
}

/** Tells what was done, and lets it be undone. One message at a time: a newer one replaces the older. */
@Service()
export class Toasts {
  private readonly message = signal<Toast | null>(null);

  readonly current = this.message.asReadonly();

  show(toast: Toast): void {
    this.message.set(toast);
  }

  close(): void {
    this.message.set(null);
  }
}
