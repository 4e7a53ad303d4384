import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** The pool under a data source: TypeORM does not name it in its types. */
export function appPoolOf(dataSource: DataSource): pg.Pool {
  const driver: unknown = dataSource.driver;
  if (typeof driver === 'object' && driver !== null && 'master' in driver && isPool(driver.master))
    return driver.master;
  throw new Error('the data source has no PostgreSQL pool');
}

function isPool(value: unknown): value is pg.Pool {
  return typeof value === 'object' && value !== null && 'connect' in value && 'totalCount' in value;
}
