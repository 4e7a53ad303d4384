import { jest } from '@jest/globals';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { BODY_VIEWS, type BodyView } from '@api/body-map/body.vocabulary';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { FINE_REGIONS } from '@api/body-map/fine-regions.vocabulary';
import { MARK_KINDS } from '@api/body-map/marks.vocabulary';
import { REGIONS } from '@api/body-map/regions.vocabulary';
import { BodyMap, type RegionPick } from './body-map';
import { DrawingStore } from './drawing-store';
import { aMark } from './testing/a-mark';
import { measureAs } from './testing/measure-as';

let store: DrawingStore;
let fixture: ComponentFixture<BodyMap>;
let element: HTMLElement;
let picks: RegionPick[];

async function show(inputs: { [key: string]: unknown }): Promise<void> {
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
}

const all = (selector: string) => [...element.querySelectorAll(selector)];
const pathOf = (view: BodyView, id: string) =>
  store.drawing(view)?.shapes.find((shape) => shape.id === id)?.path;
const inked = (layer = '') => all(`.mark${layer} .ink`).map((path) => path.getAttribute('d'));
const region = (id: string) => element.querySelector<SVGPathElement>(`[data-region="${id}"]`)!;

beforeEach(async () => {
  measureAs({ width: 460, height: 900 });
  store = TestBed.inject(DrawingStore);
  await Promise.all([...BODY_VIEWS.map((view) => store.load(view)), store.loadFine()]);
  fixture = TestBed.createComponent(BodyMap);
  element = fixture.nativeElement;
  picks = [];
  fixture.componentInstance.regionPicked.subscribe((pick) => picks.push(pick));
  await show({});
});

const inkByMark = (layer = '') =>
  all(`.mark${layer}`).map((mark) => [
    mark.getAttribute('data-mark'),
    ...[...mark.querySelectorAll('.ink')].map((path) => path.getAttribute('d')),
  ]);

describe.each(BODY_VIEWS)('the map of the %s view', (view) => {
  it('inks each marked region that it shows, on its own path alone', async () => {
    await show({ view, clientMarks: REGIONS.map(({ id }) => aMark({ regionId: id })) });
    const shown = REGIONS.filter(({ views }) => views.includes(view)).map(({ id }) => id);
    expect(inkByMark()).toEqual(shown.map((id) => [id, pathOf(view, id)]));
    expect(inkByMark().every(([, path]) => typeof path === 'string')).toBe(true);
  });
});

it('inks a fine region on its own part where the view has it, on the whole region elsewhere', async () => {
  const therapistMarks = FINE_REGIONS.map(({ id }) => aMark({ regionId: id }));
  for (const view of ['posterior', 'anterior', 'left'] as const) {
    await show({ view, therapistMarks });
    const expected = FINE_REGIONS.flatMap(({ id, parent }) => {
      const path = store.fine(view)?.find((shape) => shape.id === id)?.path ?? pathOf(view, parent);
      return path ? [[id, path]] : [];
    });
    expect(inkByMark('.therapist')).toEqual(expected);
  }
});

describe('marks', () => {
  it('carry the colour and the number of their strength', async () => {
    await show({ clientMarks: [aMark({ regionId: 'calf_l', intensity: 7 })] });
    expect(all('.mark .ink')[0]?.getAttribute('data-pain')).toBe('7');
    expect(all('.pin').map((pin) => pin.textContent.trim())).toEqual(['7']);
    expect(all('.pin')[0]?.getAttribute('data-pain')).toBe('7');
  });

  it('show that the number is still missing, in no pain colour', async () => {
    await show({ clientMarks: [aMark({ regionId: 'calf_l', intensity: null })] });
    expect(all('.mark .ink')[0]?.hasAttribute('data-pain')).toBe(false);
    expect(all('.pin').map((pin) => pin.textContent.trim())).toEqual(['?']);
  });

  it('have a pattern of their own for each kind but pain and treated', async () => {
    const tiles = [];
    for (const kind of MARK_KINDS) {
      await show({ clientMarks: [aMark({ kind, intensity: null })] });
      const tile = element.querySelector('.tile')?.getAttribute('d');
      expect([kind, all('.mark .pattern').length]).toEqual([kind, tile ? 1 : 0]);
      if (tile) tiles.push(tile);
    }
    expect(new Set(tiles).size).toBe(MARK_KINDS.length - 2);
  });

  it('are filled in the client’s layer and outlined in the therapist’s', async () => {
    await show({
      clientMarks: [aMark({ regionId: 'calf_l' })],
      therapistMarks: [aMark({ regionId: 'calf_r', kind: 'treated', intensity: null })],
    });
    expect(inked(':not(.therapist)')).toEqual([pathOf('posterior', 'calf_l')]);
    expect(inked('.therapist')).toEqual([pathOf('posterior', 'calf_r')]);
  });

  it('number the treated places in the order they were treated', async () => {
    const treated = (regionId: Mark['regionId']) => aMark({ regionId, kind: 'treated', intensity: null });
    await show({ therapistMarks: [treated('chest_upper_l'), treated('calf_r'), treated('calf_l')] });
    expect(all('.pin.treated').map((pin) => pin.textContent.trim())).toEqual(['2', '3']);
  });
});

