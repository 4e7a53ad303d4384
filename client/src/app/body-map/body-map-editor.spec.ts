import { jest } from '@jest/globals';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { REGIONS } from '@api/body-map/regions.vocabulary';
import { BodyMapEditor } from './body-map-editor';
import { DrawingStore } from './drawing-store';
import { aMark } from './testing/a-mark';
import { measureAs } from './testing/measure-as';

let fixture: ComponentFixture<BodyMapEditor>;
let element: HTMLElement;
let told: [string, unknown][];

async function set(inputs: { [key: string]: unknown }): Promise<void> {
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
}

async function edit(inputs: { [key: string]: unknown } = {}): Promise<void> {
  fixture = TestBed.createComponent(BodyMapEditor);
  element = fixture.nativeElement;
  document.body.replaceChildren(element);
  told = [];
  const { componentInstance: editor } = fixture;
  editor.markSaved.subscribe((mark) => told.push(['saved', mark]));
  editor.markRemoved.subscribe((id) => told.push(['removed', id]));
  editor.skipped.subscribe(() => told.push(['skipped', null]));
  editor.finished.subscribe(() => told.push(['finished', null]));
  await set({ marks: [], ...inputs });
}

beforeEach(async () => {
  measureAs({ width: 390, height: 700 });
  await TestBed.inject(DrawingStore).load('posterior');
});

const all = (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)];

async function press(name: string): Promise<void> {
  const named = all('button, label').filter(
    (candidate) => candidate.getAttribute('aria-label') === name || candidate.textContent.trim() === name,
  );
  if (named.length !== 1) throw new Error(`${named.length} buttons are called “${name}”`);
  named[0]!.click();
  await fixture.whenStable();
}

async function enter(regionId: string): Promise<void> {
  const region = element.querySelector<SVGPathElement>(`[data-region="${regionId}"]`)!;
  region.focus();
  region.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await fixture.whenStable();
}

const marks = () => fixture.componentInstance.marks();
const summary = () => all('.summary li').map((line) => line.textContent);
const heading = () => element.querySelector('un-mark-sheet h2')?.textContent;

