import { RECORDS_OF_ID } from '../clients/client-records.js';
import { IS_COUNTED } from '../intake-requests/counted-intakes.js';

/**
 * Whether a sent question (`q`) of the client whom `$1` names was answered in another way since: by the therapist in the room, or in a new intake. It is
 * then no longer asked.
 */
export const IS_MOOT = `(EXISTS (
    SELECT FROM interview_answer w
    WHERE w.practice_id = q.practice_id AND w.client_id = ANY (${RECORDS_OF_ID}) AND w.topic = 'cause'
      AND w.subject_id = q.cause_id AND w.answered_at > coalesce(q.settled_at, q.sent_at))
  OR EXISTS (
    SELECT FROM submitted_intake i
    WHERE i.practice_id = q.practice_id AND i.client_id = ANY (${RECORDS_OF_ID}) AND i.has_body_map AND ${IS_COUNTED}
      AND i.submitted_at > coalesce(q.settled_at, q.sent_at)
      AND i.content::jsonb @> jsonb_build_object(
        'habits', jsonb_build_array(jsonb_build_object('questionId', 'cause.' || q.cause_id)))))`;
