<?php
// What every page does first: who asks, what they may do, in which zone they live. $more and $counted go with the same query.
declare(strict_types=1);

$viewer = isset($_SESSION['person']) ? findViewer($db, $_SESSION['person'], $_SESSION['member'], $more ?? '', $counted ?? []) : null;
if ($viewer === null) {
    header('Location: /en/sign-in?back=' . $page['path'], true, 303);
    exit;
}
$rights = $roles[$viewer['role']];
$seesAll = in_array('everything', $rights, true);
$zone = new DateTimeZone($viewer['zone'] ?: $page['centre']['zone']);
