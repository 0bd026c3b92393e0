<?php
// One device: what is due, two years of readings as a chart, and what belongs to it.
declare(strict_types=1);

require __DIR__ . '/../viewer.php';
require __DIR__ . '/../device.php';
require __DIR__ . '/../chart.php';
$device = rows($db,
    'SELECT d.id, d.code, d.serial, d.kind, d.model, d.place, s.name AS site, s.street, s.postcode, s.town, s.country, g.name AS `group`,
            d.due_on, d.read_on, d.read_state, d.silent_since, d.heard_at,
            EXISTS (SELECT 1 FROM move_line l WHERE l.open_device_id = d.id) AS is_moving,
            c.code AS contract, c.number AS contract_number, c.type AS contract_type, c.ends_on AS contract_ends
       FROM device d
       LEFT JOIN site s ON s.id = d.site_id
       LEFT JOIN device_group g ON g.id = d.group_id
       LEFT JOIN contract c ON c.id = d.contract_id
      WHERE d.code = ? AND d.customer_id = ? AND d.is_active AND ' . EVERYTHING_OR_ASSIGNED,
    [$given[1], $viewer['customer_id'], (int) $seesAll, $viewer['member_id']])[0] ?? null;
if ($device === null) {
    http_response_code(404);
    exit;
}
$title = $device['serial'];
$heading = '<bdi dir="ltr">' . e($device['serial']) . '</bdi>';
$lead = '<bdi dir="ltr">' . e($device['model']) . '</bdi>';
$crumbs = [['/', t('home')], ['/devices', t('devices_title')]];

// What counts of the ledger, newest first.
$readings = rows($db,
    'SELECT s.live_on, s.state, r.kind, v.count, v.epoch, o.count AS opened
       FROM reading_standing s
       JOIN reading_value v ON v.reading_id = s.reading_id
       JOIN register r ON r.id = v.register_id
       JOIN register_epoch o ON o.register_id = v.register_id AND o.epoch = v.epoch
      WHERE s.device_id = ? AND s.live_on >= ?
      ORDER BY s.live_on DESC, r.kind',
    [$device['id'], $page['now']->modify('-30 months')->format('Y-m-d')]);
$chart = chartOf($readings);
$registers = [];
foreach ($readings as $reading) {
    $registers[$reading['kind']] ??= $reading;
}
uksort($registers, fn (string $a, string $b): int => array_search($a, KINDS, true) <=> array_search($b, KINDS, true));
$pages = $registers ? reset($registers) : null;

// Orders, moves, visits, places, people, the log: one query, a part each.
$around = ['location' => [], 'order' => [], 'move' => [], 'visit' => [], 'reader' => [], 'entry' => []];
$found = rows($db,
    "(SELECT 'location' AS part, h.since_at AS at, NULL AS day, h.cause AS code, s.name, NULL AS state, h.place AS note, p.name AS more, NULL AS count
        FROM device_location h
        LEFT JOIN site s ON s.id = h.site_id
        LEFT JOIN person p ON p.id = h.person_id
       WHERE h.device_id = ?
       ORDER BY h.number DESC LIMIT 20)
     UNION ALL
     (SELECT 'order', o.created_at, NULL, o.code, o.number, o.state, a.kind, a.colour, l.quantity
        FROM supply_line l JOIN supply_order o ON o.id = l.order_id JOIN article a ON a.id = l.article_id
       WHERE l.device_id = ?
       ORDER BY o.id DESC LIMIT 5)
     UNION ALL
     (SELECT 'move', NULL, COALESCE(l.planned_on, l.wanted_on), o.code, o.number, l.state, l.place, s.name, NULL
        FROM move_line l JOIN move_order o ON o.id = l.move_id LEFT JOIN site s ON s.id = l.site_id
       WHERE l.device_id = ?
       ORDER BY o.id DESC LIMIT 5)
     UNION ALL
     (SELECT 'visit', v.proposed_at, NULL, v.code, v.number, v.state, NULL, NULL, NULL FROM visit v WHERE v.device_id = ? ORDER BY v.id DESC LIMIT 5)
     UNION ALL
     (SELECT 'reader', NULL, NULL, m.role, p.name, NULL, NULL, NULL, NULL
        FROM device d
        JOIN member m ON m.customer_id = d.customer_id AND m.state = 'active'
        JOIN person p ON p.id = m.person_id AND p.state = 'active'
       WHERE d.id = ?
         AND (m.role = 'administrator' OR EXISTS (SELECT 1 FROM assignment a
               WHERE a.member_id = m.id AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
       ORDER BY p.name)
     UNION ALL
     (SELECT 'reader', NULL, NULL, m.role, p.name, NULL, q.name, NULL, NULL
        FROM device d
        JOIN member m ON m.customer_id = d.customer_id AND m.state = 'active'
        JOIN person q ON q.id = m.person_id
        JOIN cover c ON c.member_id = m.id AND c.ended_at IS NULL AND UTC_DATE() BETWEEN c.starts_on AND c.ends_on
        JOIN member b ON b.id = c.by_id AND b.state = 'active'
        JOIN person p ON p.id = b.person_id AND p.state = 'active'
       WHERE d.id = ?)
     UNION ALL
     (SELECT 'entry', l.at, NULL, l.event, a.name, a.staff_role, p.name, NULL, NULL
        FROM audit l
        LEFT JOIN person a ON a.id = l.actor_id
        LEFT JOIN person p ON p.id = l.person_id
       WHERE l.chain_id = ? AND (l.object = ? OR l.event = 'file-opened')
       ORDER BY l.number DESC LIMIT 20)",
    [...array_fill(0, 6, $device['id']), $viewer['customer_id'], $device['code']]);
foreach ($found as $row) {
    $around[$row['part']][] = $row;
}
$actions = [];
foreach ([['readings', '/devices/%s/readings/new', 'report_one'], ['orders', '/orders/new?device=%s', 'order'], ['locations', '/moves/new?device=%s', 'move_it'],
          ['tickets', '/visits/new?device=%s', 'technician'], ['locations', '/devices/change?device=%s', 'change_place']] as [$right, $path, $word]) {
    if ($device['kind'] === 'device' && in_array($right, $rights, true)) {
        $actions[] = [sprintf($path, $device['code']), $word];
    }
}
