import { isAppendOnly, type Table } from './catalog.js';

/** The column that says whose practice a row is, where it is not `practice_id`. */
const PRACTICE_COLUMN: Record<string, string> = { practice: 'id' };

/** The column that says whose client a row is, where it is not `client_id`. */
const CLIENT_COLUMN: Record<string, string> = {
  client: 'id',
  idempotency_record: 'actor_id', // a client's own repeated writes
};

/** Tables without a foreign key. */
const WITHOUT_FOREIGN_KEY = new Set([
  'practice', // it is the tenant
  'audit_event', // the hottest insert; the policy alone keeps its practice right
]);

/** Tables of state that has no column to change yet. */
const STATE_WITHOUT_CHANGE = new Set([
  'intake_response', // a form being filled in: its answers change, beside it
]);

const ROW_RIGHTS = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE']);
const PREFIXES = { 'primary key': 'pk_', 'foreign key': 'fk_', unique: 'uq_', check: 'ck_' };

/** What breaks the rules of architecture.md, "Data and tenancy": one line each, none when all is well. */
export function brokenRules(tables: readonly Table[]): string[] {
  return tables.flatMap((table) =>
    [
      ...brokenPolicies(table),
      ...brokenKeys(table),
      ...brokenAppendOnly(table),
      ...brokenRights(table),
      ...brokenNames(table),
    ].map((complaint) => `${table.name}: ${complaint}`),
  );
}

/** Constraints and indexes are named by their kind and table, so that an error or a plan can be read. */
export function brokenNames(table: Table): string[] {
  const constraints = table.constraints.filter(
    ({ name, kind }) => !name.startsWith(`${PREFIXES[kind]}${table.name}`),
  );
  const indexes = table.indexes.filter(
    ({ name, isUnique, isOfConstraint }) =>
      !isOfConstraint && !name.startsWith(`${isUnique ? 'uq_' : 'ix_'}${table.name}`),
  );
  return [...constraints, ...indexes].map(({ name }) => `${name} is not named by its kind`);
}

function brokenPolicies(table: Table): string[] {
  const complaints: string[] = [];
  if (!table.hasRls) complaints.push('row-level security is off');
  if (!table.forcesRls) complaints.push('row-level security is not forced on the owner');
  const practiceRule = `(${practiceColumnOf(table)} = ( SELECT (current_setting('app.practice_id'::text))::uuid AS current_setting))`;
  if (!hasPolicy(table, 'by_practice', practiceRule)) complaints.push('no right policy by practice');
  const column = clientColumnOf(table);
  const clientRule =
    `(( SELECT (COALESCE(current_setting('app.client_id'::text, true), ''::text) = ''::text)) OR ` +
    `(${column} = ANY (( SELECT (string_to_array(current_setting('app.client_id'::text, true), ','::text))::uuid[] AS string_to_array)::uuid[])))`;
  if (column && !hasPolicy(table, 'by_client', clientRule)) complaints.push('no right policy by client');
  const others = table.policies.filter(
    ({ name }) => name !== 'by_practice' && !(column && name === 'by_client'),
  );
  return [...complaints, ...others.map(({ name }) => `policy ${name} is one too many`)];
}

function hasPolicy({ policies }: Table, name: string, rule: string): boolean {
  return policies.some(
    (policy) =>
      policy.name === name &&
      policy.isPermissive === (name === 'by_practice') &&
      policy.command === 'ALL' &&
      policy.roles.join() === 'public' &&
      policy.using === rule &&
      policy.check === rule,
  );
}

/** Row-level security does not guard keys: a key without the practice attaches rows to another one's. */
function brokenKeys(table: Table): string[] {
  const complaints: string[] = [];
  if (!table.constraints.some(({ kind }) => kind === 'primary key')) complaints.push('no primary key');
  for (const { name, isUnique, columns } of table.indexes) {
    if (isUnique && columns[0] !== practiceColumnOf(table)) {
      complaints.push(`${name} does not begin with the practice`);
    }
  }
  const keys = table.constraints.filter(({ kind }) => kind === 'foreign key');
  if (keys.length === 0 && !WITHOUT_FOREIGN_KEY.has(table.name)) complaints.push('no foreign key');
  for (const { name, columns, target, targetColumns } of keys) {
    const practice = targetColumns?.[columns.indexOf('practice_id')];
    if (practice !== (PRACTICE_COLUMN[target ?? ''] ?? 'practice_id')) {
      complaints.push(`${name} does not carry the practice`);
    }
  }
  const pointsAtClient = keys.some(
    ({ target, columns, targetColumns }) =>
      target === 'client' &&
      `${columns.join()}>${targetColumns?.join()}` === 'practice_id,client_id>practice_id,id',
  );
  if (hasClientId(table) && !pointsAtClient) complaints.push('no foreign key (practice_id, client_id)');
  return complaints;
}

function brokenAppendOnly(table: Table): string[] {
  const mayChange = table.appMay.includes('UPDATE') || table.appMay.includes('DELETE');
  if (!isAppendOnly(table)) {
    return mayChange || STATE_WITHOUT_CHANGE.has(table.name)
      ? []
      : ['is never changed, and no trigger says so'];
  }
  if (mayChange) return [`is append-only, and the app may ${table.appMay.join()}`];
  const wanted = [
    `BEFORE DELETE OR UPDATE ON public.${table.name} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `BEFORE TRUNCATE ON public.${table.name} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ];
  return wanted
    .filter(
      (part) => !table.triggers.some(({ definition, isEnabled }) => isEnabled && definition.endsWith(part)),
    )
    .map((part) => `is append-only without ${part}`);
}

function brokenRights({ appMay, owner }: Table): string[] {
  return [
    ...appMay.filter((right) => !ROW_RIGHTS.has(right)).map((right) => `the app may ${right}`),
    ...(owner === 'unknot_owner' ? [] : [`belongs to ${owner}`]),
  ];
}

function practiceColumnOf({ name }: Table): string {
  return PRACTICE_COLUMN[name] ?? 'practice_id';
}

function clientColumnOf(table: Table): string | null {
  return CLIENT_COLUMN[table.name] ?? (hasClientId(table) ? 'client_id' : null);
}

function hasClientId({ columns }: Table): boolean {
  return columns.some(({ name }) => name === 'client_id');
}
