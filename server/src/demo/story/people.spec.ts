import { expect, it } from '@jest/globals';
import { fitsQuestion } from '../../intake/answer-schema.js';
import { loadKnowledge } from '../../knowledge/knowledge.js';
import { PEOPLE } from './people.js';

it('gives every habit an answer that its question takes: whoever is asked it must be able to send it', () => {
  const causes = new Map(loadKnowledge().causes.map((cause) => [cause.id, cause]));
  const wrong = PEOPLE.flatMap(({ name, complaint }) =>
    Object.entries(complaint.habits)
      .filter(([id, answer]) => {
        const cause = causes.get(id);
        return !cause || !fitsQuestion({ kind: 'habit', cause }, answer, '2026-01-01');
      })
      .map(([id]) => `${name}: ${id}`),
  );
  expect(wrong).toEqual([]);
});
