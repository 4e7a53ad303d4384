import { Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import type { Signature } from '@api/intake/dto/intake-answer.dto';
import { INTAKE_LIMITS } from '@api/intake/intake.vocabulary';
import { Icon } from '../ui/icon/icon';

export type DrawnSignature = Extract<Signature, { kind: 'drawn' }>;

/** Fine enough for a hand, coarse enough for a short path: the pad is this many units wide. */
const WIDTH = 600;
const HEIGHT = 220;

/** Where a finger, pen or mouse signs. Each stroke is said when it ends. For the keyboard: a typed name beside it. */
@Component({
  selector: 'un-signature-pad',
  imports: [Icon],
  template: `
    <svg
      #pad
      role="img"
      aria-label="Place to sign with a finger"
      i18n-aria-label
      [attr.viewBox]="viewBox()"
      (pointerdown)="begin($event)"
      (pointermove)="move($event)"
      (pointerup)="end()"
      (pointercancel)="end()"
    >
      <path class="line" [attr.d]="baseline()" />
      <path class="ink" [attr.d]="shown()" />
    </svg>
    @if (value()) {
      <button type="button" class="button plain again" (click)="changed.emit(null)">
        <un-icon name="undo" />
        <ng-container i18n>Again</ng-container>
      </button>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--mat-sys-corner-medium);
      background: var(--un-card);
    }
    svg {
      display: block;
      inline-size: 100%;
      touch-action: none;
      cursor: crosshair;
    }
    path {
      fill: none;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .ink {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 4;
    }
    .line {
      stroke: var(--un-line-strong);
      stroke-width: 2;
      stroke-dasharray: 4 6;
    }
    .again {
      position: absolute;
      inset-block-start: var(--un-space-1);
      inset-inline-end: var(--un-space-1);
    }
  `,
})
export class SignaturePad {
  readonly value = input<DrawnSignature | null>(null);

  readonly changed = output<DrawnSignature | null>();

  private readonly pad = viewChild.required<ElementRef<SVGSVGElement>>('pad');
  private readonly stroke = signal('');

  private readonly size = computed(() => this.value() ?? { width: WIDTH, height: HEIGHT });
  protected readonly viewBox = computed(() => `0 0 ${this.size().width} ${this.size().height}`);
  protected readonly baseline = computed(() => {
    const { width, height } = this.size();
    return `M${width / 15} ${Math.round(height * 0.78)}H${width - width / 15}`;
  });
  protected readonly shown = computed(() => `${this.value()?.path ?? ''}${this.stroke()}` || null);

  protected begin(event: PointerEvent): void {
    this.pad().nativeElement.setPointerCapture(event.pointerId);
    const at = this.pointAt(event);
    this.stroke.set(`M${at}L${at}`);
  }

  protected move(event: PointerEvent): void {
    if (this.stroke() === '') return;
    const points = event.getCoalescedEvents?.() ?? [];
    const added = (points.length > 0 ? points : [event]).map((point) => `L${this.pointAt(point)}`).join('');
    this.stroke.update((stroke) => (stroke.endsWith(added) ? stroke : stroke + added));
  }

  protected end(): void {
    const stroke = this.stroke();
    if (stroke === '') return;
    this.stroke.set('');
    const path = ((this.value()?.path ?? '') + stroke).slice(0, INTAKE_LIMITS.signaturePath);
    const { width, height } = this.size();
    this.changed.emit({ kind: 'drawn', path: path.slice(0, lastWhole(path)), width, height });
  }

  private pointAt({ clientX, clientY }: PointerEvent): string {
    const box = this.pad().nativeElement.getBoundingClientRect();
    const { width, height } = this.size();
    const share = (at: number, from: number, length: number) =>
      Math.max(0, Math.min(1, (at - from) / length));
    const x = Math.round(share(clientX, box.left, box.width) * width);
    const y = Math.round(share(clientY, box.top, box.height) * height);
    return `${x} ${y}`;
  }
}

/** Where the last whole point of a path ends, should it have been cut. */
function lastWhole(path: string): number {
  return path.length < INTAKE_LIMITS.signaturePath ? path.length : path.lastIndexOf('L');
}
