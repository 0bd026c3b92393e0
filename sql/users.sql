-- The database users of one installation, made once by the database's own administrator: mariadb SCHEMA < sql/users.sql
-- Passwords are set apart from this file; until then only the system's users of the same names get in, by socket.
-- For a server across a network make the same users for its hosts, with REQUIRE SSL.
CREATE USER IF NOT EXISTS balcao_public@localhost IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS balcao_portal@localhost IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS balcao_sign@localhost IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS balcao_jobs@localhost IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS balcao_admin@localhost IDENTIFIED VIA unix_socket;

-- balcao_admin migrates, loads the demo, and hands the other users their rights on tables (grants.sql).
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, CREATE TEMPORARY TABLES, ALTER, DROP, INDEX, REFERENCES ON * TO balcao_admin@localhost WITH GRANT OPTION;
