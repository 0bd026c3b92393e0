-- link_end: ends the links of a kind that a person still has, of one membership.
-- role:  portal
-- param: person_id  u64
-- param: kind       text
-- param: member_id  u64  null
-- done:  those rows; NOT_FOUND when there were none
UPDATE link
   SET used_at = UTC_TIMESTAMP()
 WHERE person_id = :person_id AND kind = :kind AND member_id <=> :member_id AND used_at IS NULL;
