<?php
// How English writes days, instants and numbers, and names things by their count.
declare(strict_types=1);

const MONTHS = [1 => 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

function number(int|string $value): string
{
    return number_format((float) $value);
}

function counted(string $key, int|string $count): string
{
    return $count == 1 ? t("$key.one") : sprintf(t("$key.other"), number($count));
}

function dayShort(string $day): string
{
    [$year, $month, $date] = explode('-', $day);

    return (int) $date . ' ' . MONTHS[(int) $month] . ' ' . $year;
}

function dayLong(string $day): string
{
    global $words;
    [$year, $month, $date] = explode('-', substr($day, 0, 10));

    return (int) $date . ' ' . $words['months'][(int) $month] . ' ' . $year;
}

function dayFull(string $day): string
{
    global $words;

    return $words['weekdays'][(int) date('N', strtotime($day))] . ', ' . dayLong($day);
}

function monthOf(string $day): string
{
    global $words;
    [$year, $month] = explode('-', $day);

    return $words['months'][(int) $month] . ' ' . $year;
}

// An instant of the database, as the viewer's zone has it.
function local(string $instant): DateTimeImmutable
{
    global $zone;
    static $utc = null;
    $utc ??= new DateTimeZone('UTC');

    return (new DateTimeImmutable($instant, $utc))->setTimezone($zone);
}

function machine(string $instant): string
{
    return strtr($instant, ' ', 'T') . 'Z';
}

function daysUntil(string $day): int
{
    global $page;
    static $today = null;
    $today ??= strtotime($page['now']->format('Y-m-d'));

    return intdiv(strtotime($day) - $today, 86400);
}

// How far a due day is.
function dueIn(string $day): string
{
    $days = daysUntil($day);

    return $days < 0 ? counted('late', -$days) : ($days === 0 ? t('due_today') : counted('due_in', $days));
}

function said(string $number): string
{
    return '<bdi dir="ltr" class="said-number">' . e(substr($number, 0, 4) . ' ' . substr($number, 4)) . '</bdi>';
}

function mayAny(string ...$needed): bool
{
    global $rights;

    return (bool) array_intersect($needed, $rights);
}

const STATES = ['received' => 'state-info', 'assigned' => 'state-info', 'in-progress' => 'state-info', 'waiting-customer' => 'state-warn', 'waiting-supplier' => 'state-info',
    'visit-planned' => 'state-info', 'answered' => 'state-good', 'closed' => 'state-quiet'];

function instantLong(string $instant): string
{
    $at = local($instant);

    return dayLong($at->format('Y-m-d')) . ' at ' . $at->format('H:i');
}

function instantFull(string $instant): string
{
    $at = local($instant);

    return dayFull($at->format('Y-m-d')) . ' at ' . $at->format('H:i');
}

// "in 3 hours", "yesterday": as browsers and ICU say it.
function relative(string $instant): string
{
    global $page;
    $seconds = local($instant)->getTimestamp() - $page['now']->getTimestamp();
    foreach (['day' => 86400, 'hour' => 3600, 'minute' => 60] as $unit => $size) {
        $count = intdiv(abs($seconds), $size);
        if ($count >= 1) {
            $words = $count === 1 ? "1 $unit" : "$count {$unit}s";

            return $seconds < 0 ? "$words ago" : "in $words";
        }
    }

    return 'now';
}

// Working time of a centre between two instants.
function workingMinutes(array $centre, DateTimeImmutable $from, DateTimeImmutable $to): int
{
    $minutes = 0;
    for ($day = $from->setTime(0, 0); $day < $to; $day = $day->modify('+1 day')) {
        if (in_array($day->format('m-d'), $centre['holidays'], true)) {
            continue;
        }
        foreach ($centre['week'][(int) $day->format('N')] as [$opens, $closes]) {
            $minutes += max(0, intdiv(min($to->getTimestamp(), $day->modify($closes)->getTimestamp()) - max($from->getTimestamp(), $day->modify($opens)->getTimestamp()), 60));
        }
    }

    return $minutes;
}

function span(int $minutes): string
{
    return trim(($minutes >= 60 ? intdiv($minutes, 60) . ' h ' : '') . ($minutes % 60 > 0 ? $minutes % 60 . ' min' : ''));
}
