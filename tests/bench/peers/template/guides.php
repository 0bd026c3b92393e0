<?php
$title = t('guides');
$lead = t('lead');
$phone = $page['centre']['phone'];
$mail = $page['centre']['mail'];
?>
<ul class="guides"><?php foreach ($page['guides'] as $name => $guide): ?><li class="guide-card"><?= icon($guide['icon']) ?><div><h2><a href="<?= e($page['base']) ?>/guides/<?= e($name) ?>"><?= e(t("guide.$name")) ?></a></h2><p><?= e(t("purpose.$name")) ?></p><p class="meta"><a class="download" href="/files/<?= e($page['portal']['code']) ?>/<?= e($page['locale']) ?>/<?= e($name) ?>.pdf" type="application/pdf"><?= icon('download') ?><span class="hidden"><?= e(t("guide.$name")) ?>: </span><?= sprintf(e(t('pdf')), bytes($guide['bytes'])) ?></a></p></div></li><?php endforeach ?></ul>
<section class="section" aria-labelledby="not-found"><h2 id="not-found"><?= e(t('else')) ?></h2><p><?= sprintf(e(t('shorter')), '<a href="' . e($page['base']) . '/questions">' . e(t('questions')) . '</a>') ?></p><div class="callout callout-info"><?= icon('phone') ?><div><p><?= sprintf(e(t('ask')), '<a href="' . e($page['base']) . '/centre">' . e($page['centre']['name']) . '</a>', '<a href="' . e(link_phone($phone)) . '"><bdi dir="ltr">' . e($phone['international']) . '</bdi></a>', '<a href="mailto:' . e($mail) . '"><bdi dir="ltr">' . e($mail) . '</bdi></a>') ?></p></div></div></section>
