import { signal } from '@angular/core';
import { CheckInFlow } from './check-in-flow';

describe('CheckInFlow', () => {
  const start = new Date('2026-03-12T18:00:00Z');
  const later = (ms: number) => new Date(start.getTime() + ms);
  const at = (now: Date) => ({ day: '2026-03-12', now });
  const flow = (hasHabit = true) => new CheckInFlow(signal(hasHabit));

  it('begins with nothing answered and cannot be sent', () => {
    const checkIn = flow();
    expect([checkIn.pain(), checkIn.habit(), checkIn.signs()]).toEqual([null, null, []]);
    expect(checkIn.form(at(start))).toBeNull();
    checkIn.next();
    expect(checkIn.step()).toBe('pain');
  });

  it('takes three steps, or two where the plan has no habit', () => {
    expect(flow().steps()).toEqual(['pain', 'habit', 'signs']);
    const short = flow(false);
    short.pain.set(4);
    short.next();
    expect(short.step()).toBe('signs');
    expect(short.form(at(start))).toMatchObject({ pain: 4, habit: null, newSigns: [] });
  });

  it('is not sent without the answer about the habit', () => {
    const checkIn = flow();
    checkIn.pain.set(0);
    expect(checkIn.form(at(start))).toBeNull();
    checkIn.habit.set(0);
    expect(checkIn.form(at(start))).toMatchObject({ pain: 0, habit: 0 });
  });

  it('keeps the answers when going back', () => {
    const checkIn = flow();
    checkIn.pain.set(4);
    checkIn.next();
    checkIn.habit.set(3);
    checkIn.next();
    checkIn.back('pain');
    expect(checkIn.step()).toBe('pain');
    expect([checkIn.pain(), checkIn.habit()]).toEqual([4, 3]);
  });

  it('sends the same entry again, and another one once an answer is changed', () => {
    const checkIn = flow(false);
    checkIn.pain.set(4);
    checkIn.toggleSign('fever');
    const first = checkIn.form(at(start));
    expect(checkIn.form(at(later(60_000)))).toBe(first);
    checkIn.toggleSign('fever');
    const second = checkIn.form(at(later(90_000)));
    expect(second).toMatchObject({ newSigns: [], at: later(90_000).toISOString() });
    expect(second?.id).not.toBe(first?.id);
  });
});
