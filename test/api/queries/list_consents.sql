-- audited as consent.list of client, client id
SELECT c.id, (
   SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'textVersion', s.text_version,
            'textHash', s.text_hash, 'isGiven', s.is_given, 'signer', s.signer, 'signerName', s.signer_name,
            'signature', s.signature, 'saidAt', s.said_at) ORDER BY s.said_at DESC, s.id), '[]')
   FROM consent s WHERE s.practice_id = c.practice_id AND s.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND NOT EXISTS (
SELECT FROM submitted_intake i JOIN intake_error x ON x.practice_id = i.practice_id AND x.intake_request_id = i.intake_request_id
WHERE i.practice_id = s.practice_id AND i.intake_response_id = s.intake_response_id AND x.taken_back_at IS NULL)) AS items
 FROM client c WHERE c.id = (SELECT m.record_of FROM client m WHERE m.id = $1);
