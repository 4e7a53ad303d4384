-- audited as client_merge.preview of client
SELECT c.id, c.version, c.created_at AS "createdAt", c.archived_at AS "archivedAt",
   json_build_object('legalName', c.legal_name, 'preferredName', c.preferred_name, 'pronouns', c.pronouns,
     'birthDate', c.birth_date, 'email', c.email, 'phone', c.phone,
     'emergencyContactName', c.emergency_contact_name, 'emergencyContactPhone', c.emergency_contact_phone,
     'occupation', c.occupation, 'dominantHand', c.dominant_hand, 'tags', c.tags) AS profile,
   json_build_object(
     'signedNotes', (SELECT count(*) FROM session_note n WHERE n.client_id = ANY (record.ids) AND n.state = 'signed'),
     'draftNotes', (SELECT count(*) FROM session_note n WHERE n.client_id = ANY (record.ids) AND n.state = 'draft'),
     'forms', (SELECT count(*) FROM submitted_intake i WHERE i.client_id = ANY (record.ids)),
     'openForms', (SELECT count(*) FROM intake_request r WHERE r.client_id = ANY (record.ids)
        AND r.sent_at IS NOT NULL AND r.revoked_at IS NULL AND r.expires_at > $2 AND NOT EXISTS (
          SELECT FROM submitted_intake i WHERE i.practice_id = r.practice_id AND i.intake_request_id = r.id)),
     'sharedPlans', (SELECT count(*) FROM home_care_plan_version v WHERE v.client_id = ANY (record.ids)),
     'conditions', (SELECT count(*) FROM client_condition h WHERE h.client_id = ANY (record.ids)
        AND h.status = 'active' AND NOT EXISTS (
SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
  AND b.record_of = a.record_of AND b.id <> a.id
JOIN client_condition w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.condition_id = h.condition_id
WHERE a.practice_id = h.practice_id AND a.id = h.client_id
  AND (w.updated_at, w.status = 'active', w.id) > (h.updated_at, h.status = 'active', h.id))),
     'checkIns', (SELECT count(*) FROM check_in k WHERE k.client_id = ANY (record.ids)),
     'messages', (SELECT count(*) FROM message m WHERE m.client_id = ANY (record.ids)),
     'comingVisits', (SELECT count(*) FROM planned_visit v WHERE v.client_id = ANY (record.ids)
        AND v.starts_at >= $2 AND v.cancelled_at IS NULL),
     'openRedFlags', (SELECT count(*) FROM red_flag_event e WHERE e.client_id = ANY (record.ids) AND NOT EXISTS (
        SELECT FROM red_flag_answer a WHERE a.practice_id = e.practice_id AND a.red_flag_event_id = e.id))
   ) AS counts,
   (SELECT json_build_object('id', p.id, 'title', p.title, 'sharedAt', v.shared_at, 'items', (
       SELECT count(*) FROM home_care_draft_item i WHERE i.practice_id = p.practice_id AND i.plan_id = p.id))
    FROM home_care_plan p LEFT JOIN home_care_plan_version v
      ON v.practice_id = p.practice_id AND v.plan_id = p.id AND v.number = p.shared_number
    WHERE p.practice_id = c.practice_id AND p.id = (
SELECT p.id FROM home_care_plan p WHERE p.practice_id = c.practice_id AND p.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
ORDER BY p.is_set_aside, p.shared_number = 0, p.state, p.client_id <> c.id, p.id LIMIT 1)) AS plan
 FROM client c CROSS JOIN LATERAL (SELECT ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id) AS ids) record
 WHERE c.id = ANY ($1::uuid[]) AND c.merged_into IS NULL;
