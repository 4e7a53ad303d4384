-- audited as intake_file.read of intake_file, client client_id
SELECT f.id, f.client_id, f.name, f.media_type AS "mediaType", f.content
FROM intake_file f
JOIN submitted_intake i ON i.practice_id = f.practice_id AND i.intake_response_id = f.intake_response_id
WHERE f.id = $2 AND i.intake_request_id = $1 AND f.content IS NOT NULL;