describe('regions', () => {
  it('are buttons with a name, a side and their marks, head to foot', async () => {
    await show({
      clientMarks: [aMark({ regionId: 'shoulder_blade_inner_r', kind: 'tight', intensity: 6 })],
    });
    const names = all('[role=button]').map((path) => path.getAttribute('aria-label'));
    expect(names.length).toBe(74);
    expect(names[0]).toBe('Top of the head');
    expect(names).toContain('Between the spine and the shoulder blade, left');
    expect(names).toContain('Between the spine and the shoulder blade, right: tight, 6 out of 10');
  });

  it('are one stop for the Tab key; arrow keys move between them and Enter marks', async () => {
    const stops = () => all('[role=button][tabindex="0"]').map((path) => path.getAttribute('data-region'));
    expect(stops()).toEqual(['head_top']);
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    document.body.append(element);
    region('head_top').focus();
    await press('ArrowDown');
    expect(stops()).not.toEqual(['head_top']);
    expect([document.activeElement?.getAttribute('data-region')]).toEqual(stops());
    const [focused] = stops();
    await press('Enter');
    expect(picks).toEqual([{ regionId: focused, point: null }]);
  });

  it('can be picked by a screen reader’s click, which has no place', () => {
    region('calf_r').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    expect(picks).toEqual([{ regionId: 'calf_r', point: null }]);
  });

  it('are picked where the mouse clicks, with the place', () => {
    const { centre } = store.drawing('posterior')!.shapes.find((shape) => shape.id === 'calf_r')!;
    const at = { clientX: centre.x, clientY: centre.y, detail: 1, bubbles: true };
    element.querySelector('svg')!.dispatchEvent(new MouseEvent('click', at));
    expect(picks).toEqual([
      {
        regionId: 'calf_r',
        point: {
          view: 'posterior',
          x: expect.closeTo(centre.x / 460, 3),
          y: expect.closeTo(centre.y / 900, 3),
        },
      },
    ]);
  });

  it('are the finer ones for a therapist who asks for them', async () => {
    await show({ isFine: true });
    expect(all('[role=button]').length).toBe(108);
    expect(region('shoulder_blade_inner_upper_r')).not.toBeNull();
    expect(region('shoulder_blade_inner_r')).toBeNull();
  });

  it('do not react in a picture, which says its marks instead', async () => {
    await show({ isReadonly: true, clientMarks: [aMark({ regionId: 'calf_r', intensity: 3 })] });
    expect(all('[role=button]')).toEqual([]);
    const picture = element.querySelector('svg.surface')!;
    expect(picture.getAttribute('role')).toBe('img');
    expect(picture.getAttribute('aria-label')).toBe('Body, back. Right: calf, pain, 3 out of 10');
  });
});

describe('touching', () => {
  const surface = () => element.querySelector('svg.surface')!;
  const calf = () => store.drawing('posterior')!.shapes.find((shape) => shape.id === 'calf_r')!;
  const pressedPath = () => element.querySelector('svg > .ink')?.getAttribute('d');

  function touch({ x, y }: { x: number; y: number }): void {
    const at = { clientX: x, clientY: y, bubbles: true };
    const down = new MouseEvent('pointerdown', at);
    surface().dispatchEvent(Object.assign(down, { pointerId: 1, pointerType: 'touch', isPrimary: true }));
    surface().dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
  }

  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame'] }));
  afterEach(() => jest.useRealTimers());

  it('inks the region at once and picks it when no second tap follows', () => {
    touch(calf().centre);
    TestBed.tick();
    expect(pressedPath()).toBe(calf().path);
    expect(picks).toEqual([]);
    jest.runOnlyPendingTimers();
    TestBed.tick();
    expect(picks.map(({ regionId }) => regionId)).toEqual(['calf_r']);
    expect(pressedPath()).toBeUndefined();
  });

  it('twice zooms to the place and picks nothing; twice again shows the whole body', () => {
    const shown = () => surface().getAttribute('viewBox');
    const whole = shown();
    touch({ x: 230, y: 80 });
    touch({ x: 232, y: 81 });
    jest.runOnlyPendingTimers();
    TestBed.tick();
    expect(shown()).not.toBe(whole);
    touch({ x: 230, y: 450 });
    touch({ x: 230, y: 450 });
    jest.runOnlyPendingTimers();
    TestBed.tick();
    expect(shown()).toBe(whole);
    expect(picks).toEqual([]);
  });
});

describe('the words at the edges', () => {
  const words = () => all('.side').map((side) => side.textContent);

  it.each([
    ['posterior', ['your left', 'your right']],
    ['anterior', ['your right', 'your left']],
    ['hands_palm', ['your right', 'your left']],
    ['hands_back', ['your left', 'your right']],
    ['soles', ['your left', 'your right']],
    ['left', []],
  ] as const)('on the %s view are %j', async (view, expected) => {
    await show({ view });
    expect(words()).toEqual(expected);
  });

  it('name the person’s sides without “your” for a therapist', async () => {
    await show({ view: 'anterior', audience: 'therapist' });
    expect(words()).toEqual(['right', 'left']);
  });
});
