<?php
// The connection, which outlives the request, and who asks.
declare(strict_types=1);

const EVERYTHING_OR_ASSIGNED = '(? OR EXISTS (SELECT 1 FROM assignment a
                                 WHERE a.member_id = ? AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))';

function database(): PDO
{
    $options = [PDO::ATTR_PERSISTENT => true, PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC];
    if (getenv('BENCH_NOW')) { // the database's clock stands where the page's does; said once a connection
        $options[PDO::MYSQL_ATTR_INIT_COMMAND] = 'SET timestamp = ' . strtotime(getenv('BENCH_NOW'));
    }

    return new PDO('mysql:unix_socket=' . getenv('DB_SOCKET') . ';dbname=balcao;charset=utf8mb4', 'balcao_portal', getenv('DB_PASSWORD'), $options);
}

function rows(PDO $db, string $query, array $values): array
{
    $statement = $db->prepare($query);
    $statement->execute($values);

    return $statement->fetchAll();
}

// Who asks, for whom, as what; a page may have more counted in the same query.
function findViewer(PDO $db, int $person, int $member, string $more = '', array $values = []): ?array
{
    return rows($db,
        "SELECT p.id AS person_id, p.name, p.locale, p.zone, p.theme, k.totp_is_on AS has_factor, m.id AS member_id, m.role,
                c.id AS customer_id, c.name AS customer, c.number,
                (SELECT COUNT(*) FROM member o JOIN customer oc ON oc.id = o.customer_id AND oc.is_active
                  WHERE o.person_id = p.id AND o.state = 'active') AS choices
                $more
           FROM person p
           JOIN member m ON m.person_id = p.id AND m.state = 'active'
           JOIN customer c ON c.id = m.customer_id AND c.is_active
           LEFT JOIN credential k ON k.person_id = p.id
          WHERE p.id = ? AND m.id = ? AND p.state = 'active'",
        [...$values, $person, $member])[0] ?? null;
}

// One of our own staff.
function findAgent(PDO $db, int $person): ?array
{
    return rows($db,
        "SELECT p.id AS person_id, p.name, p.locale, p.zone, p.theme, k.totp_is_on AS has_factor, p.staff_role AS role, NULL AS customer, 0 AS choices
           FROM person p
           LEFT JOIN credential k ON k.person_id = p.id
          WHERE p.id = ? AND p.staff_role IS NOT NULL AND p.state = 'active'",
        [$person])[0] ?? null;
}
