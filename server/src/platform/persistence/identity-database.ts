import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config.js';

export interface NamedStatement {
  name: string;
  text: string;
}

/** The small second pool, with the role that alone may read who comes in. It serves `platform/auth` and nothing else. */
@Injectable()
export class IdentityDatabase implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(config: Config) {
    this.pool = new pg.Pool({
      connectionString: config.identityUrl,
      max: 5,
      application_name: 'unknot-identity',
    });
    // Without a listener a dropped idle connection would end the process; the next query opens a new one.
    this.pool.on('error', () => undefined);
  }

  async query<Row extends pg.QueryResultRow>(
    statement: NamedStatement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const result = await this.pool.query<Row>({ ...statement, values: [...values] });
    return result.rows;
  }

  /** One transaction of the identity role; `practiceId` opens that practice's rows to it. */
  async tx<T>(practiceId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query("SELECT set_config('app.practice_id', $1, true)", [practiceId]);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
