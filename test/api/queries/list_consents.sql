-- audited as consent.list of client, client id
SELECT c.id, (
  SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'textVersion', s.text_version,
           'textHash', s.text_hash, 'isGiven', s.is_given, 'signer', s.signer, 'signerName', s.signer_name,
           'signature', s.signature, 'saidAt', s.said_at) ORDER BY s.said_at DESC, s.id), '[]')
  FROM consent s WHERE s.practice_id = c.practice_id AND s.client_id = c.id) AS items
FROM client c WHERE c.id = $1;
