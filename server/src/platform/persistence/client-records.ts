/**
 * The records of a client: her own and those merged into her. Content stays under the record it was written for, so a
 * read that follows merges says `x.client_id = ANY (${RECORDS_OF_CLIENT})` where `$1` is the client. As an array that is
 * made once, it keeps the index of `client_id` usable under the policies.
 */
export const RECORDS_OF_CLIENT = `ARRAY(SELECT m.id FROM client m WHERE coalesce(m.merged_into, m.id) = $1)`;

/** The same for each client `c` of a query: `x.client_id IN ${RECORDS_OF_C}`. */
export const RECORDS_OF_C = `(SELECT m.id FROM client m
    WHERE m.practice_id = c.practice_id AND coalesce(m.merged_into, m.id) = c.id)`;

/** The client `c` of a record `l`: the one it was merged into, else itself. `JOIN client l ON … JOIN client c ON ${C_OF_L}` */
export const C_OF_L = `c.practice_id = l.practice_id AND c.id = coalesce(l.merged_into, l.id)`;
