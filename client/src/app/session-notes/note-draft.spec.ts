import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import type { Mark } from '@api/body-map/dto/mark.dto';
import type { SavedNote, SaveNote, SessionNote } from '@api/session-notes/dto/session-note.dto';
import { aMark } from '../body-map/testing/a-mark';
import { Session } from '../core/auth/session';
import { DeviceDrafts, type DraftName } from '../core/device-drafts';
import { NoteDraft } from './note-draft';
import { isSame, sheetOf } from './note-sheet';
import { SessionNotesApi } from './session-notes-api';

const EMPTY: SessionNote = {
  id: 'n1',
  clientId: 'c1',
  clientName: 'Elin Marsh',
  state: 'draft',
  version: 1,
  author: { id: 'me', name: 'Mara' },
  startedAt: '2026-03-02T10:00:00.000Z',
  endedAt: '2026-03-02T11:00:00.000Z',
  subjective: '',
  objective: '',
  assessment: '',
  plan: '',
  techniques: [],
  painBefore: null,
  painAfter: null,
  marks: [],
  warnings: [],
  signature: null,
  addenda: [],
  savedAt: '2026-03-02T11:42:00.000Z',
};

/** Answers as the API does; `isDown` drops every request. */
class Server {
  note = EMPTY;
  isDown = false;
  requests = 0;

  async get(): Promise<SessionNote> {
    return this.note;
  }

  async save(_id: string, { version, ...content }: SaveNote): Promise<SavedNote> {
    this.receive();
    if (isSame(content, sheetOf(this.note).content)) return this.saved();
    this.refuseSigned();
    if (version !== this.note.version) throw refusal(409, 'note_changed_elsewhere', this.note);
    return this.change(content);
  }

  async putMark(_id: string, mark: Mark): Promise<SavedNote> {
    this.receive();
    this.refuseSigned();
    return this.change({ marks: [...this.note.marks.filter(({ id }) => id !== mark.id), mark] });
  }

  async deleteMark(_id: string, markId: string): Promise<SavedNote> {
    this.receive();
    return this.change({ marks: this.note.marks.filter(({ id }) => id !== markId) });
  }

  async sign(_id: string, version: number): Promise<SessionNote> {
    this.receive();
    if (version !== this.note.version) throw refusal(409, 'note_changed_elsewhere', this.note);
    this.change({ state: 'signed' });
    return this.note;
  }

  /** What another device, or this one, saves. */
  change(change: Partial<SessionNote>): SavedNote {
    this.note = { ...this.note, ...change, version: this.note.version + 1 };
    return this.saved();
  }

  private saved(): SavedNote {
    const { id, version, savedAt, warnings } = this.note;
    return { id, version, savedAt, warnings };
  }

  private receive(): void {
    this.requests += 1;
    if (this.isDown) throw new HttpErrorResponse({ status: 0 });
  }

  private refuseSigned(): void {
    if (this.note.state === 'signed') throw refusal(409, 'note_already_signed', this.note);
  }
}

class Drafts {
  readonly kept = new Map<string, unknown>();

  keep({ id }: DraftName, value: unknown): void {
    this.kept.set(id, JSON.parse(JSON.stringify(value)));
  }

  drop({ id }: DraftName): void {
    this.kept.delete(id);
  }

  async read({ id }: DraftName): Promise<unknown> {
    return this.kept.get(id);
  }
}

function refusal(status: number, code: string, current: SessionNote): HttpErrorResponse {
  return new HttpErrorResponse({ status, error: { status, code, title: code, current } });
}

