-- subject_tree: all subjects of all brands, as they stand among their siblings.
-- role:  public
-- scope: public, because subjects are for everybody who may ask
-- row:   id              u64
-- row:   parent_id       u64    null  NULL: top of the tree
-- row:   brand           text
-- row:   portal          text         empty: every portal of the brand
-- row:   code            text
-- row:   department      text   null  NULL: a heading
-- row:   binds           text         device, service, any or none
-- row:   is_confidential flag
-- row:   is_urgent       flag
-- row:   has_secret      flag
-- row:   response_h      u64    null  working hours
-- row:   is_active       flag
-- done:  all rows, siblings in their order
SELECT s.id, s.parent_id, s.brand, s.portal, s.code, s.department, s.binds, s.is_confidential,
       s.is_urgent, s.has_secret, s.response_h, s.is_active
  FROM subject s
 ORDER BY s.brand, s.ordinal, s.id;
