-- announcement_texts: what all announcements say, in every locale there is.
-- role:  public
-- scope: public, because announcements are for everybody
-- row:   announcement_id  u64
-- row:   locale           text
-- row:   title            text
-- row:   body             text  an empty line parts paragraphs
-- done:  all rows, by announcement and locale
SELECT t.announcement_id, t.locale, t.title, t.body
  FROM announcement_text t
 ORDER BY t.announcement_id, t.locale;
