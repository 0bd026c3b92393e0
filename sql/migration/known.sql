-- migration_known: whether the schema keeps account of migrations at all.
-- role:  public
-- scope: public, because it tells only what this program's own version is
-- row:   tables  i64  0 or 1
-- done:  one row
SELECT COUNT(*) AS tables
  FROM information_schema.tables t
 WHERE t.table_schema = DATABASE() AND t.table_name = 'migration';
