<?php
// The queues of a member of staff: filters with live counts, and fifty requests, what is due first.
declare(strict_types=1);

require __DIR__ . '/../staff.php';
$title = t('queue');
$lead = e(t('queue_lead'));
$wide = true;
$asked = array_filter(array_intersect_key($_GET, ['who' => 1, 'state' => 1, 'department' => 1, 'centre' => 1]));

// The posts come first, so that each query over requests can walk the index of a queue.
$posts = [];
foreach (rows($db, 'SELECT o.centre_id, z.code, o.department FROM post o JOIN centre z ON z.id = o.centre_id WHERE o.person_id = ?', [$viewer['person_id']]) as $post) {
    $posts[$post['centre_id']][] = in_array($viewer['role'], ['team-lead', 'country-administrator'], true) ? '*' : $post['department'];
}
$parts = [];
foreach ($posts as $centre => $departments) {
    $isAll = in_array('*', $departments, true);
    $parts[] = ['t.centre_id = ?' . ($isAll ? '' : ' AND t.department IN (' . implode(', ', array_fill(0, count($departments), '?')) . ')'), [$centre, ...($isAll ? [] : $departments)]];
}
// Their own of other queues come as one more part.
$parts[] = [implode(' AND ', ['t.assignee_id = ?', ...array_map(fn (array $part): string => "NOT ($part[0])", $parts)]), array_merge([$viewer['person_id']], ...array_column($parts, 1))];

$counts = rows($db,
    implode(' UNION ALL ', array_map(fn (array $part): string =>
        "SELECT z.code AS centre, t.department, t.state, COUNT(*) AS total, SUM(t.assignee_id <=> ?) AS mine, SUM(t.assignee_id IS NULL) AS free,
                COUNT(CASE WHEN t.next_due_at <= UTC_TIMESTAMP() THEN 1 END) AS late
           FROM ticket t
           JOIN centre z ON z.id = t.centre_id
          WHERE $part[0] AND t.closed_at IS NULL
          GROUP BY t.centre_id, t.department, t.state", $parts)),
    array_merge(...array_map(fn (array $part): array => [$viewer['person_id'], ...$part[1]], $parts)));

$where = '';
$values = [];
foreach ($asked as $kind => $value) {
    if ($kind === 'who') {
        $where .= match ($value) {
            'mine' => ' AND t.assignee_id = ' . (int) $viewer['person_id'],
            'free' => ' AND t.assignee_id IS NULL',
            default => ' AND t.next_due_at <= UTC_TIMESTAMP()',
        };
    } else {
        $where .= $kind === 'centre' ? ' AND t.centre_id = (SELECT z.id FROM centre z WHERE z.code = ?)' : " AND t.$kind = ?";
        $values[] = $value;
    }
}
// Fifty of each part by its index, those with a date first; then what belongs to them.
$found = fn (string $turn): array => rows($db,
    'SELECT t.code, t.number, t.state, t.department, t.subject, t.language, t.is_urgent, t.next_due_at, t.assignee_id, t.next_due_at <= UTC_TIMESTAMP() AS is_late,
            c.name AS customer, d.serial, a.name AS agent
       FROM (' . implode(' UNION ALL ', array_map(fn (array $part): string =>
        "(SELECT t.id FROM ticket t WHERE $part[0] AND t.closed_at IS NULL AND t.next_due_at $turn $where ORDER BY t.next_due_at, t.id LIMIT 51)", $parts)) . ') n
       JOIN ticket t ON t.id = n.id
       JOIN customer c ON c.id = t.customer_id
       LEFT JOIN device d ON d.id = t.device_id
       LEFT JOIN person a ON a.id = t.assignee_id
      ORDER BY t.next_due_at, t.id
      LIMIT 51',
    array_merge(...array_map(fn (array $part): array => [...$part[1], ...$values], $parts)));
$requests = $found('IS NOT NULL');
if (count($requests) < 51) {
    $requests = array_slice([...$requests, ...$found('IS NULL')], 0, 51);
}
$next = count($requests) > 50 ? $requests[49]['code'] : null;
$requests = array_slice($requests, 0, 50);
$subjects = require __DIR__ . '/../subjects.php';

// How many each choice of a filter would leave, under the other filters.
$sum = function (array $filter) use ($counts): int {
    $total = 0;
    foreach ($counts as $row) {
        foreach (['state', 'department', 'centre'] as $kind) {
            if (isset($filter[$kind]) && $filter[$kind] !== $row[$kind]) {
                continue 2;
            }
        }
        $total += $row[$filter['who'] ?? 'total'];
    }

    return $total;
};
$choices = [
    'who' => ['mine', 'free', 'late'],
    'state' => array_values(array_intersect(array_keys(STATES), array_column($counts, 'state'))),
    'department' => array_values(array_intersect(['accounts', 'technical', 'supplies', 'contracts'], array_column($counts, 'department'))),
    'centre' => array_values(array_unique(array_column($counts, 'centre'))),
];
$facets = [];
foreach ($choices as $kind => $codes) {
    if ($kind !== 'who' && $kind !== 'state' && count($codes) < 2) {
        continue;
    }
    $others = array_diff_key($asked, [$kind => 1]);
    $facets[$kind][] = [http_build_query($others), t('all_of'), $sum($others), !isset($asked[$kind])];
    foreach ($codes as $code) {
        $filter = $others + [$kind => $code];
        $facets[$kind][] = [http_build_query($filter), t(match ($kind) { 'state' => 'desk_state', default => $kind } . ".$code"), $sum($filter), ($asked[$kind] ?? null) === $code];
    }
}