describe('drawing a mark', () => {
  it('keeps it with the first tap, then with kind and number', async () => {
    await edit();
    await enter('shoulder_blade_inner_r');
    expect(told).toEqual([['saved', expect.objectContaining({ kind: 'pain', intensity: null })]]);
    expect(heading()).toBe('Between the spine and the shoulder blade');
    await press('Tight');
    await press('6');
    expect(told.slice(1)).toEqual([
      ['saved', { ...marks()[0], intensity: null }],
      ['saved', marks()[0]],
    ]);
    expect(marks()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        regionId: 'shoulder_blade_inner_r',
        kind: 'tight',
        intensity: 6,
        qualities: [],
        since: null,
        pattern: null,
        worse: [],
        better: [],
        radiatesTo: [],
        note: '',
        point: null,
        strokes: [],
        areas: [],
      },
    ]);
    expect(summary()).toEqual(['Right: between the spine and the shoulder blade, tight, 6 out of 10']);
  });

  it('never fills in a number', async () => {
    await edit();
    await enter('calf_l');
    expect(all('un-scale-0-10 input:checked')).toEqual([]);
    expect(summary()).toEqual(['Left: calf, pain, no number yet']);
  });

  it('lets go of the number when the kind has none', async () => {
    await edit();
    await enter('calf_l');
    await press('7');
    await press('Scar');
    expect(marks()[0]).toMatchObject({ kind: 'scar', intensity: null });
    expect(all('un-scale-0-10')).toEqual([]);
  });

  it('takes the rest when asked for more', async () => {
    await edit();
    await enter('calf_l');
    expect(all('textarea')).toEqual([]);
    await press('Say more');
    await press('Cramp');
    await press('Ache');
    await press('On and off');
    await press('Weeks');
    const note = element.querySelector('textarea')!;
    note.value = 'worse at night';
    note.dispatchEvent(new Event('input'));
    note.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(told.at(-1)).toEqual(['saved', marks()[0]]);
    expect(marks()[0]).toMatchObject({
      qualities: ['ache', 'cramp'],
      pattern: 'on_and_off',
      since: 'weeks',
      note: 'worse at night',
    });
  });

  it('keeps a note when the typing rests, on the mark it was typed for', async () => {
    const [calf, heel] = [aMark({ regionId: 'calf_l' }), aMark({ regionId: 'heel_r' })];
    await edit({ marks: [calf, heel] });
    await enter('calf_l');
    await press('Say more');
    const note = element.querySelector('textarea')!;
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame'] });
    note.value = 'worse at night';
    note.dispatchEvent(new Event('input'));
    expect(told).toEqual([]);
    fixture.componentInstance.selectedId.set(heel.id);
    TestBed.tick();
    jest.runOnlyPendingTimers();
    jest.useRealTimers();
    expect(told).toEqual([['saved', { ...calf, note: 'worse at night' }]]);
  });

  it('opens the mark that is there instead of a second one', async () => {
    const known = aMark({ regionId: 'calf_l', intensity: 4 });
    await edit({ marks: [known] });
    await enter('calf_l');
    expect(told).toEqual([]);
    expect(heading()).toBe('Calf');
    expect(element.querySelector<HTMLInputElement>('un-scale-0-10 input:checked')?.value).toBe('4');
  });

  it('stops at twenty and says so', async () => {
    const full = REGIONS.filter(({ id }) => id !== 'calf_l')
      .slice(0, 20)
      .map(({ id }) => aMark({ regionId: id }));
    await edit({ marks: full });
    await enter('calf_l');
    expect(told).toEqual([]);
    expect(element.textContent).toContain('20 spots are the most');
  });

  it('gives the keyboard to the sheet, and back to the region when done', async () => {
    await edit();
    await enter('calf_l');
    expect(document.activeElement?.textContent).toBe('Calf');
    await press('Done');
    expect(all('un-mark-sheet')).toEqual([]);
    expect(document.activeElement?.getAttribute('data-region')).toBe('calf_l');
  });
});

describe('where it spreads to', () => {
  it('is shown on the map, drawn as an arrow, said in words, and taken away again', async () => {
    await edit();
    await enter('shoulder_blade_inner_r');
    await press('Say more');
    await press('Show where to');
    expect(element.textContent).toContain('Tap the place it spreads to.');
    await enter('upper_arm_back_r');
    expect(marks()).toHaveLength(1);
    expect(marks()[0]?.radiatesTo).toEqual(['upper_arm_back_r']);
    expect(all('.spread')).toHaveLength(1);
    expect(told.at(-1)).toEqual(['saved', marks()[0]]);
    await press('Say more');
    await press('One more place');
    await press('Cancel');
    await press('Say more');
    all('.spreads button')[0]!.click();
    await fixture.whenStable();
    expect(marks()[0]?.radiatesTo).toEqual([]);
    expect(all('.spread')).toHaveLength(0);
  });

  it('is nowhere when the place of the mark itself is tapped', async () => {
    await edit();
    await enter('shoulder_blade_inner_r');
    await press('Say more');
    await press('Show where to');
    await enter('shoulder_blade_inner_r');
    expect(marks()).toHaveLength(1);
    expect(marks()[0]?.radiatesTo).toEqual([]);
    expect(heading()).toBe('Between the spine and the shoulder blade');
  });
});

