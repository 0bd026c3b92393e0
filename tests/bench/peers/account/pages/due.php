<?php
// One page for all devices whose reading is due.
declare(strict_types=1);

require __DIR__ . '/../viewer.php';
$title = t('report_readings');
$lead = e(t('report_lead'));
$devices = rows($db,
    "SELECT d.id, d.code, d.serial, d.model, d.place, d.due_on, s.name AS site
       FROM device d
       LEFT JOIN site s ON s.id = d.site_id
      WHERE d.customer_id = ? AND d.is_active AND d.kind = 'device' AND d.due_on <= UTC_DATE() + INTERVAL 10 DAY AND " . EVERYTHING_OR_ASSIGNED . '
      ORDER BY d.due_on, d.serial
      LIMIT 101',
    [$viewer['customer_id'], (int) $seesAll, $viewer['member_id']]);
$next = count($devices) > 100 ? $devices[99]['code'] : null;
$devices = array_slice($devices, 0, 100);

// What each counter showed last.
$registers = [];
if ($devices) {
    $ids = array_column($devices, 'id');
    $found = rows($db,
        'SELECT r.device_id, r.kind, t.live_on, v.count
           FROM register r
           JOIN device d ON d.id = r.device_id
           LEFT JOIN reading_standing t ON t.device_id = d.id AND t.live_on = d.read_on
           LEFT JOIN reading_value v ON v.reading_id = t.reading_id AND v.register_id = r.id AND v.epoch = r.epoch
          WHERE r.device_id IN (' . implode(', ', array_fill(0, count($ids), '?')) . ')
          ORDER BY r.device_id, r.kind',
        $ids);
    foreach ($found as $register) {
        $registers[$register['device_id']][] = $register;
    }
}
$key = strtr(rtrim(base64_encode(random_bytes(32)), '='), '+/', '-_'); // a form sent twice is carried out once
