<?php
// The overview of somebody who has signed in, by a session, two queries and plain templates.
declare(strict_types=1);

require __DIR__ . '/../model.php';
require __DIR__ . '/../template/helpers.php';
require __DIR__ . '/database.php';

session_start();
$db = database();
$viewer = isset($_SESSION['person']) ? findViewer($db, $_SESSION['person'], $_SESSION['member']) : null;
if ($viewer === null) {
    header('Location: /en/sign-in?back=/account', true, 303);
    exit;
}
$words = require __DIR__ . '/en.php';
$rights = (require __DIR__ . '/rights.php')[$viewer['role']];
$page = pageModel($words);
$devices = in_array('devices', $rights, true) ? findDevices($db, $viewer, in_array('everything', $rights, true)) : [];
foreach (SECURITY as $header) {
    header($header);
}
header('Cache-Control: private, no-cache');
ob_start();
require __DIR__ . '/show.php';
$content = ob_get_clean();
require __DIR__ . '/layout.php';
