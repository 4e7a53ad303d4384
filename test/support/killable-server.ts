import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { freePort } from '../../scripts/ports.mjs';
import { type ServerProcess, startServer } from '../../scripts/server-process.mjs';
import { startTestCluster } from './cluster.mjs';

/** The built product on a database of its own, to be killed in the middle of anything and started again. */
export class KillableServer {
  private server: Promise<ServerProcess>;
  kills = 0;

  private constructor(
    readonly origin: string,
    readonly adminUrl: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly stopCluster: () => Promise<void>,
  ) {
    this.server = this.begin();
  }

  static async start(): Promise<KillableServer> {
    // Not hasty: what is acknowledged is on disk.
    const { urls, adminUrl, stop } = await startTestCluster('unknot', { hasty: false });
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      MODE: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: origin,
      DATABASE_URL: urls.app,
      DATABASE_IDENTITY_URL: urls.identity,
      LINK_SECRET: 'a secret that only this test knows',
      TRUST_PROXY: 'true',
    };
    const inDatabase = Object.assign(new URL(adminUrl), { pathname: '/unknot' }).href;
    const killable = new KillableServer(origin, inDatabase, env, stop);
    await killable.isUp();
    return killable;
  }

  /** Resolves when it answers. */
  async isUp(): Promise<void> {
    await this.server;
  }

  /** Ends the process as a power cut would, and starts it again. */
  async kill(): Promise<void> {
    const { pid, ended } = await this.server;
    if (pid === undefined) throw new Error('the server has no process');
    this.kills += 1;
    this.server = ended.then(() => this.begin());
    process.kill(pid, 'SIGKILL');
    await this.server;
  }

  async stop(): Promise<void> {
    await (await this.server).stop();
    await this.stopCluster();
  }

  private async begin(): Promise<ServerProcess> {
    const log = openSync(join(tmpdir(), `unknot-killed-${process.pid}.log`), 'a');
    try {
      return await startServer({ output: log, env: this.env });
    } finally {
      closeSync(log);
    }
  }
}
