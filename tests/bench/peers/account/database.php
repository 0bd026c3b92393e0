<?php
// The two queries of the page, over a connection that outlives the request.
declare(strict_types=1);

function database(): PDO
{
    return new PDO('mysql:unix_socket=' . getenv('DB_SOCKET') . ';dbname=balcao;charset=utf8mb4', 'balcao_portal', getenv('DB_PASSWORD'), [
        PDO::ATTR_PERSISTENT => true,
        PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
        PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
    ]);
}

// Who asks, for whom, as what, and what waits for them: of the whole customer, as an administrator sees it.
function findViewer(PDO $db, int $person, int $member): ?array
{
    $statement = $db->prepare(
        "SELECT p.name, p.locale, p.zone, p.theme, k.totp_is_on AS has_factor, m.id AS member_id, m.role,
                c.id AS customer_id, c.name AS customer, c.number,
                (SELECT COUNT(*) FROM member o JOIN customer oc ON oc.id = o.customer_id AND oc.is_active
                  WHERE o.person_id = p.id AND o.state = 'active') AS choices,
                (SELECT COUNT(*) FROM member w WHERE w.customer_id = c.id AND w.state = 'waiting') AS waiting,
                (SELECT COUNT(*) FROM member i WHERE i.customer_id = c.id AND i.state = 'invited') AS invited,
                (SELECT COUNT(*) FROM device d WHERE d.customer_id = c.id AND d.is_active AND d.due_on <= ?) AS due,
                (SELECT COUNT(*) FROM device d WHERE d.customer_id = c.id AND d.is_active AND d.silent_since IS NOT NULL) AS silent,
                (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = c.id AND o.state = 'waiting') AS orders,
                (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = c.id AND o.state = 'shipped') AS deliveries,
                (SELECT COUNT(*) FROM visit v WHERE v.customer_id = c.id AND v.state = 'proposed' AND v.proposed_by = 'staff') AS visits,
                (SELECT jc.name FROM member j JOIN customer jc ON jc.id = j.customer_id
                  WHERE j.person_id = p.id AND j.state = 'waiting' ORDER BY j.id LIMIT 1) AS joining,
                (SELECT MAX(v.ends_on) FROM cover v
                  WHERE v.member_id = m.id AND v.ended_at IS NULL AND UTC_DATE() BETWEEN v.starts_on AND v.ends_on) AS covered_until
           FROM person p
           JOIN member m ON m.person_id = p.id AND m.state = 'active'
           JOIN customer c ON c.id = m.customer_id AND c.is_active
           LEFT JOIN credential k ON k.person_id = p.id
          WHERE p.id = ? AND m.id = ? AND p.state = 'active'"
    );
    $statement->execute([(new DateTimeImmutable(getenv('BENCH_NOW') ?: 'now'))->modify('+10 days')->format('Y-m-d'), $person, $member]);

    return $statement->fetch() ?: null;
}

function findDevices(PDO $db, array $viewer, bool $seesAll): array
{
    $statement = $db->prepare(
        'SELECT d.code, d.kind, d.serial, d.model, d.place, s.name AS site, g.name AS `group`, COUNT(*) OVER () AS total
           FROM device d
           LEFT JOIN site s ON s.id = d.site_id
           LEFT JOIN device_group g ON g.id = d.group_id
          WHERE d.customer_id = ? AND d.is_active
            AND (? OR EXISTS (SELECT 1 FROM assignment a
                               WHERE a.member_id = ? AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
          ORDER BY d.serial
          LIMIT 20'
    );
    $statement->execute([$viewer['customer_id'], (int) $seesAll, $viewer['member_id']]);

    return $statement->fetchAll();
}
