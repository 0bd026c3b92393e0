<?php
// One request: what happens next, the conversation, what its customer can do, who sees it.
declare(strict_types=1);

require __DIR__ . '/../viewer.php';
$ticket = rows($db,
    "SELECT t.id, t.code, t.number, t.subject, t.department, t.member_id, t.state, t.sharing, t.is_confidential, t.response_h, t.promise_basis, t.due_at, t.next_due_at,
            t.calendar_version, t.calculation, t.answered_at, t.created_at, c.code AS centre, d.code AS device, d.serial, d.model, p.name AS author, p.mail, g.name AS agent, o.role AS author_role
       FROM ticket t
       JOIN centre c ON c.id = t.centre_id
       JOIN person p ON p.id = t.person_id
       JOIN member o ON o.id = t.member_id
       LEFT JOIN device d ON d.id = t.device_id
       LEFT JOIN person g ON g.id = t.assignee_id
      WHERE t.code = ? AND t.customer_id = ?
        AND (? OR t.member_id = ?
             OR (t.is_confidential = 0
                 AND (t.sharing = 'all' OR (t.sharing = 'role' AND o.role = ?)
                      OR (t.sharing = 'named' AND EXISTS (SELECT 1 FROM ticket_reader r WHERE r.ticket_id = t.id AND r.member_id = ?)))))",
    [$given[1], $viewer['customer_id'], (int) $seesAll, $viewer['member_id'], $viewer['role'], $viewer['member_id']])[0] ?? null;
if ($ticket === null || !in_array('tickets', $rights, true)) {
    http_response_code(404);
    exit;
}

// The conversation with what happened in between, files, fields, passwords, and people: one query, a part each.
$parts = ['said' => [], 'file' => [], 'value' => [], 'secret' => [], 'seen' => [], 'colleague' => []];
$found = rows($db,
    "SELECT 'said' AS part, x.created_at AS at, x.id, x.code, x.side AS kind, p.name, x.language, x.body, '' AS now
       FROM ticket_message x JOIN person p ON p.id = x.person_id
      WHERE x.ticket_id = ? AND x.kind = 'message'
     UNION ALL
     SELECT 'said', e.created_at, e.id, NULL, e.kind, p.name, '', e.note, e.now
       FROM ticket_event e LEFT JOIN person p ON p.id = e.person_id
      WHERE e.ticket_id = ? AND e.is_internal = 0
     UNION ALL
     SELECT 'file', f.created_at, a.message_id, a.code, f.media_type, f.name, '', f.size, a.scan
       FROM attachment a JOIN file f ON f.id = a.file_id JOIN ticket_message x ON x.id = a.message_id AND x.kind = 'message'
      WHERE a.ticket_id = ?
     UNION ALL
     SELECT 'value', NULL, 0, v.code, '', NULL, '', v.value, '' FROM ticket_field v WHERE v.ticket_id = ?
     UNION ALL
     SELECT 'secret', s.given_at, s.id, s.code, s.state, NULL, '', s.label, s.expires_at FROM secret s WHERE s.ticket_id = ?
     UNION ALL
     SELECT 'seen', o.opened_at, o.person_id, '', '', p.name, '', '', '' FROM ticket_opened o JOIN person p ON p.id = o.person_id WHERE o.ticket_id = ?
     UNION ALL
     SELECT 'colleague', NULL, m.id, m.code, m.role, p.name, '', '', r.member_id IS NOT NULL
       FROM member m
       JOIN person p ON p.id = m.person_id AND p.state = 'active'
       LEFT JOIN ticket_reader r ON r.ticket_id = ? AND r.member_id = m.id
      WHERE m.customer_id = ? AND m.state = 'active' AND m.role IN (?, ?, ?)
      ORDER BY part, at, id, name",
    [...array_fill(0, 7, $ticket['id']), $viewer['customer_id'], 'administrator', 'device-manager', 'device-and-stock-manager']);
foreach ($found as $row) {
    $parts[$row['part']][] = $row;
}
$subjects = require __DIR__ . '/../subjects.php';
$title = $subjects[$ticket['subject']] ?? $ticket['subject'];
$heading = '<span lang="en">' . e($title) . '</span>';
$crumbs = [['/', t('home')], ['/requests', t('requests')]];
$side = 'ticket-side';
$isLate = $ticket['next_due_at'] !== null && local($ticket['next_due_at']) < $page['now'];
$lead = match (true) {
    $isLate => sprintf(e(t('answer_late')), e(instantFull($ticket['next_due_at']))),
    $ticket['next_due_at'] !== null && $ticket['agent'] !== null => sprintf(e(t('agent_has_it')), '<bdi>' . e($ticket['agent']) . '</bdi>', e(instantFull($ticket['next_due_at']))),
    $ticket['next_due_at'] !== null => sprintf(e(t('hear_by')), e(instantFull($ticket['next_due_at']))),
    default => e(t('meaning.' . $ticket['state'])),
};
$last = '';
foreach ($parts['said'] as $row) {
    $last = $row['code'] ?? $last;
}
$files = [];
foreach ($parts['file'] as $file) {
    $files[$file['id']][] = $file;
}
$mayShare = !$ticket['is_confidential'] && ($seesAll || $ticket['member_id'] === $viewer['member_id']);
// Who sees it by the way it is shared: administrators and the author always.
$seers = array_filter($parts['colleague'], fn (array $row): bool => $row['kind'] === 'administrator' || $row['id'] == $ticket['member_id'] || (!$ticket['is_confidential']
    && match ($ticket['sharing']) { 'all' => true, 'role' => $row['kind'] === $ticket['author_role'], 'named' => (bool) $row['now'], default => false }));
$seers = [...array_filter($seers, fn (array $row): bool => $row['id'] == $ticket['member_id']), ...array_filter($seers, fn (array $row): bool => $row['id'] != $ticket['member_id'])];

// The spans of working time that the promise was counted from, by day of the centre.
$days = [];
foreach (array_filter(explode(';', $ticket['calculation'])) as $span) {
    [$from, $to] = array_map(fn (string $at): DateTimeImmutable => (new DateTimeImmutable($at))->setTimezone($page['now']->getTimezone()), explode('/', $span));
    $days[$from->format('Y-m-d')][] = [$from, $to];
}
$key = fn (): string => strtr(rtrim(base64_encode(random_bytes(32)), '='), '+/', '-_'); // each form's own
