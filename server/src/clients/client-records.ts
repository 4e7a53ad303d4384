/**
 * SQL: whose records a read wants. A record that was merged keeps what it holds and points at the one that stays, so every
 * read of a client says one of these; test/api/structure/merged-reads.spec.ts names those that rightly do not. `record_of` is a
 * column because row-level security lets no index serve an expression.
 */

/** The client whom the id `$1` names: by her own record, or by one that was merged into it. */
export const CLIENT_OF_ID = '(SELECT m.record_of FROM client m WHERE m.id = $1)';

/** All records of the client whom the id `$1` names: an array made once, from ix_client_record. */
export const RECORDS_OF_ID = `ARRAY(SELECT r.id FROM client r WHERE r.record_of = ${CLIENT_OF_ID})`;

/** All records of the client `c`. */
export const RECORDS_OF_C = `ARRAY(
  SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)`;

/** Joins the client `c` whose record `o` is: in lists over many clients. */
export const JOIN_CLIENT = `JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of`;
