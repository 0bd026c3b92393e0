<?php
// What each role may do.
declare(strict_types=1);

return [
    'administrator' => ['profile', 'devices', 'everything', 'locations', 'readings', 'tickets', 'orders', 'stock', 'approve', 'contracts', 'invoices', 'people', 'log'],
    'device-manager' => ['profile', 'devices', 'readings', 'tickets', 'orders'],
    'stock-manager' => ['profile', 'orders', 'stock'],
    'device-and-stock-manager' => ['profile', 'devices', 'readings', 'tickets', 'orders', 'stock'],
    'reader' => ['profile', 'devices'],
];
