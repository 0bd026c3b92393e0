<?php
// Pages a month of one device, and where each bar of the chart stands.
declare(strict_types=1);

const KINDS = ['total', 'mono', 'colour', 'large', 'scan'];
const CHART_MONTHS = 24;
const CHART_LEFT = 64;
const CHART_TOP = 12;
const CHART_HEIGHT = 180;
const CHART_BELOW = 28;
const CHART_SLOT = 30;

// Pages between two readings, each day with the same share, by month: [kind => [month => pages]], and which are estimates.
function pagesByMonth(array $readings): array
{
    $pages = $guessed = $newer = [];
    foreach ($readings as $reading) {
        $kind = $reading['kind'];
        $day = intdiv(strtotime($reading['live_on']), 86400);
        if (isset($newer[$kind])) {
            [$to, $count, $epoch, $opened, $state] = $newer[$kind];
            $base = $epoch === $reading['epoch'] ? $reading['count'] : $opened;
            if ($to > $day && $count >= $base) {
                $total = $count - $base;
                $days = $to - $day;
                $month = new DateTime('@' . ($day + 1) * 86400);
                $month->modify('first day of this month');
                do {
                    $name = $month->format('Y-m');
                    $first = intdiv($month->getTimestamp(), 86400) - 1;
                    $month->modify('+1 month');
                    $end = intdiv($month->getTimestamp(), 86400) - 1;
                    $passed = min($end, $to) - $day;
                    $before = max($first, $day) - $day;
                    $share = intdiv($total, $days) * $passed + intdiv($total % $days * $passed, $days) - intdiv($total, $days) * $before - intdiv($total % $days * $before, $days);
                    $pages[$kind][$name] = ($pages[$kind][$name] ?? 0) + $share;
                    $guessed[$name] = ($guessed[$name] ?? false) || $state === 'estimated' || $reading['state'] === 'estimated';
                } while ($end < $to);
            }
        }
        $newer[$kind] = [$day, $reading['count'], $reading['epoch'], $reading['opened'], $reading['state']];
    }

    return [$pages, $guessed];
}

function chartOf(array $readings): ?array
{
    [$pages, $guessed] = pagesByMonth($readings);
    if (!$pages) {
        return null;
    }
    $months = [];
    $month = new DateTime(substr(end($readings)['live_on'], 0, 7) . '-01');
    $last = substr($readings[0]['live_on'], 0, 7);
    do {
        $months[] = $name = $month->format('Y-m');
        $month->modify('+1 month');
    } while ($name < $last);
    $months = array_slice($months, -CHART_MONTHS);
    $isSplit = isset($pages['mono'], $pages['colour']);
    $series = array_slice(array_values(array_filter(KINDS, fn (string $kind): bool => isset($pages[$kind]) && !($isSplit && $kind === 'total'))), 0, 4);
    $largest = 0;
    foreach ($series as $kind) {
        foreach ($months as $name) {
            $largest = max($largest, $pages[$kind][$name] ?? 0);
        }
    }
    for ($step = 1, $i = 0; $step * 4 < $largest; $i++) {
        $step = [1, 2, 5][$i % 3] * 10 ** intdiv($i, 3);
    }
    $most = $step * 4;
    $slot = count($months) <= CHART_MONTHS / 2 ? CHART_SLOT * 2 : CHART_SLOT;
    $width = intdiv($slot - 6, count($series));
    $bars = [];
    foreach ($months as $at => $name) {
        foreach ($series as $i => $kind) {
            if (isset($pages[$kind][$name])) {
                $height = intdiv($pages[$kind][$name] * CHART_HEIGHT, $most);
                $bars[$name][$i] = ['pages' => $pages[$kind][$name], 'x' => CHART_LEFT + $slot * $at + 3 + $width * $i, 'y' => CHART_TOP + CHART_HEIGHT - $height,
                    'width' => $width > 2 ? $width - 1 : $width, 'height' => $height];
            }
        }
    }

    return ['months' => $months, 'series' => $series, 'bars' => $bars, 'guessed' => $guessed, 'most' => $most, 'slot' => $slot,
        'width' => CHART_LEFT + $slot * count($months) + 8, 'every' => $slot > CHART_SLOT ? 3 : 6];
}
