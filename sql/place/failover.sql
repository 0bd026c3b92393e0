-- place_failover: who takes over for a closed centre.
-- role:  public
-- scope: public, because the card of a closed centre may name who answers instead
-- row:   centre_id  u64
-- row:   next_id    u64
-- done:  all rows, by centre, in the order in which they are asked
SELECT f.centre_id, f.next_id
  FROM centre_failover f
 ORDER BY f.centre_id, f.ordinal;
