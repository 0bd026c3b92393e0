-- audit_insert: adds an entry to its chain.
-- role:  portal
-- param: chain_id   u64
-- param: number     u64
-- param: at         instant
-- param: event      text
-- param: actor_id   u64  null
-- param: for_id     u64  null
-- param: object     text
-- param: person_id  u64  null
-- param: detail     text
-- param: request    text
-- param: hash       bytes
-- done:  one row; CONFLICT when the person does not exist
INSERT INTO audit (chain_id, number, at, event, actor_id, for_id, object, person_id, detail, request, hash)
VALUES (:chain_id, :number, :at, :event, :actor_id, :for_id, :object, :person_id, :detail, :request, :hash);
