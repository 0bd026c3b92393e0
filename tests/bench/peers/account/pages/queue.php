<?php
// The queues of a member of staff: filters with live counts, and fifty requests, what is due first.
declare(strict_types=1);

require __DIR__ . '/../staff.php';
$title = t('queue');
$lead = e(t('queue_lead'));
$wide = true;
$asked = array_filter(array_intersect_key($_GET, ['who' => 1, 'state' => 1, 'department' => 1, 'centre' => 1]));

// The posts come first, so that the two queries over requests can use the index of each queue.
$queues = [];
foreach (rows($db, 'SELECT o.centre_id, z.code, o.department FROM post o JOIN centre z ON z.id = o.centre_id WHERE o.person_id = ?', [$viewer['person_id']]) as $post) {
    $queues[$post['centre_id']][] = in_array($viewer['role'], ['team-lead', 'country-administrator'], true) ? '*' : $post['department'];
}
$seen = ['t.assignee_id = ?'];
$values = [$viewer['person_id']];
foreach ($queues as $centre => $departments) {
    $values[] = $centre;
    if (in_array('*', $departments, true)) {
        $seen[] = 't.centre_id = ?';
    } else {
        $seen[] = 't.centre_id = ? AND t.department IN (' . implode(', ', array_fill(0, count($departments), '?')) . ')';
        array_push($values, ...$departments);
    }
}
$seen = 't.closed_at IS NULL AND (' . implode(' OR ', $seen) . ')';
$counts = rows($db,
    "SELECT z.code AS centre, g.* FROM (
     SELECT t.centre_id, t.department, t.state, COUNT(*) AS total, SUM(t.assignee_id <=> ?) AS mine, SUM(t.assignee_id IS NULL) AS free,
            COUNT(CASE WHEN t.next_due_at <= UTC_TIMESTAMP() THEN 1 END) AS late
       FROM ticket t
      WHERE $seen
      GROUP BY t.centre_id, t.department, t.state) g JOIN centre z ON z.id = g.centre_id",
    [$viewer['person_id'], ...$values]);

$where = $seen;
foreach ($asked as $kind => $value) {
    if ($kind === 'who') {
        $where .= match ($value) {
            'mine' => ' AND t.assignee_id = ' . (int) $viewer['person_id'],
            'free' => ' AND t.assignee_id IS NULL',
            default => ' AND t.next_due_at <= UTC_TIMESTAMP()',
        };
    } else {
        $where .= $kind === 'centre' ? ' AND z.code = ?' : " AND t.$kind = ?";
        $values[] = $value;
    }
}
// With a date first, then without one: an index finds the first fifty, and nothing is sorted. The others are rarely asked for.
$found = fn (string $turn): array => rows($db,
    "SELECT t.code, t.number, t.state, t.department, t.subject, t.language, t.is_urgent, t.next_due_at, t.assignee_id, t.next_due_at <= UTC_TIMESTAMP() AS is_late,
            c.name AS customer, d.serial, a.name AS agent
       FROM ticket t
       JOIN centre z ON z.id = t.centre_id
       JOIN customer c ON c.id = t.customer_id
       LEFT JOIN device d ON d.id = t.device_id
       LEFT JOIN person a ON a.id = t.assignee_id
      WHERE $where AND t.next_due_at $turn
      ORDER BY t.next_due_at, t.id
      LIMIT 51",
    $values);
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
