<?php
// The devices of a customer: searched, filtered, sorted, fifty a page.
declare(strict_types=1);

const SORTS = ['serial' => 'd.serial', 'site' => 's.name, d.serial', 'model' => 'd.model, d.serial', 'due' => 'd.due_on, d.serial', 'read' => 'd.read_on, d.serial'];

require __DIR__ . '/../viewer.php';
require __DIR__ . '/../device.php';
$title = t('devices_title');
$lead = sprintf(e(t($seesAll ? 'everything_of' : 'assigned_of')), '<bdi>' . e($viewer['customer']) . '</bdi>');
$wide = true;
$sort = isset(SORTS[$_GET['sort'] ?? '']) ? $_GET['sort'] : 'serial';
$asked = array_intersect_key($_GET, ['search' => 1, 'site' => 1, 'group' => 1, 'show' => 1]);
$dueBy = $page['now']->modify('+10 days')->format('Y-m-d');
$seen = 'd.customer_id = ? AND d.is_active AND ' . EVERYTHING_OR_ASSIGNED;
$seenBy = [$viewer['customer_id'], (int) $seesAll, $viewer['member_id']];

$where = [$seen];
$values = $seenBy;
if (($asked['search'] ?? '') !== '') {
    $where[] = '(d.serial LIKE ? OR d.model LIKE ? OR d.place LIKE ?)';
    array_push($values, ...array_fill(0, 3, '%' . addcslashes($asked['search'], '%_\\') . '%'));
}
if (($asked['site'] ?? '') !== '') {
    $where[] = 's.code = ?';
    $values[] = $asked['site'];
}
if (($asked['group'] ?? '') !== '') {
    $where[] = 'g.code = ?';
    $values[] = $asked['group'];
}
if (($asked['show'] ?? '') === 'due') {
    $where[] = 'd.due_on <= ?';
    $values[] = $dueBy;
} elseif (($asked['show'] ?? '') === 'silent') {
    $where[] = 'd.silent_since IS NOT NULL';
}
$later = isset($_GET['after']) && $sort === 'serial';
if ($later) {
    $where[] = 'd.serial > (SELECT b.serial FROM device b WHERE b.code = ? AND b.customer_id = d.customer_id)';
    $values[] = $_GET['after'];
}
$devices = rows($db,
    'SELECT d.code, d.kind, d.serial, d.model, d.place, s.name AS site, s.town, g.name AS `group`, d.due_on, d.read_on, d.read_state, d.silent_since,
            (SELECT v.count FROM reading_standing t
               JOIN reading_value v ON v.reading_id = t.reading_id JOIN register r ON r.id = v.register_id
              WHERE t.device_id = d.id AND t.live_on = d.read_on ORDER BY r.kind LIMIT 1) AS count,
            EXISTS (SELECT 1 FROM move_line l WHERE l.open_device_id = d.id) AS is_moving
       FROM device d
       LEFT JOIN site s ON s.id = d.site_id
       LEFT JOIN device_group g ON g.id = d.group_id
      WHERE ' . implode(' AND ', $where) . '
      ORDER BY ' . SORTS[$sort] . '
      LIMIT 51',
    $values);
$next = count($devices) > 50 ? $devices[49]['code'] : null;
$devices = array_slice($devices, 0, 50);

// Choices with how many each has; the sums over all of them are those of the list without a filter.
$places = rows($db,
    "SELECT s.code AS site_code, s.name AS site, g.code AS group_code, g.name AS `group`, COUNT(*) AS devices,
            SUM(d.due_on <= ?) AS due, COUNT(d.silent_since) AS silent
       FROM device d
       LEFT JOIN site s ON s.id = d.site_id
       LEFT JOIN device_group g ON g.id = d.group_id
      WHERE $seen
      GROUP BY d.site_id, d.group_id",
    [$dueBy, ...$seenBy]);
$total = array_sum(array_column($places, 'devices'));
$due = array_sum(array_column($places, 'due'));
$silent = array_sum(array_column($places, 'silent'));
$choices = ['site' => [], 'group' => []];
foreach ($places as $place) {
    foreach (['site', 'group'] as $kind) {
        if ($place["{$kind}_code"] !== null) {
            $choices[$kind][$place["{$kind}_code"]] ??= ['name' => $place[$kind], 'devices' => 0];
            $choices[$kind][$place["{$kind}_code"]]['devices'] += $place['devices'];
        }
    }
}
foreach ($choices as &$choice) {
    uasort($choice, fn (array $a, array $b): int => strcmp($a['name'], $b['name']));
}
unset($choice);
if ($asked && array_filter($asked)) {
    $total = (int) rows($db, 'SELECT COUNT(*) AS total FROM device d LEFT JOIN site s ON s.id = d.site_id LEFT JOIN device_group g ON g.id = d.group_id WHERE ' . implode(' AND ', $where), $values)[0]['total'];
}
$actions = array_keys(array_intersect(['readings/due' => 'readings', 'orders/new' => 'orders', 'moves/new' => 'locations', '' => 'locations'], $rights));
