import { beforeAll, describe, expect, it } from '@jest/globals';
import { BODY_VIEWS, type BodyView } from '../../server/src/body-map/body.vocabulary.js';
import { drawnView } from '../../server/src/body-map/drawing.js';
import { boundsOf, flattenPath, isInside } from '../../server/src/body-map/geometry.vocabulary.js';
import { type Region, REGIONS } from '../../server/src/body-map/regions.vocabulary.js';
import { figuresOf } from '../../server/src/intake-documents/marked-figures.js';
import { Paper, type PaperSettings } from '../../server/src/intake-documents/paper/paper.js';
import { painMark } from '../support/given-intake.js';
import { type Fill, type PaperPoint, readPdf } from '../support/pdf-reading.js';

/** The colours of a figure without marks, and of a pain of 6. */
const SKIN = '#fbf6f0';
const SIX = '#cd7166';

const SETTINGS: PaperSettings = {
  title: 'Marks',
  author: 'Harbor Massage',
  madeAt: new Date('2026-03-12T18:00:00Z'),
  size: 'A4',
  banner: null,
  footer: '',
};

interface InkedFigure {
  region: Region;
  view: BodyView;
  /** What is inked, in the units of the view. */
  ink: PaperPoint[][][];
}

const isFrontOrBack = (view: BodyView) => view === 'anterior' || view === 'posterior';
const viewsFor = (region: Region) =>
  BODY_VIEWS.filter((view) => isFrontOrBack(view) || region.views.includes(view));

describe('a mark in the PDF', () => {
  const figures: InkedFigure[] = [];
  beforeAll(async () => {
    const paper = new Paper(SETTINGS);
    for (const { id } of REGIONS) {
      const mark = painMark({ regionId: id, intensity: 6, point: null });
      paper.pictures(figuresOf([{ number: 1, mark }]));
    }
    const { fills } = readPdf(Buffer.concat(await paper.end().toArray()));
    const drawn = figuresIn(fills);
    for (const region of REGIONS) {
      for (const view of viewsFor(region)) {
        const figure = drawn.shift();
        if (!figure) throw new Error(`no figure for ${region.id} on ${view}`);
        figures.push({ region, view, ink: inUnitsOf(view, figure) });
      }
    }
    expect(drawn).toEqual([]);
  }, 120_000);

  it('inks its region on every view it belongs to, and nothing on the others', () => {
    const wrong = figures.filter(
      ({ region, view, ink }) => ink.length !== (region.views.includes(view) ? 1 : 0),
    );
    expect(wrong.map(({ region, view, ink }) => `${region.id} on ${view}: ${ink.length}`)).toEqual([]);
    const inked = new Set(figures.filter(({ ink }) => ink.length > 0).map(({ region }) => region.id));
    expect(inked.size).toBe(120);
  });

  it('inks exactly the path of the region', () => {
    for (const { region, view, ink } of figures) {
      const drawing = drawnView(view);
      for (const outline of ink) {
        const path = drawing.regions.find(({ id }) => id === region.id)?.path ?? '';
        const farthest = Math.max(...distances(flattenPath(path), outline));
        expect({ region: region.id, view, isExact: farthest < 0.1 }).toEqual({
          region: region.id,
          view,
          isExact: true,
        });
        const others = drawing.regions.filter(
          ({ id, centroid: [x, y] }) => id !== region.id && isInside(outline, { x, y }),
        );
        expect(others.map(({ id }) => id)).toEqual([]);
      }
    }
  });

  it('lies on the person’s own side', () => {
    for (const { region, view, ink } of figures.filter(({ region: { side } }) => side !== 'midline')) {
      for (const outline of ink) {
        const { x, width } = boundsOf(outline);
        const pictureSide = x + width / 2 < drawnView(view).width / 2 ? 'left' : 'right';
        const isFacingUs = view === 'anterior' || view === 'hands_palm';
        const mirrored = pictureSide === 'left' ? 'right' : 'left';
        const side = view === 'left' || view === 'right' ? view : isFacingUs ? mirrored : pictureSide;
        expect([region.id, view, side]).toEqual([region.id, view, region.side]);
      }
    }
  });
});

it('a drawn mark inks its lines on the view that was drawn on, and nothing beside them', async () => {
  const points: [number, number][] = [
    [0.6, 0.22],
    [0.6, 0.3],
  ];
  const mark = painMark({
    regionId: 'shoulder_blade_inner_r',
    intensity: 6,
    point: null,
    strokes: [{ view: 'posterior', width: 0.06, points }],
    areas: [{ regionId: 'shoulder_blade_inner_r', percent: 60 }],
  });
  const paper = new Paper(SETTINGS);
  paper.pictures(figuresOf([{ number: 1, mark }]));
  const drawn = figuresIn(readPdf(Buffer.concat(await paper.end().toArray())).fills);
  const [, back] = drawn;
  expect(drawn).toHaveLength(2);
  if (!back) throw new Error('no back');
  const [ink] = inUnitsOf('posterior', back);
  const { width, height } = drawnView('posterior');
  const { x, y, width: wide, height: high } = boundsOf(ink ?? []);
  const radius = 0.03 * width;
  expect(x).toBeCloseTo(0.6 * width - radius, 0);
  expect(wide).toBeCloseTo(2 * radius, 0);
  expect(y).toBeCloseTo(0.22 * height - radius, 0);
  expect(high).toBeCloseTo(0.08 * height + 2 * radius, 0);
});

/** Each figure begins with the fill of its skin; what is inked in the colour of the mark follows. */
function figuresIn(fills: readonly Fill[]): { skin: Fill; ink: Fill[] }[] {
  const figures: { skin: Fill; ink: Fill[] }[] = [];
  for (const fill of fills) {
    if (fill.colour === SKIN) figures.push({ skin: fill, ink: [] });
    else if (fill.colour === SIX) figures.at(-1)?.ink.push(fill);
  }
  return figures;
}

function inUnitsOf(view: BodyView, { skin, ink }: { skin: Fill; ink: Fill[] }): PaperPoint[][][] {
  const there = boundsOf(flattenPath(drawnView(view).outline));
  const here = boundsOf(skin.outline);
  const scale = there.width / here.width;
  const back = ({ x, y }: PaperPoint) => ({
    x: (x - here.x) * scale + there.x,
    y: (y - here.y) * scale + there.y,
  });
  return ink.map(({ outline }) => outline.map((polygon) => polygon.map(back)));
}

function distances(
  expected: readonly (readonly PaperPoint[])[],
  found: readonly (readonly PaperPoint[])[],
): number[] {
  const [wanted, got] = [expected.flat(), found.flat()];
  if (wanted.length !== got.length) return [Infinity];
  return wanted.map((point, n) => Math.hypot(point.x - (got[n]?.x ?? NaN), point.y - (got[n]?.y ?? NaN)));
}
