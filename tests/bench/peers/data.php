<?php
// What a small installation keeps in files: portals, centres, routing, guides.
declare(strict_types=1);

$weekday = [['09:00', '13:00'], ['14:00', '18:00']];
$lisbonWeek = [1 => $weekday, $weekday, $weekday, $weekday, [['09:00', '13:00'], ['14:00', '17:00']], [], []];

return [
    'portals' => [
        'pt.localhost' => [
            'code' => 'pt', 'brand' => 'lumenor', 'name' => 'Lumenor', 'country' => 'PT',
            'features' => ['devices', 'announcements', 'guides', 'emergency', 'surveys'],
            'locales' => ['pt-PT' => 'Português', 'en' => 'English'],
        ],
    ],
    'centres' => [
        'pt-lisboa' => [
            'name' => 'Lisboa', 'country' => 'PT', 'zone' => 'Europe/Lisbon', 'mail' => 'lisboa@lumenor.example.com',
            'phone' => ['international' => '+351 000 000 101', 'national' => '000 000 101'],
            'languages' => ['pt', 'en', 'es', 'fr'],
            'week' => $lisbonWeek,
            'holidays' => ['01-01', '04-25', '05-01', '06-10', '08-15', '10-05', '11-01', '12-01', '12-08', '12-25'],
        ],
        'es-madrid' => ['name' => 'Madrid', 'country' => 'ES', 'zone' => 'Europe/Madrid', 'mail' => 'madrid@lumenor.example.com',
            'phone' => ['international' => '+34 000 000 102', 'national' => '000 000 102'], 'languages' => ['es', 'ca', 'en'], 'week' => $lisbonWeek, 'holidays' => ['01-01']],
        'no-oslo' => ['name' => 'Oslo', 'country' => 'NO', 'zone' => 'Europe/Oslo', 'mail' => 'oslo@lumenor.example.com',
            'phone' => ['international' => '+47 00 00 01 03', 'national' => '00 00 01 03'], 'languages' => ['nb', 'nn', 'en'], 'week' => $lisbonWeek, 'holidays' => ['01-01']],
        'at-wien' => ['name' => 'Wien', 'country' => 'AT', 'zone' => 'Europe/Vienna', 'mail' => 'wien@lumenor.example.com',
            'phone' => ['international' => '+43 0 000 0104', 'national' => '0 000 0104'], 'languages' => ['de', 'en', 'fr'], 'week' => $lisbonWeek, 'holidays' => ['01-01']],
    ],
    'routing' => [
        'PT' => 'pt-lisboa', 'AO' => 'pt-lisboa', 'CV' => 'pt-lisboa', 'MZ' => 'pt-lisboa', 'ES' => 'es-madrid', 'AD' => 'es-madrid',
        'NO' => 'no-oslo', 'SE' => 'no-oslo', 'DK' => 'no-oslo', 'FI' => 'no-oslo', 'IS' => 'no-oslo',
        'AT' => 'at-wien', 'DE' => 'at-wien', 'LI' => 'at-wien', 'CH' => 'at-wien',
    ],
    'guides' => [
        'invoices' => ['icon' => 'invoice', 'bytes' => 60006], 'readings' => ['icon' => 'meter', 'bytes' => 61802],
        'consumables' => ['icon' => 'toner', 'bytes' => 50114], 'registration' => ['icon' => 'person', 'bytes' => 47184],
    ],
    'assets' => '/assets/05a98e8de42a99ab',
];
