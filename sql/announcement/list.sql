-- announcement_list: all announcements of all portals.
-- role:  public
-- scope: public, because announcements are for everybody
-- row:   id         u64
-- row:   code       text           public id
-- row:   brand      text
-- row:   portal     text     null  NULL: every portal of the brand
-- row:   severity   text           info, maintenance or incident
-- row:   is_pinned  flag           shown on every page while in force
-- row:   published_at instant      when it was made known
-- row:   starts_at  instant
-- row:   ends_at    instant  null  not included; NULL: open end
-- done:  all rows, newest first
SELECT a.id, a.code, a.brand, a.portal, a.severity, a.is_pinned, a.published_at,
       a.starts_at, a.ends_at
  FROM announcement a
 ORDER BY a.starts_at DESC, a.id DESC;
