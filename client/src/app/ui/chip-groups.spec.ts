import { TestBed } from '@angular/core/testing';
import { ChipGroup } from './chip-group';
import { ChipGroupMany } from './chip-group-many';

const choices = [
  { value: 'pain', label: 'Pain' },
  { value: 'tight', label: 'Tight' },
  { value: 'numb', label: 'Numb' },
];

const inputs = (host: HTMLElement) => [...host.querySelectorAll('input')];

describe('ChipGroup', () => {
  it('chooses nothing by itself, then one at a time', async () => {
    const fixture = TestBed.createComponent(ChipGroup<string>);
    fixture.componentRef.setInput('label', 'Kind');
    fixture.componentRef.setInput('choices', choices);
    await fixture.whenStable();
    expect(inputs(fixture.nativeElement).some((input) => input.checked)).toBe(false);

    inputs(fixture.nativeElement)[1]?.click();
    inputs(fixture.nativeElement)[2]?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.value()).toBe('numb');
    expect(inputs(fixture.nativeElement).filter((input) => input.checked)).toHaveLength(1);
  });
});

describe('ChipGroupMany', () => {
  it('keeps the order of the choices whatever the order of taps, and takes a choice back', async () => {
    const fixture = TestBed.createComponent(ChipGroupMany<string>);
    fixture.componentRef.setInput('label', 'Kinds');
    fixture.componentRef.setInput('choices', choices);
    await fixture.whenStable();

    inputs(fixture.nativeElement)[2]?.click();
    inputs(fixture.nativeElement)[0]?.click();
    expect(fixture.componentInstance.value()).toEqual(['pain', 'numb']);
    await fixture.whenStable();
    inputs(fixture.nativeElement)[2]?.click();
    expect(fixture.componentInstance.value()).toEqual(['pain']);
  });
});
