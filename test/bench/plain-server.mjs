// The yardstick: the same page of clients as Fastify and pg give it with nothing else to do. No session, no row-level
// security, no audit, no headers of ours, no log; the practice is a WHERE that somebody has to remember.
import fastify from 'fastify';
import pg from 'pg';

const [, , databaseUrl, practiceId, port] = process.argv;

const listClients = `
  SELECT c.id, coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name) AS name, c.pronouns, c.email, c.phone,
         c.archived_at IS NOT NULL AS "isArchived", c.sort_name AS "sortName"
  FROM client c
  WHERE c.practice_id = $1 AND (c.archived_at IS NULL) = $2 AND (c.sort_name, c.id) > ($3, $4::uuid)
  ORDER BY c.sort_name, c.id LIMIT $5`;
const firstKey = ['', '00000000-0000-0000-0000-000000000000'];

const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
const server = fastify();

server.get('/api/clients', async (request) => {
  const { limit, after } = /** @type {{ limit: string, after?: string }} */ (request.query);
  const [sortName, id] = after ? JSON.parse(Buffer.from(after, 'base64url').toString()) : firstKey;
  const { rows } = await pool.query({
    name: 'list_clients',
    text: listClients,
    values: [practiceId, true, sortName, id, Number(limit) + 1],
  });
  const page = rows.slice(0, Number(limit));
  const last = page.at(-1);
  const next = rows.length > page.length ? JSON.stringify([last.sortName, last.id]) : null;
  return {
    items: page.map(({ sortName: _, ...item }) => item),
    next: next && Buffer.from(next).toString('base64url'),
  };
});

await server.listen({ host: '127.0.0.1', port: Number(port) });
process.send?.('listening');
