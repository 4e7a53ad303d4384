import { createServer, connect } from 'node:net';

/** A port nobody listens on at this moment. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Whether a server may listen there. Binding alone does not tell: another program may hold the same port on
 * a different address of this machine, and a browser that opens `localhost` would meet that one.
 * @param {number} port
 * @param {string} host
 */
export async function isPortFree(port, host = '127.0.0.1') {
  const answers = await Promise.all([isAnswered(port, '127.0.0.1'), isAnswered(port, '::1')]);
  return !answers.includes(true) && (await isBindable(port, host));
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function isAnswered(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const answer = (/** @type {boolean} */ value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function isBindable(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
