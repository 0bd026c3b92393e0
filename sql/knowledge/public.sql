-- knowledge_public: articles that everybody may read, of all brands; their texts are not among what every worker holds.
-- role:  public
-- scope: public, because they are for everybody
-- row:   brand      text
-- row:   portal     text  folder under conf/portals; empty: every portal of the brand
-- row:   code       text
-- done:  by brand and code
SELECT k.brand, k.portal, k.code
  FROM knowledge k
 WHERE k.is_active AND k.audience = 'public'
 ORDER BY k.brand, k.code;
