-- When an announcement was made known, apart from when it begins: feeds say it, and what is planned has one in the past (PUB-5).
ALTER TABLE announcement
  ADD COLUMN published_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'UTC' AFTER is_pinned,
  ALGORITHM=INSTANT, LOCK=NONE;

-- What there is was known at its start at the latest.
UPDATE announcement SET published_at = LEAST(starts_at, UTC_TIMESTAMP());
