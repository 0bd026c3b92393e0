<?php
// What the pages of devices say alike: where something stands, how it is.
declare(strict_types=1);

const DEVICE_STATES = ['silent' => 'state-bad', 'overdue' => 'state-bad', 'due' => 'state-warn', 'submitted' => 'state-info', 'estimated' => 'state-info', 'unread' => 'state-quiet', 'good' => 'state-good'];

function deviceState(array $device): ?string
{
    if ($device['kind'] !== 'device') {
        return null;
    }
    $state = match (true) {
        $device['silent_since'] !== null => 'silent',
        $device['due_on'] !== null && daysUntil($device['due_on']) < 0 => 'overdue',
        $device['due_on'] !== null && daysUntil($device['due_on']) <= 10 => 'due',
        $device['read_on'] === null => 'unread',
        $device['read_state'] === 'submitted', $device['read_state'] === 'estimated' => $device['read_state'],
        default => 'good',
    };

    return '<span class="state ' . DEVICE_STATES[$state] . '">' . e(t("device.$state")) . '</span>';
}

function where(array $device): string
{
    $parts = [];
    if ($device['site'] !== null) {
        $parts[] = '<bdi>' . e($device['site']) . '</bdi>' . ($device['town'] !== null ? ', <bdi>' . e($device['town']) . '</bdi>' : '');
    }
    if ($device['place'] !== '') {
        $parts[] = '<bdi>' . e($device['place']) . '</bdi>';
    }
    if ($device['group'] !== null) {
        $parts[] = '<bdi>' . e($device['group']) . '</bdi>';
    }

    return implode(' · ', $parts);
}
