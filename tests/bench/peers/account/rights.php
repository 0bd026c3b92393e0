<?php
// What each role may do: customers' first, then our own.
declare(strict_types=1);

return [
    'administrator' => ['profile', 'devices', 'everything', 'locations', 'readings', 'tickets', 'orders', 'stock', 'approve', 'contracts', 'invoices', 'people', 'log'],
    'device-manager' => ['profile', 'devices', 'readings', 'tickets', 'orders'],
    'stock-manager' => ['profile', 'orders', 'stock'],
    'device-and-stock-manager' => ['profile', 'devices', 'readings', 'tickets', 'orders', 'stock'],
    'reader' => ['profile', 'devices'],
    'agent' => ['profile', 'desk', 'cases'],
    'team-lead' => ['profile', 'desk', 'cases', 'reports', 'everyone'],
    'country-administrator' => ['profile', 'desk', 'cases', 'reports', 'everyone'],
];
