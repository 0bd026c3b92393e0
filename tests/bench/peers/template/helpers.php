<?php
// What templates call.
declare(strict_types=1);

function e(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

function t(string $key): string
{
    global $words;

    return $words[$key] ?? $key;
}

function icon(string $name): string
{
    global $page;

    return '<svg class="icon icon-' . e($name) . '" width="24" height="24" aria-hidden="true" focusable="false"><use href="' . e($page['assets']) . '/sprite.svg#' . e($name) . '"></use></svg>';
}

function mark(): string
{
    global $page;

    return '<svg class="mark" width="32" height="32" aria-hidden="true" focusable="false"><use href="' . e($page['assets']) . '/mark-' . e($page['portal']['brand']) . '.svg#mark"></use></svg>';
}

function bytes(int $bytes): string
{
    return rtrim(rtrim(number_format($bytes / 1000, 1, ',', ' '), '0'), ',') . ' kB';
}

function moment(DateTimeImmutable $at): string
{
    return '<time datetime="' . $at->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z') . '">' . $at->format('H:i') . '</time>';
}

function state(array $opening): string
{
    if ($opening['open']) {
        return '<span class="state state-good">' . sprintf(e(t('open_until')), moment($opening['closes'])) . '</span>';
    }

    return '<span class="state state-quiet">' . ($opening['opens'] ? sprintf(e(t('opens')), moment($opening['opens'])) : e(t('closed'))) . '</span>';
}

function link_phone(array $phone): string
{
    return 'tel:' . preg_replace('/[^+0-9]/', '', $phone['international']);
}
