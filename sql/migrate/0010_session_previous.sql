-- What the overview tells of the sign-in before this one stands on the session, so that no page has to look for it.
ALTER TABLE session
  ADD COLUMN previous_at DATETIME NULL COMMENT 'UTC, of the sign-in before this one. NULL: there was none, or it is not known',
  ADD COLUMN previous_country CHAR(2) NOT NULL DEFAULT '' COMMENT 'of its network address. Empty: unknown',
  ALGORITHM=INSTANT, LOCK=NONE;
