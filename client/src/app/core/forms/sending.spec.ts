import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, required, submit } from '@angular/forms/signals';
import type { Problem } from '../http/problem';
import { sending } from './sending';

interface Person {
  name: string;
  address: { city: string };
}

const refusal = new HttpErrorResponse({
  status: 422,
  error: {
    title: 'Not accepted',
    errors: [
      { path: 'address.city', message: 'There is no such city.' },
      { path: 'nowhere', message: 'Something else.' },
    ],
  },
});

function given(name: string, send: (person: Person) => Promise<unknown>) {
  const problem = signal<Problem | null>(null);
  const person = TestBed.runInInjectionContext(() =>
    form(
      signal<Person>({ name, address: { city: 'Atlantis' } }),
      (path) => required(path.name, { message: 'Tell us the name.' }),
      { submission: sending({ problem, send }) },
    ),
  );
  return { problem, person };
}

describe('sending', () => {
  it('sends what was typed', async () => {
    const sent: Person[] = [];
    const { person, problem } = given('Elin', async (value) => sent.push(value));
    await submit(person);
    expect(sent).toEqual([{ name: 'Elin', address: { city: 'Atlantis' } }]);
    expect(problem()).toBeNull();
  });

  it('sends nothing that the form itself refuses', async () => {
    const sent: Person[] = [];
    const { person } = given('', async (value) => sent.push(value));
    await submit(person);
    expect(sent).toEqual([]);
    expect(person.name().errors()[0]?.message).toBe('Tell us the name.');
  });

  it('puts the errors of the server at their fields and the whole at the top', async () => {
    const { person, problem } = given('Elin', () => Promise.reject(refusal));
    await submit(person);
    expect(person.address.city().errors()[0]?.message).toBe('There is no such city.');
    expect(problem()?.title).toBe('Not accepted');
  });

  it('forgets them when the field is changed or the form sent again', async () => {
    let isRefused = true;
    const { person, problem } = given('Elin', () =>
      isRefused ? Promise.reject(refusal) : Promise.resolve(),
    );
    await submit(person);
    person.address.city().value.set('Delft');
    expect(person.address.city().errors()).toEqual([]);
    isRefused = false;
    await submit(person);
    expect(problem()).toBeNull();
  });
});
