-- An adoption is given up by the owner department's head and the executive. What was asked by somebody else and is not answered ends
-- here: the head asks anew.
UPDATE adoption_drop_requests SET answered_on = asked_on, is_dropped = 0, answer_reason = '중단은 소관부서장이 요청합니다.'
WHERE answered_on IS NULL AND NOT EXISTS (SELECT 1 FROM adoptions a
  JOIN people p ON p.institution_id = a.institution_id AND p.department_id = a.owner_department_id
  JOIN person_roles r ON r.institution_id = p.institution_id AND r.person_id = p.id AND r.role = 'department_head'
  WHERE a.institution_id = adoption_drop_requests.institution_id AND a.id = adoption_drop_requests.adoption_id
  AND p.id = adoption_drop_requests.asked_by_id);
