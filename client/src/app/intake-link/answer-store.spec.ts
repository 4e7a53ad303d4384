import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import type { AnswerSaved, AnswerValue } from '@api/intake/dto/intake-answer.dto';
import { AnswerStore } from './answer-store';
import { FormFiles } from './form-files';
import { KeptDrafts } from './kept-drafts';
import { aContent, aForm, aSafetyQuestion } from './testing/a-form';

const form = aForm(
  aContent({
    answers: [{ questionId: 'goal', value: 'Sleep', version: 3, savedAt: '2026-03-12T10:00:00.000Z' }],
  }),
);
const path = `/api/intake/${form.requestId}`;

describe('AnswerStore', () => {
  let store: AnswerStore;
  let server: HttpTestingController;
  const drafts = { keep: jest.fn(), read: jest.fn(async () => []), forget: jest.fn(async () => undefined) };

  beforeEach(async () => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [
        AnswerStore,
        FormFiles,
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: KeptDrafts, useValue: drafts },
      ],
    });
    store = TestBed.inject(AnswerStore);
    server = TestBed.inject(HttpTestingController);
    await store.open(form);
  });
  afterEach(() => {
    server.verify();
    jest.useRealTimers();
  });

  const put = (questionId: string): TestRequest =>
    server.expectOne(
      ({ method, url, body }) =>
        method === 'PUT' && url === `${path}/answers` && body.questionId === questionId,
    );

  async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
  }

  async function saved(request: TestRequest, change: Partial<AnswerSaved> = {}): Promise<void> {
    const { value, version } = request.request.body as { value: AnswerValue; version: number };
    request.flush({
      answer: { questionId: '', value, version: version + 1, savedAt: '2026-03-12T10:42:00.000Z' },
      redFlag: null,
      safetyQuestions: form.content!.safetyQuestions,
      habitQuestions: form.content!.habitQuestions,
      isMinor: false,
      ...change,
    } satisfies AnswerSaved);
    await settle();
  }

  const problem = (code: string, more: object = {}) => ({ code, title: code, ...more });

  it('begins with what the server holds', () => {
    expect(store.value('goal')).toBe('Sleep');
    expect(store.saveState()).toBeNull();
  });

  it('shows an answer at once and saves it upon the version it knows', async () => {
    store.answer('goal', 'Work');
    expect(store.value('goal')).toBe('Work');
    const request = put('goal');
    expect(request.request.body).toEqual({ questionId: 'goal', value: 'Work', version: 3 });
    await saved(request);
    store.answer('goal', 'Play');
    const second = put('goal');
    expect(second.request.body).toEqual({ questionId: 'goal', value: 'Play', version: 4 });
    await saved(second);
  });

  it('saves what is typed within a second, and at once when the field is left', async () => {
    store.type('legal_name', 'Jo');
    await jest.advanceTimersByTimeAsync(700);
    server.expectNone(`${path}/answers`);
    await jest.advanceTimersByTimeAsync(100);
    await saved(put('legal_name'));
    store.type('legal_name', 'Jonas');
    store.flush();
    await saved(put('legal_name'));
  });

  it('takes over the safety questions and the age that an answer brings about', async () => {
    store.answer('birth_date', '2015-01-01');
    await saved(put('birth_date'), { isMinor: true, safetyQuestions: [aSafetyQuestion('clot')] });
    expect(store.isMinor()).toBe(true);
    expect(store.safetyQuestions().map(({ questionId }) => questionId)).toEqual(['red_flags.clot']);
  });

  it('knows when the practice knows of a yes, and forgets it when it is taken back', async () => {
    store.answer('red_flags.chest', true);
    const redFlag = {
      eventId: form.requestId,
      severity: 'emergency' as const,
      clientAction: 'Call.',
      emergencyNumber: '911',
      raisedAt: '2026-03-12T10:42:00.000Z',
    };
    await saved(put('red_flags.chest'), { redFlag });
    expect(store.redFlags().get('red_flags.chest')).toEqual(redFlag);
    store.answer('red_flags.chest', null);
    await saved(put('red_flags.chest'));
    expect(store.redFlags().size).toBe(0);
  });

  describe('when another device answered meanwhile', () => {
    const theirs = { questionId: 'goal', value: 'Run', version: 9, savedAt: '2026-03-12T10:00:00.000Z' };

    beforeEach(async () => {
      store.answer('goal', 'Swim');
      put('goal').flush(problem('intake_answer_changed_elsewhere', { current: theirs }), {
        status: 409,
        statusText: 'Conflict',
      });
      await settle();
    });

    it('shows both and sends neither', () => {
      expect(store.value('goal')).toBe('Swim');
      expect(store.conflicts().get('goal')).toEqual({ theirs: 'Run' });
    });

    it('keeps mine when I say so', async () => {
      store.keepMine('goal');
      const request = put('goal');
      expect(request.request.body).toEqual({ questionId: 'goal', value: 'Swim', version: 9 });
      await saved(request);
      expect(store.conflicts().size).toBe(0);
    });

    it('takes theirs when I say so', async () => {
      store.takeTheirs('goal');
      expect(store.value('goal')).toBe('Run');
      expect(store.conflicts().size).toBe(0);
      store.answer('goal', 'Jog');
      const request = put('goal');
      expect(request.request.body).toEqual({ questionId: 'goal', value: 'Jog', version: 9 });
      await saved(request);
    });
  });

  it('does not take its own lost answer for another device', async () => {
    store.answer('goal', 'Swim');
    put('goal').error(new ProgressEvent('error'));
    await settle();
    expect(store.isOffline()).toBe(true);
    store.answer('goal', 'Swim far');
    store.tryNow();
    // The server did get "Swim"; only its word got lost.
    const current = { questionId: 'goal', value: 'Swim', version: 4, savedAt: '2026-03-12T10:00:00.000Z' };
    put('goal').flush(problem('intake_answer_changed_elsewhere', { current }), {
      status: 409,
      statusText: 'Conflict',
    });
    await settle();
    const request = put('goal');
    expect(request.request.body).toEqual({ questionId: 'goal', value: 'Swim far', version: 4 });
    await saved(request);
    expect(store.conflicts().size).toBe(0);
  });

  it('tells at the question what the server does not take', async () => {
    store.answer('email', 'nobody');
    put('email').flush(
      problem('validation_failed', { errors: [{ path: 'value', message: 'Enter an e-mail.' }] }),
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle();
    expect(store.problems().get('email')).toBe('Enter an e-mail.');
    store.answer('email', 'jonas@post.example');
    expect(store.problems().size).toBe(0);
    await saved(put('email'));
  });

  it('keeps answers and stops when the link does not take them any more', async () => {
    store.answer('goal', 'Swim');
    put('goal').flush(problem('intake_revoked'), { status: 410, statusText: 'Gone' });
    await settle();
    expect(store.hasEnded()).toBe(true);
    expect(drafts.keep).toHaveBeenLastCalledWith(form.requestId, [
      { key: 'goal', value: { kind: 'answer', value: 'Swim' }, version: 3 },
    ]);
  });

  it('sends the form in once everything in it is saved, twice with the same key', async () => {
    store.type('goal', 'Swim');
    const first = store.submit();
    await saved(put('goal'));
    const lost = server.expectOne({ method: 'POST', url: `${path}/submit` });
    lost.error(new ProgressEvent('error'));
    expect(await first).toBe('unreachable');
    const second = store.submit();
    await settle();
    const again = server.expectOne({ method: 'POST', url: `${path}/submit` });
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    again.flush({ requestId: form.requestId, submittedAt: '2026-03-12T10:42:00.000Z' });
    expect(await second).toBe('sent');
    expect(drafts.forget).toHaveBeenCalledWith(form.requestId);
  });

  it('says what is missing when the server refuses the form', async () => {
    const sending = store.submit();
    await settle();
    server
      .expectOne({ method: 'POST', url: `${path}/submit` })
      .flush(problem('intake_incomplete', { errors: [{ path: 'signature', message: 'Please sign.' }] }), {
        status: 422,
        statusText: 'Unprocessable',
      });
    expect(await sending).toBe('incomplete');
    expect(store.problems().get('signature')).toBe('Please sign.');
  });

  it('puts a mark that was taken away back', async () => {
    const mark = {
      id: '019ce17d-2100-7f01-8203-0405060708aa',
      regionId: 'calf_l' as const,
      kind: 'pain' as const,
      intensity: 4,
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
    };
    const after = { safetyQuestions: [], habitQuestions: [], isMinor: false };
    const url = `${path}/marks/${mark.id}`;
    store.putMark(mark);
    server.expectOne({ method: 'PUT', url }).flush({ mark, version: 1, savedAt: '', ...after });
    await settle();
    store.removeMark(mark.id);
    expect(store.marks()).toEqual([]);
    server.expectOne({ method: 'DELETE', url }).flush(after);
    await settle();
    store.putMark(mark);
    const again = server.expectOne({ method: 'PUT', url });
    expect(again.request.body).toEqual({ mark, version: 2 });
    again.flush({ mark, version: 3, savedAt: '', ...after });
    await settle();
    expect(store.said().hasMarks).toBe(true);
  });
});
