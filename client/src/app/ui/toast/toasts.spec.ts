import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ToastOutlet } from './toast-outlet';
import { Toasts } from './toasts';

describe('toasts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function shown() {
    const fixture = TestBed.createComponent(ToastOutlet);
    const host: HTMLElement = fixture.nativeElement;
    return { fixture, host, toasts: TestBed.inject(Toasts), message: () => host.querySelector('.toast') };
  }

  it('undo once, and are gone', () => {
    const { fixture, host, toasts, message } = shown();
    const undo = jest.fn();
    toasts.show({ text: 'Doorway stretch removed', undo });
    fixture.detectChanges();
    expect(message()?.textContent).toContain('Doorway stretch removed');
    host.querySelector('button')?.click();
    fixture.detectChanges();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(message()).toBeNull();
  });

  it('go by themselves, but not while they are pointed at', () => {
    const { fixture, toasts, message } = shown();
    toasts.show({ text: 'Saved' });
    fixture.detectChanges();
    message()?.dispatchEvent(new Event('mouseenter'));
    fixture.detectChanges();
    jest.advanceTimersByTime(60_000);
    fixture.detectChanges();
    expect(message()).not.toBeNull();

    message()?.dispatchEvent(new Event('mouseleave'));
    fixture.detectChanges();
    jest.advanceTimersByTime(8_000);
    fixture.detectChanges();
    expect(message()).toBeNull();
  });
});
