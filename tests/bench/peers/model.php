<?php
// What the page needs to know of a request: portal, locale, centre and why, opening.
declare(strict_types=1);

const SECURITY = [
    "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: same-origin',
    'Cross-Origin-Opener-Policy: same-origin',
    'Cross-Origin-Resource-Policy: same-origin',
    'Permissions-Policy: camera=(), geolocation=(), microphone=()',
    'Cache-Control: public, max-age=60',
    'Vary: Accept, Accept-Encoding, Accept-Language, Cookie',
];

function decideCentre(array $data, array $portal): array
{
    $steps = [];
    $winner = null;
    $candidates = ['chosen' => $_COOKIE['country'] ?? null, 'contract' => null, 'portal' => $portal['country']];
    foreach ($candidates as $rule => $country) {
        if ($country === null) {
            $steps[] = ['rule' => $rule, 'saw' => null, 'outcome' => 'empty'];
        } elseif (!isset($data['routing'][$country])) {
            $steps[] = ['rule' => $rule, 'saw' => $country, 'outcome' => 'unserved'];
        } else {
            $steps[] = ['rule' => $rule, 'saw' => $country, 'outcome' => $winner === null ? 'won' : 'beaten'];
            $winner ??= ['rule' => $rule, 'country' => $country, 'code' => $data['routing'][$country]];
        }
    }
    $steps[] = ['rule' => 'accept-language', 'saw' => null, 'outcome' => 'unasked'];
    $steps[] = ['rule' => 'geo', 'saw' => null, 'outcome' => 'unasked'];
    $steps[] = ['rule' => 'default', 'saw' => null, 'outcome' => 'beaten'];

    return $winner + ['steps' => $steps];
}

// Open until when, or closed until when.
function opening(array $centre, DateTimeImmutable $now): array
{
    for ($days = 0; $days < 14; $days++) {
        $day = $now->modify("+$days days");
        if (in_array($day->format('m-d'), $centre['holidays'], true)) {
            continue;
        }
        foreach ($centre['week'][(int) $day->format('N')] as [$from, $to]) {
            $opens = $day->modify($from);
            $closes = $day->modify($to);
            if ($now < $opens) {
                return ['open' => false, 'opens' => $opens];
            }
            if ($now < $closes) {
                return ['open' => true, 'closes' => $closes];
            }
        }
    }

    return ['open' => false, 'opens' => null];
}

function pageModel(array $words): array
{
    $data = require __DIR__ . '/data.php';
    $portal = $data['portals'][$_SERVER['HTTP_HOST']] ?? null;
    if ($portal === null || !preg_match('~^/([a-z]{2}(?:-[A-Z]{2})?)(/[a-z0-9/-]*)$~', strtok($_SERVER['REQUEST_URI'], '?'), $parts)
        || !isset($portal['locales'][$parts[1]])) {
        http_response_code(404);
        exit;
    }
    $decision = decideCentre($data, $portal);
    $centre = $data['centres'][$decision['code']];
    $now = (new DateTimeImmutable(getenv('BENCH_NOW') ?: 'now'))->setTimezone(new DateTimeZone($centre['zone']));
    $countries = array_intersect_key($words['countries'], $data['routing']);

    return [
        'portal' => $portal,
        'locale' => $parts[1],
        'base' => '/' . $parts[1],
        'path' => $parts[2],
        'origin' => 'http://' . $_SERVER['HTTP_HOST'] . ':' . getenv('BENCH_SITE_PORT'),
        'assets' => $data['assets'],
        'centre' => $centre,
        'centres' => $data['centres'],
        'decision' => $decision,
        'opening' => opening($centre, $now),
        'now' => $now,
        'countries' => $countries,
        'guides' => $data['guides'],
    ];
}
