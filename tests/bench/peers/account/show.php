<?php
$title = t('overview');
$todos = [];
$counted = [
    ['readings', 'readings', $viewer['due'], 'button', '/readings/due', 'report'],
    ['silent', 'readings', $viewer['silent'], 'button button-quiet', '/devices?show=silent', 'look'],
    ['orders', 'approve', $viewer['orders'], 'button', '/orders', 'decide'],
    ['visits', 'tickets', $viewer['visits'], 'button', '/visits', 'answer'],
    ['delivery', 'orders', $viewer['deliveries'], 'button button-quiet', '/orders', 'follow'],
    ['approve', 'people', $viewer['waiting'], 'button', '/people', 'decide'],
    ['invited', 'people', $viewer['invited'], 'button button-quiet', '/people?state=invited', 'look'],
];
foreach ($counted as [$code, $right, $count, $class, $path, $word]) {
    if ($count > 0 && in_array($right, $rights, true)) {
        $todos[] = [$count == 1 ? t("$code.one") : sprintf(t("$code.other"), $count), $class, $path, $word];
    }
}
if (!$viewer['has_factor']) {
    $todos[] = [t('factor'), 'button button-quiet', '/account/factor', 'set_up'];
}
$zone = new DateTimeZone($viewer['zone'] ?: $page['centre']['zone']);
$previous = $_SESSION['previous'] === null ? null : (new DateTimeImmutable($_SESSION['previous'], new DateTimeZone('UTC')))->setTimezone($zone);
?>
<?php if ($viewer['joining'] !== null): ?><div class="callout"><?= icon('clock') ?><p><?= sprintf(e(t('joining')), '<bdi>' . e($viewer['joining']) . '</bdi>') ?></p></div><?php endif ?>
<?php if ($viewer['covered_until'] !== null): ?><p class="callout"><?= sprintf(e(t('covered')), e($viewer['covered_until']), '<a href="' . e($page['base']) . '/account/cover">' . e(t('see_cover')) . '</a>') ?></p><?php endif ?>
<?php if ($todos): ?><section class="section" aria-labelledby="todo"><h2 id="todo"><?= e(t('todo')) ?></h2><ul class="list"><?php foreach ($todos as [$text, $class, $path, $word]): ?><li><p class="main"><?= e($text) ?></p><a class="<?= e($class) ?>" href="<?= e($page['base'] . $path) ?>"><?= e(t($word)) ?></a></li><?php endforeach ?></ul></section><?php endif ?>
<?php if (in_array('devices', $rights, true)): ?><section class="section" aria-labelledby="devices"><h2 id="devices"><?= e(t('devices')) ?></h2><?php if ($devices): ?><ul class="list"><?php foreach ($devices as $device): ?><li><div class="main"><p class="name"><a href="<?= e($page['base'] . '/devices/' . $device['code']) ?>"><bdi dir="ltr"><?= e($device['serial']) ?></bdi></a></p><p class="meta"><?php if ($device['kind'] === 'device'): ?><bdi><?= e($device['model']) ?></bdi><?php endif ?><?php if ($device['site'] !== null): ?> · <bdi><?= e($device['site']) ?></bdi><?php endif ?><?php if ($device['place'] !== ''): ?> · <bdi><?= e($device['place']) ?></bdi><?php endif ?></p></div><?php if ($device['group'] !== null): ?><span class="tag"><bdi><?= e($device['group']) ?></bdi></span><?php endif ?></li><?php endforeach ?></ul><?php if ($devices[0]['total'] > 20): ?><p><a class="more" href="<?= e($page['base']) ?>/devices"><?= sprintf(e(t('all')), e((string) $devices[0]['total'])) ?><?= icon('arrow') ?></a></p><?php endif ?><?php else: ?><p class="hint"><?= e(t('nothing')) ?></p><?php endif ?></section><?php endif ?>
<?php if ($previous !== null): ?><p class="meta"><?= sprintf(e(t('before')), e($previous->format('j ') . $words['months'][(int) $previous->format('n')] . $previous->format(' Y')), e($previous->format('H:i'))) ?> <a href="<?= e($page['base']) ?>/account/security"><?= e(t('not_you')) ?></a></p><?php endif ?>
