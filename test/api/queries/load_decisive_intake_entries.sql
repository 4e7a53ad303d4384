-- not audited
SELECT (
SELECT coalesce(json_agg(json_build_object('mark', json_build_object('id', m.id, 'regionId', m.region_id, 'kind', m.kind, 'intensity', m.intensity,
'qualities', m.qualities, 'since', m.since, 'pattern', m.pattern, 'worse', m.worse, 'better', m.better,
'radiatesTo', m.radiates_to, 'note', m.note,
'point', CASE WHEN m.point_view IS NOT NULL
  THEN json_build_object('view', m.point_view, 'x', m.point_x, 'y', m.point_y) END,
'strokes', m.strokes, 'areas', m.areas), 'version', m.version, 'savedAt', m.saved_at)
                         ORDER BY m.made_at, m.id), '[]')
FROM intake_mark m WHERE m.practice_id = p.practice_id AND m.intake_response_id = p.id AND NOT m.is_removed) AS marks, (
   SELECT coalesce(json_agg(json_build_object('questionId', a.question_id, 'value', a.value, 'version', a.version, 'savedAt', a.saved_at) ORDER BY a.question_id), '[]')
   FROM intake_answer a WHERE a.practice_id = p.practice_id AND a.intake_response_id = p.id
     AND (a.question_id = 'birth_date' OR a.question_id ^@ 'cond_' OR a.question_id ^@ 'cause.'
       OR a.question_id = ANY ($2::text[]))) AS answers
 FROM intake_response p WHERE p.id = $1;
