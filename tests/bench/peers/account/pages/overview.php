<?php
// The overview: what is to do, the latest requests, the first devices.
declare(strict_types=1);

$more = ",
                (SELECT COUNT(*) FROM member w WHERE w.customer_id = c.id AND w.state = 'waiting') AS waiting,
                (SELECT COUNT(*) FROM member i WHERE i.customer_id = c.id AND i.state = 'invited') AS invited,
                (SELECT COUNT(*) FROM device d WHERE d.customer_id = c.id AND d.is_active AND d.due_on <= ?) AS due,
                (SELECT COUNT(*) FROM device d WHERE d.customer_id = c.id AND d.is_active AND d.silent_since IS NOT NULL) AS silent,
                (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = c.id AND o.state = 'waiting') AS orders,
                (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = c.id AND o.state = 'shipped') AS deliveries,
                (SELECT COUNT(*) FROM visit v WHERE v.customer_id = c.id AND v.state = 'proposed' AND v.proposed_by = 'staff') AS visits,
                (SELECT COUNT(*) FROM ticket t WHERE t.customer_id = c.id AND t.state = 'waiting-customer') AS replies,
                (SELECT COUNT(*) FROM ticket t WHERE t.customer_id = c.id AND t.state = 'answered') AS answers,
                (SELECT jc.name FROM member j JOIN customer jc ON jc.id = j.customer_id
                  WHERE j.person_id = p.id AND j.state = 'waiting' ORDER BY j.id LIMIT 1) AS joining,
                (SELECT MAX(v.ends_on) FROM cover v
                  WHERE v.member_id = m.id AND v.ended_at IS NULL AND UTC_DATE() BETWEEN v.starts_on AND v.ends_on) AS covered_until";
$counted = [$page['now']->modify('+10 days')->format('Y-m-d')];
require __DIR__ . '/../viewer.php';
$title = t('overview');
$heading = '<bdi>' . e($viewer['customer']) . '</bdi>';
$lead = sprintf(e(t('number')), '<bdi dir="ltr">' . e($viewer['number']) . '</bdi>') . ' · ' . e(t('role.' . $viewer['role']));
$requests = in_array('tickets', $rights, true) ? rows($db,
    "SELECT t.code, t.number, t.state, t.subject
       FROM ticket t
      WHERE t.customer_id = ? AND (? OR t.member_id = ? OR (t.is_confidential = 0 AND t.sharing = 'all'))
      ORDER BY t.changed_at DESC, t.id DESC
      LIMIT 3",
    [$viewer['customer_id'], (int) $seesAll, $viewer['member_id']]) : [];
$subjects = require __DIR__ . '/../subjects.php';
$devices = in_array('devices', $rights, true) ? rows($db,
    'SELECT d.code, d.kind, d.serial, d.model, d.place, s.name AS site, g.name AS `group`, COUNT(*) OVER () AS total
       FROM device d
       LEFT JOIN site s ON s.id = d.site_id
       LEFT JOIN device_group g ON g.id = d.group_id
      WHERE d.customer_id = ? AND d.is_active AND ' . EVERYTHING_OR_ASSIGNED . '
      ORDER BY d.serial
      LIMIT 20',
    [$viewer['customer_id'], (int) $seesAll, $viewer['member_id']]) : [];
$todos = [];
$kinds = [
    ['readings', 'readings', $viewer['due'], 'button', '/readings/due', 'report'],
    ['silent', 'readings', $viewer['silent'], 'button button-quiet', '/devices?show=silent', 'look'],
    ['orders', 'approve', $viewer['orders'], 'button', '/orders', 'decide'],
    ['visits', 'tickets', $viewer['visits'], 'button', '/visits', 'answer'],
    ['delivery', 'orders', $viewer['deliveries'], 'button button-quiet', '/orders', 'follow'],
    ['replies', 'tickets', $viewer['replies'], 'button', '/requests?state=waiting-customer', 'reply'],
    ['answers', 'tickets', $viewer['answers'], 'button button-quiet', '/requests?state=answered', 'read'],
    ['approve', 'people', $viewer['waiting'], 'button', '/people', 'decide'],
    ['invited', 'people', $viewer['invited'], 'button button-quiet', '/people?state=invited', 'look'],
];
foreach ($kinds as [$code, $right, $count, $class, $path, $word]) {
    if ($count > 0 && in_array($right, $rights, true)) {
        $todos[] = [counted($code, $count), $class, $path, $word];
    }
}
if (!$viewer['has_factor']) {
    $todos[] = [t('factor'), 'button button-quiet', '/account/factor', 'set_up'];
}
$previous = $_SESSION['previous'] === null ? null : local($_SESSION['previous']);
