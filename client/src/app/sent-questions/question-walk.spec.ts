import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OwnQuestion } from '@api/likely-sources/dto/sent-question.dto';
import { jest } from '@jest/globals';
import { PortalSession } from '../core/auth/portal-session';
import { KeptAnswers } from './kept-answers';
import { QuestionWalk, type Said } from './question-walk';

const OFTEN: Said = { value: 3, side: null };
const NEVER: Said = { value: 0, side: null };

const aQuestion = (id: string, change: Partial<OwnQuestion> = {}): OwnQuestion => ({
  id,
  question: { questionId: `cause.${id}`, text: `${id}?`, help: null, answerType: 'freq5', sideText: null },
  askedByName: 'Mara Ellison',
  state: 'open',
  answer: null,
  version: 1,
  ...change,
});

describe('QuestionWalk', () => {
  const kept = { keep: jest.fn(), read: jest.fn(async (): Promise<object[]> => []) };
  let walk: QuestionWalk;
  let server: HttpTestingController;

  beforeEach(() => {
    jest.useFakeTimers();
    kept.read.mockResolvedValue([]);
    TestBed.configureTestingModule({
      providers: [
        QuestionWalk,
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: KeptAnswers, useValue: kept },
        { provide: PortalSession, useValue: { current: signal({ client: { id: 'jonas' } }) } },
      ],
    });
    walk = TestBed.inject(QuestionWalk);
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => {
    server.verify();
    jest.useRealTimers();
  });

  const put = (id: string) => server.expectOne({ method: 'PUT', url: `/api/portal/questions/${id}` });
  const settle = () => jest.advanceTimersByTimeAsync(0);
  const save = async (id: string, answer: Said, version: number) => {
    const request = put(id);
    expect(request.request.body).toEqual({ answer, version });
    request.flush(aQuestion(id, { answer, version: version + 1 }));
    await settle();
  };
  const refuse = async (id: string, code: string, facts: object = {}) => {
    put(id).flush({ code, title: code, ...facts }, { status: 409, statusText: 'Conflict' });
    await settle();
  };

  it('goes from one question to the next, saves each as it is tapped, and skips what is skipped', async () => {
    await walk.begin([aQuestion('one'), aQuestion('two')]);
    walk.say('one', OFTEN);
    await save('one', OFTEN, 1);
    walk.say('one', NEVER);
    await save('one', NEVER, 2);
    walk.next();
    expect([walk.now()?.id, walk.number(), walk.answer()]).toEqual(['two', 2, null]);
    walk.skip();
    await save('two', null, 1);
    expect([walk.now(), walk.answered()]).toEqual([undefined, 1]);
    expect(walk.saveState()).toMatchObject({ kind: 'saved' });
  });

  it('shows what another device said meanwhile, and changes it only when asked to', async () => {
    await walk.begin([aQuestion('one')]);
    walk.say('one', OFTEN);
    await refuse('one', 'sent_question_answered_elsewhere', {
      current: aQuestion('one', { answer: NEVER, version: 2 }),
    });
    expect([walk.answer(), walk.cameElsewhere()]).toEqual([NEVER, 'answered']);
    walk.say('one', OFTEN);
    expect(walk.cameElsewhere()).toBeNull();
    await save('one', OFTEN, 2);
  });

  it('knows its own answer again that came through without a word', async () => {
    await walk.begin([aQuestion('one')]);
    walk.say('one', OFTEN);
    put('one').error(new ProgressEvent('error'));
    await settle();
    expect(walk.saveState()).toEqual({ kind: 'offline', waiting: 1 });
    walk.say('one', NEVER);
    walk.tryNow();
    await refuse('one', 'sent_question_answered_elsewhere', {
      current: aQuestion('one', { answer: OFTEN, version: 2 }),
    });
    await save('one', NEVER, 2);
    expect([walk.answer(), walk.cameElsewhere()]).toEqual([NEVER, null]);
  });

  it('says of a question that is no longer asked that nothing is to do', async () => {
    await walk.begin([aQuestion('one')]);
    walk.say('one', OFTEN);
    await refuse('one', 'sent_question_closed');
    expect(walk.cameElsewhere()).toBe('closed');
    walk.skip();
    expect(walk.now()).toBeUndefined();
  });

  it('sends what this device still kept from before, of the questions that are asked', async () => {
    kept.read.mockResolvedValue([
      { key: 'one', value: OFTEN, version: 1 },
      { key: 'gone', value: OFTEN, version: 1 },
    ]);
    await walk.begin([aQuestion('one')]);
    expect(walk.answer()).toEqual(OFTEN);
    await save('one', OFTEN, 1);
  });
});
