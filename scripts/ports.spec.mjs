import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, isPortFree } from './ports.mjs';

describe('the port to serve on', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('is taken while something listens on %s', async (host) => {
    const port = await freePort();
    expect(await isPortFree(port)).toBe(true);
    const other = createServer().listen(port, host);
    await once(other, 'listening');
    expect(await isPortFree(port)).toBe(false);
    other.close();
    await once(other, 'close');
    expect(await isPortFree(port)).toBe(true);
  });
});
