-- stock_told: notes that low stock of a site was told of.
-- role:  jobs
-- param: site_id  u64
-- done:  a row an article; NOT_FOUND when another runner was faster
UPDATE stock SET told_at = UTC_TIMESTAMP() WHERE site_id = :site_id AND told_at IS NULL AND count <= low;