describe('taking back', () => {
  it('undoes stroke by stroke, keeps each step, and does it again', async () => {
    await edit();
    await enter('calf_l');
    await press('7');
    const id = marks()[0]!.id;
    told.length = 0;
    await press('Undo');
    await press('Undo');
    expect(told).toEqual([
      ['saved', expect.objectContaining({ id, intensity: null })],
      ['removed', id],
    ]);
    expect(marks()).toEqual([]);
    await press('Do again');
    expect(told.at(-1)).toEqual(['saved', expect.objectContaining({ id, intensity: null })]);
    expect(marks().map((mark) => mark.id)).toEqual([id]);
  });

  it('removes a mark and brings it back whole', async () => {
    const known = aMark({ regionId: 'calf_l', qualities: ['cramp'] });
    await edit({ marks: [known] });
    await enter('calf_l');
    await press('Remove this spot');
    expect(told).toEqual([['removed', known.id]]);
    expect(all('un-mark-sheet')).toEqual([]);
    await press('Undo');
    expect(marks()).toEqual([known]);
  });
});

describe('the list', () => {
  it('marks the same regions by name', async () => {
    await edit();
    await press('List');
    expect(all('un-body-map')).toEqual([]);
    const search = element.querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = 'wing bone left';
    search.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    all('un-region-list .list-row')[0]!.click();
    await fixture.whenStable();
    expect(marks()).toEqual([expect.objectContaining({ regionId: 'shoulder_blade_l', point: null })]);
    expect(heading()).toBe('On the shoulder blade');
  });

  it('offers every region', async () => {
    await edit();
    await press('List');
    expect(all('un-region-list button.list-row').length).toBe(120);
  });

  it('shows the marks first and opens them', async () => {
    await edit({ marks: [aMark({ regionId: 'calf_l', kind: 'tight', intensity: 5 })] });
    await press('List');
    const [row] = all('un-region-list button.list-row');
    expect(row!.textContent.replace(/\s+/g, ' ')).toContain('CalfLeft · tight');
    row!.click();
    await fixture.whenStable();
    expect(heading()).toBe('Calf');
  });

  it('shows a region that the present view does not have on one that does', async () => {
    await TestBed.inject(DrawingStore).load('anterior');
    await edit({ marks: [aMark({ regionId: 'chest_upper_l' }), aMark({ regionId: 'calf_l' })] });
    await press('List');
    all('un-region-list button.list-row')[0]!.click();
    await fixture.whenStable();
    expect(all('.mark').map((mark) => mark.getAttribute('data-mark'))).toContain('chest_upper_l');
  });
});

describe('the therapist’s layer', () => {
  const client: Mark = aMark({ regionId: 'calf_l', intensity: 6 });

  it('draws in the kind chosen by the page, one of each kind a region, and leaves the client’s alone', async () => {
    await edit({ layer: 'therapist', newKind: 'treated', otherMarks: [client], hasSheet: false });
    await enter('calf_l');
    expect(marks()).toEqual([
      expect.objectContaining({ regionId: 'calf_l', kind: 'treated', intensity: null }),
    ]);
    await set({ newKind: 'tender' });
    await enter('calf_l');
    expect(marks().map(({ kind }) => kind)).toEqual(['treated', 'tender']);
    expect(fixture.componentInstance.selectedId()).toBe(marks()[1]!.id);
    expect(all('un-mark-sheet')).toEqual([]);
    expect(all('.mark').map((mark) => mark.classList.contains('therapist'))).toEqual([false, true, true]);
  });

  it('offers the kind that only therapists have', async () => {
    const kinds = () => all('un-mark-sheet .kind').map((kind) => kind.textContent.trim());
    await edit({ layer: 'therapist' });
    await enter('calf_l');
    expect(kinds()).toContain('Treated');
    await edit({ layer: 'client' });
    await enter('calf_l');
    expect(kinds()).not.toContain('Treated');
  });
});

describe('leaving', () => {
  it('can be skipped only while nothing is marked', async () => {
    await edit({ hasActions: true, canSkip: true });
    await press('Skip');
    expect(told).toEqual([['skipped', null]]);
    await edit({ hasActions: true, canSkip: true, marks: [aMark()] });
    await press('That is all');
    expect(told).toEqual([['finished', null]]);
  });
});
