import { draftOf, differingFields, EMPTY_DRAFT, formOf } from './client-draft';

describe('the form of a client', () => {
  it('sends what is empty as unknown, and tags one by one', () => {
    const form = formOf({ ...EMPTY_DRAFT, legalName: ' Elin Marsh ', tags: 'runner, , night shifts' });
    expect(form).toMatchObject({ legalName: 'Elin Marsh', email: null, dominantHand: null });
    expect(form.tags).toEqual(['runner', 'night shifts']);
  });

  it('gives back what it was given', () => {
    const draft = {
      ...EMPTY_DRAFT,
      legalName: 'Elin Marsh',
      birthDate: '1985-03-02',
      dominantHand: 'left' as const,
    };
    const client = {
      ...formOf(draft),
      id: '1',
      archivedAt: null,
      version: 1,
      createdAt: '2026-01-01T00:00:00Z',
    };
    expect(draftOf(client)).toEqual(draft);
  });

  it('names the fields in which two versions differ', () => {
    const mine = { ...EMPTY_DRAFT, phone: '1', occupation: 'Baker' };
    expect(differingFields(mine, { ...EMPTY_DRAFT, occupation: 'Baker', tags: 'new' })).toEqual([
      'phone',
      'tags',
    ]);
  });
});
