/** SQL: the form sent in, by the alias `i` of `submitted_intake`, was not marked as an error. All others count for nothing. */
export const IS_COUNTED = `NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
  AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)`;
