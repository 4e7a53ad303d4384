import { RECORDS_OF_C } from '../clients/client-records.js';
import type { RedFlagEvent } from './dto/red-flag.dto.js';

/** The event `e` of the client `c` as JSON; needs the joins of `RED_FLAG_FACTS`. */
export const RED_FLAG = `json_build_object('id', e.id, 'clientId', c.id,
  'clientName', coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name),
  'redFlagId', e.red_flag_id, 'label', e.label, 'severity', e.severity, 'source', e.source, 'textShown', e.text_shown,
  'therapistAction', e.therapist_action, 'raisedAt', e.raised_at, 'takenBackAt', t.said_at,
  'clinicianAnswer', CASE WHEN a.id IS NOT NULL THEN json_build_object('clinicianName', a.clinician_name,
    'clinicianRole', a.clinician_role, 'answer', a.answer, 'answeredOn', a.answered_on, 'recordedByName', s.name,
    'recordedAt', a.recorded_at) END)`;

export const RED_FLAG_FACTS = `
  LEFT JOIN red_flag_answer a ON a.practice_id = e.practice_id AND a.red_flag_event_id = e.id
  LEFT JOIN staff_member s ON s.practice_id = a.practice_id AND s.id = a.recorded_by
  LEFT JOIN LATERAL (
    SELECT l.kind, l.said_at FROM red_flag_statement l
    WHERE l.practice_id = e.practice_id AND l.red_flag_event_id = e.id ORDER BY l.said_at DESC, l.id DESC LIMIT 1
  ) t ON t.kind = 'taken_back'`;

/** The red flags of the client `c` as one JSON list, for reads that show them beside other things. */
export const RED_FLAGS_OF_CLIENT = `(
  SELECT coalesce(json_agg(${RED_FLAG} ORDER BY a.id IS NOT NULL, e.raised_at DESC, e.id DESC), '[]')
  FROM red_flag_event e ${RED_FLAG_FACTS}
  WHERE e.practice_id = c.practice_id AND e.client_id = ANY (${RECORDS_OF_C}))`;

/** PostgreSQL writes times in JSON with an offset; the API says them in UTC. */
export function withInstants(event: RedFlagEvent): RedFlagEvent {
  const { clinicianAnswer } = event;
  return {
    ...event,
    raisedAt: new Date(event.raisedAt).toISOString(),
    takenBackAt: event.takenBackAt && new Date(event.takenBackAt).toISOString(),
    clinicianAnswer: clinicianAnswer && {
      ...clinicianAnswer,
      recordedAt: new Date(clinicianAnswer.recordedAt).toISOString(),
    },
  };
}