describe('a note being written', () => {
  let server: Server;
  let drafts: Drafts;

  /** A screen of its own: what a second tab, or the page after a reload, would be. */
  const openNote = async (): Promise<NoteDraft> => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        NoteDraft,
        { provide: SessionNotesApi, useValue: server },
        { provide: DeviceDrafts, useValue: drafts },
        { provide: Session, useValue: { current: () => ({ person: { id: 'me' } }) } },
      ],
    });
    const draft = TestBed.inject(NoteDraft);
    await draft.open(server.note);
    return draft;
  };
  const passes = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    drafts = new Drafts();
  });
  afterEach(() => jest.useRealTimers());

  it('is saved within two seconds after the last change, in one request', async () => {
    const draft = await openNote();
    for (const text of ['S', 'Sl', 'Slept']) draft.set({ subjective: text });
    expect(draft.saveState()).toEqual({ kind: 'saving' });
    await passes(2000);
    expect(server.note.subjective).toBe('Slept');
    expect(server.requests).toBe(1);
    expect(draft.saveState()).toEqual({ kind: 'saved', at: new Date(EMPTY.savedAt) });
  });

  it('is saved while somebody types on and on', async () => {
    const draft = await openNote();
    for (let n = 0; n < 20; n += 1) {
      draft.set({ plan: `word ${n}` });
      await passes(500);
    }
    expect(server.requests).toBeGreaterThanOrEqual(2);
    await passes(2000);
    expect(server.note.plan).toBe('word 19');
  });

  it('saves marks one by one, and what is undone before it was saved not at all', async () => {
    const draft = await openNote();
    const [kept, gone] = [aMark(), aMark()];
    draft.change((sheet) => ({ ...sheet, marks: [kept, gone] }));
    draft.change((sheet) => ({ ...sheet, marks: [kept] }));
    await passes(2000);
    expect(server.note.marks).toEqual([kept]);
    expect(server.requests).toBe(1);
    draft.change((sheet) => ({ ...sheet, marks: [] }));
    await passes(2000);
    expect(server.note.marks).toEqual([]);
  });

  it('keeps trying while the server does not answer, and says so', async () => {
    const draft = await openNote();
    server.isDown = true;
    draft.set({ plan: 'Rest.', painBefore: 4 });
    await passes(1000);
    expect(draft.saveState()).toEqual({ kind: 'retrying' });
    expect(draft.waiting()).toBe(2);
    server.isDown = false;
    await passes(5000);
    expect(server.note.plan).toBe('Rest.');
    expect(draft.saveState()?.kind).toBe('saved');
  });

  it('finds on the device what a closed tab had not saved, and saves it', async () => {
    server.isDown = true;
    const draft = await openNote();
    const mark = aMark();
    draft.change(({ content }) => ({ content: { ...content, plan: 'Rest.' }, marks: [mark] }));
    server.isDown = false;
    server.change({ subjective: 'From the tablet.' });
    await openNote();
    await passes(2000);
    expect(server.note).toMatchObject({ plan: 'Rest.', subjective: 'From the tablet.', marks: [mark] });
    expect(drafts.kept.size).toBe(0);
  });

  it('brings together what another device saved meanwhile', async () => {
    const draft = await openNote();
    server.change({ subjective: 'From the tablet.' });
    draft.set({ plan: 'From the phone.' });
    await passes(2000);
    expect(server.note).toMatchObject({ subjective: 'From the tablet.', plan: 'From the phone.' });
    expect(draft.sheet()?.content.subjective).toBe('From the tablet.');
  });

  it('does not write over what another device saved while only a mark went out', async () => {
    const draft = await openNote();
    server.change({ subjective: 'From the tablet.' });
    draft.change((sheet) => ({ ...sheet, marks: [aMark()] }));
    await passes(2000);
    draft.set({ plan: 'Rest.' });
    await passes(2000);
    expect(server.note).toMatchObject({ subjective: 'From the tablet.', plan: 'Rest.' });
  });

  it('waits for a choice where both wrote, and loses neither', async () => {
    const draft = await openNote();
    server.change({ plan: 'theirs' });
    draft.set({ plan: 'mine' });
    await passes(2000);
    expect(server.note.plan).toBe('theirs');
    expect(draft.isSettled()).toBe(false);
    const [clash] = draft.clashes();
    expect(clash).toMatchObject({ mine: { plan: 'mine' }, theirs: { plan: 'theirs' } });
    draft.resolve(clash!, { plan: 'theirs\n\nmine' });
    await passes(2000);
    expect(server.note.plan).toBe('theirs\n\nmine');
    expect(draft.saveState()?.kind).toBe('saved');
  });

  it('keeps on the screen what was typed while the note was signed elsewhere', async () => {
    const draft = await openNote();
    server.change({ state: 'signed', plan: 'Signed words.' });
    draft.set({ subjective: 'One thing more.' });
    await passes(2000);
    expect(draft.base()?.state).toBe('signed');
    expect(draft.sheet()?.content.plan).toBe('Signed words.');
    expect(draft.leftOver()?.content.subjective).toBe('One thing more.');
  });

  it('holds back an end before the start, and saves the rest', async () => {
    const draft = await openNote();
    draft.set({ endedAt: EMPTY.startedAt, plan: 'Rest.' });
    await passes(2000);
    expect(server.note).toMatchObject({ plan: 'Rest.', endedAt: EMPTY.endedAt });
    expect(draft.sheet()?.content.endedAt).toBe(EMPTY.startedAt);
    expect(server.requests).toBe(1);
  });

  it('signs what was typed a moment ago', async () => {
    const draft = await openNote();
    draft.set({ plan: 'Rest.' });
    expect(await draft.sign()).toBeNull();
    expect(server.note).toMatchObject({ state: 'signed', plan: 'Rest.' });
    expect(draft.base()?.state).toBe('signed');
  });

  it('does not sign what is not saved, nor what she has not seen', async () => {
    const draft = await openNote();
    server.isDown = true;
    draft.set({ plan: 'Rest.' });
    expect((await draft.sign())?.code).toBe('note_not_saved');
    server.isDown = false;
    await passes(5000);
    server.change({ subjective: 'From the tablet.' });
    expect((await draft.sign())?.code).toBe('note_changed_elsewhere');
    expect(draft.sheet()?.content.subjective).toBe('From the tablet.');
    expect(await draft.sign()).toBeNull();
  });
});
