import { readFileSync } from 'node:fs';

import { AREA_DETAILS } from './area-details.vocabulary.js';
import { FINE_REGIONS, findBaseRegion, findFineRegion } from './fine-regions.vocabulary.js';
import { findRegion, isRegionId, REGIONS } from './regions.vocabulary.js';

const mirrored = (id: string) => id.replace(/_[lr]$/, (side) => (side === '_l' ? '_r' : '_l'));

describe('regions', () => {
  it('are 120, each with an id of its own', () => {
    expect(new Set(REGIONS.map((region) => region.id)).size).toBe(120);
  });

  it('have a mirror that differs by side alone', () => {
    for (const region of REGIONS.filter(({ side }) => side !== 'midline')) {
      const mirror = findRegion(mirrored(region.id));
      expect(mirror).toEqual({
        ...region,
        id: mirrored(region.id),
        side: region.side === 'left' ? 'right' : 'left',
        views: region.views.map((view) => (view === 'left' ? 'right' : view === 'right' ? 'left' : view)),
      });
    }
  });

  it('say the side that the id says', () => {
    for (const { id, side } of REGIONS) {
      expect(side).toBe(id.endsWith('_l') ? 'left' : id.endsWith('_r') ? 'right' : 'midline');
    }
  });

  it('stand on at least one view, and never on the side view of the other side', () => {
    for (const { side, views } of REGIONS) {
      expect(views.length).toBeGreaterThan(0);
      if (side === 'left') expect(views).not.toContain('right');
      if (side === 'right') expect(views).not.toContain('left');
    }
  });

  it('have a base that is an area', () => {
    for (const { base } of REGIONS) expect(Object.keys(AREA_DETAILS)).toContain(base);
  });

  it('are those that the knowledge base speaks of', () => {
    const knowledge: { regions: { id: string }[] } = JSON.parse(
      readFileSync(new URL('../knowledge/data/regions.json', import.meta.url), 'utf8'),
    );
    expect(knowledge.regions.map(({ id }) => id).toSorted()).toEqual(REGIONS.map(({ id }) => id).toSorted());
  });

  it('are not guessed from an unknown id', () => {
    expect(isRegionId('shoulder_blade_inner')).toBe(false);
    expect(findRegion('toString')).toBeUndefined();
    expect(findBaseRegion('nowhere_l')).toBeUndefined();
  });
});

describe('fine regions', () => {
  it('are 103, and no id stands in both layers', () => {
    const ids = new Set(FINE_REGIONS.map((fine) => fine.id));
    expect(ids.size).toBe(103);
    expect(REGIONS.filter((region) => findFineRegion(region.id))).toEqual([]);
  });

  it('count as a parent on their own side', () => {
    for (const fine of FINE_REGIONS) {
      expect(findBaseRegion(fine.id)).toMatchObject({ id: fine.parent, side: fine.side });
    }
  });

  it('replace a parent by at least two parts', () => {
    for (const { parent } of FINE_REGIONS) {
      expect(FINE_REGIONS.filter((fine) => fine.parent === parent).length).toBeGreaterThan(1);
    }
  });
});
