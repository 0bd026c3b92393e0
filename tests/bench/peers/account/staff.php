<?php
// What every page of the desk does first: which of our own people asks.
declare(strict_types=1);

$viewer = isset($_SESSION['person']) ? findAgent($db, $_SESSION['person']) : null;
if ($viewer === null) {
    header('Location: /en/sign-in?back=' . $page['path'], true, 303);
    exit;
}
$rights = $roles[$viewer['role']];
$zone = new DateTimeZone($viewer['zone'] ?: $page['centre']['zone']);
