import pg from 'pg';

/**
 * Practice and client for the statement that follows, until its transaction ends. A crash may lose the last second of
 * read events, never a write's. A plan is made once a connection and kept: to plan a read under the policies costs more
 * than to run it. It answers with no row, which leaves the rows to the query.
 */
const ENTER = {
  name: 'enter_tenant_for_read',
  text: `SELECT FROM (SELECT set_config('app.practice_id', $1, true) AS practice, set_config('app.client_id', $2, true) AS client,
                set_config('synchronous_commit', 'off', true) AS commit, set_config('plan_cache_mode', 'force_generic_plan', true) AS plan)
         WHERE practice IS NULL`,
};

const knowEnter = new WeakSet<pg.Connection>();

export interface NamedQuery {
  name: string;
  text: string;
  values: unknown[];
}

/**
 * Sends a tenant and a query as one message and takes one back. What stands before one Sync of PostgreSQL's extended
 * protocol is one transaction, so there is no BEGIN and no COMMIT to send and to answer; an error undoes all of it. After
 * an error nobody knows which of the two statements the connection has prepared: give it up.
 * @param tenant the practice, and the records of the client who asks: empty for staff
 */
export function readAsTenant<Row extends pg.QueryResultRow>(
  client: pg.Client,
  tenant: [practiceId: string, recordIds: string],
  { name, text, values }: NamedQuery,
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query<Row>({ name, text, values }, (error, results) => {
      if (error) reject(error);
      else resolve(rowsOfLast(results));
    });
    const submit = query.submit.bind(query);
    query.submit = (connection) => {
      connection.stream.cork();
      try {
        enter(connection, tenant);
        return submit(connection);
      } finally {
        connection.stream.uncork();
      }
    };
    client.query(query);
  });
}

function enter(connection: pg.Connection, tenant: string[]): void {
  if (!knowEnter.has(connection)) {
    connection.parse({ ...ENTER, types: [] }, true);
    knowEnter.add(connection);
  }
  connection.bind({ statement: ENTER.name, values: tenant }, true);
  connection.execute(null, true);
}

/** Two statements were answered: pg gives a list of results. */
function rowsOfLast<Row extends pg.QueryResultRow>(
  results: pg.QueryResult<Row> | pg.QueryResult<Row>[],
): Row[] {
  const last = Array.isArray(results) ? results.at(-1) : results;
  return last?.rows ?? [];
}
