<?php
// The page by DOMDocument and XSLTProcessor.
declare(strict_types=1);

require __DIR__ . '/../model.php';

function add(DOMNode $parent, string $name, array $attributes = []): DOMElement
{
    $document = $parent instanceof DOMDocument ? $parent : $parent->ownerDocument;
    $element = $parent->appendChild($document->createElement($name));
    foreach ($attributes as $attribute => $value) {
        if ($value !== null) {
            $element->setAttribute($attribute, (string) $value);
        }
    }

    return $element;
}

function bytes(int $bytes): string
{
    return rtrim(rtrim(number_format($bytes / 1000, 1, ',', ' '), '0'), ',') . ' kB';
}

function addMoment(DOMElement $element, string $name, ?DateTimeImmutable $at): void
{
    if ($at !== null) {
        $element->setAttribute($name, $at->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z'));
        $element->setAttribute("$name-clock", $at->format('H:i'));
    }
}

function addCentre(DOMElement $root, array $page, array $words): void
{
    $centre = $page['centre'];
    $now = $page['now'];
    $node = add($root, 'centre', ['name' => $centre['name'], 'mail' => $centre['mail'], 'open' => $page['opening']['open'] ? 'yes' : 'no',
        'country' => $words['countries'][$centre['country']], 'zone' => $now->getOffset() === 0 ? 'UTC' : 'UTC' . $now->format('P')]);
    addMoment($node, 'closes', $page['opening']['closes'] ?? null);
    addMoment($node, 'opens', $page['opening']['opens'] ?? null);
    add($node, 'phone', $centre['phone'] + ['href' => 'tel:' . preg_replace('/[^+0-9]/', '', $centre['phone']['international'])]);
    foreach ($centre['languages'] as $tag) {
        add($node, 'language', ['name' => $words['languages'][$tag]]);
    }
    foreach ($centre['week'] as $weekday => $intervals) {
        $hours = add($node, 'hours', ['weekday' => $words['weekdays'][$weekday], 'today' => $weekday === (int) $now->format('N') ? 'yes' : null]);
        foreach ($intervals as [$from, $to]) {
            add($hours, 'interval', ['from' => $from, 'to' => $to]);
        }
    }
    $why = add($node, 'why', ['rule' => $page['decision']['rule']]);
    foreach ($page['decision']['steps'] as $step) {
        add($why, 'step', ['rule' => $step['rule'], 'outcome' => $step['outcome'], 'saw' => $words['countries'][$step['saw']] ?? null]);
    }
    foreach ($page['countries'] as $code => $name) {
        add($why, 'choice', ['country' => $code, 'name' => $name, 'chosen' => $code === $page['decision']['country'] ? 'yes' : null]);
    }
}

function pageDocument(array $page, array $words): DOMDocument
{
    $document = new DOMDocument('1.0', 'UTF-8');
    $portal = $page['portal'];
    $root = add($document, 'page', ['locale' => $page['locale'], 'base' => $page['base'], 'path' => $page['path'], 'origin' => $page['origin'],
        'assets' => $page['assets'], 'brand' => $portal['brand'], 'portal' => $portal['code'], 'name' => $portal['name']]);
    foreach ($portal['locales'] as $tag => $name) {
        add($root, 'locale', ['tag' => $tag, 'name' => $name, 'current' => $tag === $page['locale'] ? 'yes' : null]);
    }
    foreach ($portal['features'] as $feature) {
        add($root, 'feature', ['name' => $feature]);
    }
    addCentre($root, $page, $words);
    foreach ($page['guides'] as $name => $guide) {
        add($root, 'guide', ['name' => $name, 'icon' => $guide['icon'], 'size' => bytes($guide['bytes'])]);
    }

    return $document;
}

$words = require __DIR__ . '/../pt.php';
$page = pageModel($words);
foreach (SECURITY as $header) {
    header($header);
}
$sheet = new DOMDocument();
$sheet->load(__DIR__ . '/guides.pt.xsl');
$processor = new XSLTProcessor();
$processor->importStylesheet($sheet);
echo $processor->transformToXml(pageDocument($page, $words));
