import { CLIENT_OF_ID, RECORDS_OF_C, RECORDS_OF_ID } from '../clients/client-records.js';

/**
 * Two records that were merged may both have a plan: the one set aside at the merge rests. Where neither was, the shared
 * one counts, and then that of the record that stays.
 */
const IN_ORDER = 'ORDER BY p.is_set_aside, p.shared_number = 0, p.state';

/** SQL: the id of the plan of the client whom the id `$1` names. */
export const PLAN_OF_ID = `(
  SELECT p.id FROM home_care_plan p WHERE p.client_id = ANY (${RECORDS_OF_ID})
  ${IN_ORDER}, p.client_id <> ${CLIENT_OF_ID}, p.id LIMIT 1)`;

/** SQL: the id of the plan of the client `c`. */
export const PLAN_OF_C = `(
  SELECT p.id FROM home_care_plan p WHERE p.practice_id = c.practice_id AND p.client_id = ANY (${RECORDS_OF_C})
  ${IN_ORDER}, p.client_id <> c.id, p.id LIMIT 1)`;
