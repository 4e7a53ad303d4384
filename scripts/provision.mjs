// The roles and the database, made by a superuser. Run again it only brings passwords and rights up to date.
// By hand and in docker-compose.yml: node scripts/provision.mjs, with the four addresses in the environment.
import pg from 'pg';
import { Failure } from './failure.mjs';
import { isMain } from './is-main.mjs';

/** Migrations grant to these by name. None may read past row-level security, and none is a member of another. */
const roleNames = { owner: 'unknot_owner', app: 'unknot_app', identity: 'unknot_identity' };
const purger = 'unknot_purger';
const rights = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

/** @typedef {{ owner: string, app: string, identity: string }} Urls connection addresses, one for each role */

/**
 * @param {{ port: number, database: string, passwords: Urls }} place of an embedded cluster
 * @returns {Urls}
 */
export function databaseUrls({ port, database, passwords }) {
  const url = (/** @type {keyof Urls} */ role) =>
    `postgres://${roleNames[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  return { owner: url('owner'), app: url('app'), identity: url('identity') };
}

/**
 * @param {{ adminUrl: string, urls: Urls }} addresses the superuser's, and those to make valid
 * @returns {Promise<{ madeDatabase: boolean }>}
 */
export async function provision({ adminUrl, urls }) {
  const roles = [parse('owner', urls.owner), parse('app', urls.app), parse('identity', urls.identity)];
  const [database, ...others] = new Set(roles.map((role) => role.database));
  if (!database || others.length > 0)
    throw new Failure('The three database addresses must name one database.');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const { name, password } of roles) {
      await createRole(admin, name);
      await admin.query(`ALTER ROLE ${name} LOGIN ${rights} PASSWORD ${admin.escapeLiteral(password)}`);
    }
    await createRole(admin, purger);
    await admin.query(`ALTER ROLE ${purger} NOLOGIN ${rights}`);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await createDatabase(admin, database);
    return { madeDatabase: rowCount === 0 };
  } finally {
    await admin.end();
  }
}

/**
 * A database of the owner's that only the three roles can open: PostgreSQL copies no rights from a template.
 * @param {pg.Client} admin @param {string} name @param {string} [template]
 */
export async function createDatabase(admin, name, template) {
  const database = admin.escapeIdentifier(name);
  const like = template
    ? `TEMPLATE ${admin.escapeIdentifier(template)}`
    : `TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'`;
  await admin.query(`CREATE DATABASE ${database} OWNER ${roleNames.owner} ${like}`);
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${roleNames.app}, ${roleNames.identity}`);
}

/** @param {pg.Client} admin @param {string} name */
async function createRole(admin, name) {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0) await admin.query(`CREATE ROLE ${name}`);
}

/** @param {keyof Urls} role @param {string} address */
function parse(role, address) {
  const url = new URL(address);
  const name = decodeURIComponent(url.username);
  if (name !== roleNames[role])
    throw new Failure(`The database address for ${role} must use the role ${roleNames[role]}.`);
  return {
    name,
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}

/** @param {string} name */
function required(name) {
  const value = process.env[name];
  if (!value) throw new Failure(`${name} is missing: see .env.example.`);
  return value;
}

if (isMain(import.meta.filename)) {
  await provision({
    adminUrl: required('DATABASE_ADMIN_URL'),
    urls: {
      owner: required('DATABASE_OWNER_URL'),
      app: required('DATABASE_URL'),
      identity: required('DATABASE_IDENTITY_URL'),
    },
  });
}
