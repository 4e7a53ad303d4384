import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Control, Field } from './field';

@Component({
  imports: [Control, Field],
  template: `
    <un-field label="E-mail" hint="We write to it." [error]="error()">
      <input unControl />
    </un-field>
  `,
})
class Host {
  readonly error = signal('');
}

describe('Field', () => {
  it('names the control and describes it with the hint, then with the error', async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const host: HTMLElement = fixture.nativeElement;
    const input = host.querySelector('input');
    const describedBy = () =>
      host.querySelector(`[id="${input?.getAttribute('aria-describedby')}"]`)?.textContent;

    expect(input?.labels?.[0]?.textContent).toBe('E-mail');
    expect(describedBy()).toBe('We write to it.');
    expect(input?.getAttribute('aria-invalid')).toBeNull();

    fixture.componentInstance.error.set('The part after @ is missing.');
    await fixture.whenStable();
    expect(describedBy()).toBe('The part after @ is missing.');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
  });
});
