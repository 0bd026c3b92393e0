<?php
// The page by plain templates.
declare(strict_types=1);

require __DIR__ . '/../model.php';
require __DIR__ . '/helpers.php';

$words = require __DIR__ . '/../pt.php';
$page = pageModel($words);
foreach (SECURITY as $header) {
    header($header);
}
ob_start();
require __DIR__ . '/guides.php';
$content = ob_get_clean();
require __DIR__ . '/layout.php';
