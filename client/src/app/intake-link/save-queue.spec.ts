import { jest } from '@jest/globals';
import { SaveQueue, type SaveResult, type Unsaved } from './save-queue';

/** A server that answers when told to. */
class SlowServer {
  readonly asked: { unsaved: Unsaved<string>; answer: (result: SaveResult) => void }[] = [];
  readonly kept: (readonly Unsaved<string>[])[] = [];
  readonly queue = new SaveQueue<string>({
    send: (unsaved) => new Promise((answer) => this.asked.push({ unsaved, answer })),
    keep: async (unsaved) => void this.kept.push(unsaved),
    now: () => new Date('2026-03-12T10:42:00Z'),
  });

  get values(): string[] {
    return this.asked.map(({ unsaved }) => `${unsaved.key}=${unsaved.value}@${unsaved.version}`);
  }

  async answer(index: number, result: SaveResult): Promise<void> {
    this.asked[index]!.answer(result);
    await jest.advanceTimersByTimeAsync(0);
  }
}

const saved = (version: number): SaveResult => ({ kind: 'saved', version });
const offline: SaveResult = { kind: 'unreachable', isOffline: true };

describe('SaveQueue', () => {
  let server: SlowServer;

  beforeEach(() => {
    jest.useFakeTimers();
    server = new SlowServer();
  });
  afterEach(() => jest.useRealTimers());

  it('sends a second edit of a field only after the first was answered, upon its version', async () => {
    server.queue.put('goal', 'a');
    server.queue.put('goal', 'ab');
    server.queue.put('goal', 'abc');
    expect(server.values).toEqual(['goal=a@0']);
    await server.answer(0, saved(1));
    expect(server.values).toEqual(['goal=a@0', 'goal=abc@1']);
    await server.answer(1, saved(2));
    expect(server.queue.state()).toEqual({ kind: 'saved', at: new Date('2026-03-12T10:42:00Z') });
  });

  it('says “offline” once this device keeps what waits: whoever reads it may close the page', async () => {
    let isKept = () => undefined as void;
    const keep = () => new Promise<void>((resolve) => (isKept = resolve));
    const queue = new SaveQueue<string>({ send: async () => offline, keep });
    queue.put('goal', 'a');
    await jest.advanceTimersByTimeAsync(0);
    expect(queue.state()).toEqual({ kind: 'saving' });
    isKept();
    await jest.advanceTimersByTimeAsync(0);
    expect(queue.state()).toEqual({ kind: 'offline', waiting: 1 });
  });

  it('sends different fields in the order in which they were answered', async () => {
    server.queue.put('a', '1');
    server.queue.put('b', '2');
    server.queue.put('c', '3');
    await server.answer(0, saved(1));
    await server.answer(1, saved(1));
    expect(server.values).toEqual(['a=1@0', 'b=2@0', 'c=3@0']);
  });

  it('waits while somebody types, but not longer than it was told', async () => {
    server.queue.put('goal', 'k', 800);
    await jest.advanceTimersByTimeAsync(500);
    server.queue.put('goal', 'kn', 800);
    await jest.advanceTimersByTimeAsync(299);
    expect(server.values).toEqual([]);
    expect(server.queue.state()).toEqual({ kind: 'saving' });
    await jest.advanceTimersByTimeAsync(1);
    expect(server.values).toEqual(['goal=kn@0']);
  });

  it('sends everything at once when the page is about to go', () => {
    server.queue.put('goal', 'knot', 800);
    server.queue.put('told', 'slipped disc', 800);
    server.queue.flush();
    expect(server.values).toEqual(['goal=knot@0', 'told=slipped disc@0']);
  });

  it('waits longer each time while there is no answer, and counts what waits', async () => {
    server.queue.put('a', '1');
    await server.answer(0, offline);
    server.queue.put('b', '2');
    expect(server.queue.state()).toEqual({ kind: 'offline', waiting: 2 });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.asked).toHaveLength(2);
    await server.answer(1, offline);
    await jest.advanceTimersByTimeAsync(1_999);
    expect(server.asked).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(1);
    await server.answer(2, saved(1));
    await server.answer(3, saved(1));
    expect(server.values.slice(2)).toEqual(['a=1@0', 'b=2@0']);
    expect(server.queue.state()?.kind).toBe('saved');
  });

  it('says that it tries again when the server is busy', async () => {
    server.queue.put('a', '1');
    await server.answer(0, { kind: 'unreachable', isOffline: false });
    expect(server.queue.state()).toEqual({ kind: 'retrying' });
  });

  it('tries at once when the connection is back', async () => {
    server.queue.put('a', '1');
    await server.answer(0, offline);
    server.queue.tryNow();
    expect(server.values).toEqual(['a=1@0', 'a=1@0']);
  });

  it('keeps the newest of what was edited while an attempt failed', async () => {
    server.queue.put('goal', 'a');
    server.queue.put('goal', 'ab');
    await server.answer(0, offline);
    server.queue.tryNow();
    expect(server.values[1]).toBe('goal=ab@0');
  });

  it('holds what was changed elsewhere until the person has picked, and saves the rest', async () => {
    server.queue.know('goal', 'old', 3);
    server.queue.put('goal', 'mine');
    server.queue.put('told', 'x');
    await server.answer(0, { kind: 'held', version: 7 });
    await server.answer(1, saved(1));
    expect(server.queue.state()?.kind).toBe('saved');
    server.queue.release('goal');
    expect(server.values).toEqual(['goal=mine@3', 'told=x@0', 'goal=mine@7']);
  });

  it('goes on from the other value when that one was picked', async () => {
    server.queue.know('goal', 'old', 3);
    server.queue.put('goal', 'mine');
    await server.answer(0, { kind: 'held', version: 7 });
    server.queue.accept('goal', 'theirs');
    server.queue.put('goal', 'theirs, edited');
    expect(server.values[1]).toBe('goal=theirs, edited@7');
  });

  it('does not send again what was refused', async () => {
    server.queue.put('email', 'no');
    await server.answer(0, { kind: 'refused' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.asked).toHaveLength(1);
  });

  it('hands over all that the server has not confirmed, to be kept on the device', async () => {
    server.queue.put('a', '1');
    expect(server.kept.at(-1)).toEqual([{ key: 'a', value: '1', version: 0 }]);
    await server.answer(0, saved(1));
    expect(server.kept.at(-1)).toEqual([]);
  });

  it('says when all is saved, and says so too when the server is out of reach', async () => {
    server.queue.put('goal', 'knot', 800);
    const all = server.queue.saveAll();
    await server.answer(0, saved(1));
    expect(await all).toBe(true);
    expect(await server.queue.saveAll()).toBe(true);

    server.queue.put('goal', 'knots');
    const again = server.queue.saveAll();
    await server.answer(1, offline);
    expect(await again).toBe(false);
  });
});
