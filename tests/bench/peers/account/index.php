<?php
// Pages of people who have signed in: a session, few queries, plain templates.
declare(strict_types=1);

require __DIR__ . '/../model.php';
require __DIR__ . '/../template/helpers.php';
require __DIR__ . '/helpers.php';
require __DIR__ . '/database.php';

const PAGES = [
    '~^/account$~' => 'overview',
    '~^/devices$~' => 'devices',
    '~^/devices/([a-z0-9]{8,20})$~' => 'device',
    '~^/readings/due$~' => 'due',
    '~^/requests/([a-z0-9]{8,20})$~' => 'ticket',
    '~^/desk/requests$~' => 'queue',
    '~^/search$~' => 'search',
];

session_start();
$words = require __DIR__ . '/en.php';
$page = pageModel($words);
foreach (PAGES as $pattern => $name) {
    if (preg_match($pattern, $page['path'], $given)) {
        break;
    }
    $name = null;
}
if ($name === null) {
    http_response_code(404);
    exit;
}
$db = database();
$roles = require __DIR__ . '/rights.php';
$wide = false;
$heading = $lead = $side = null;
$crumbs = [];
$styles = ['account'];
require __DIR__ . "/pages/$name.php";
foreach (SECURITY as $header) {
    header($header);
}
header('Cache-Control: private, no-cache');
ob_start();
require __DIR__ . "/views/$name.php";
$content = ob_get_clean();
require __DIR__ . '/layout.php';
