<?php
// Begins a session for the person whose address the field "mail" holds. What a password costs is not measured here.
declare(strict_types=1);

require __DIR__ . '/database.php';

session_start();
session_regenerate_id(true);
$statement = database()->prepare(
    "SELECT p.id AS person, m.id AS member
       FROM person p
       LEFT JOIN member m ON m.person_id = p.id AND m.state = 'active'
      WHERE p.mail = ? AND (m.id IS NOT NULL OR p.staff_role IS NOT NULL)
      ORDER BY m.id
      LIMIT 1"
);
$statement->execute([$_POST['mail'] ?? '']);
$found = $statement->fetch();
if (!$found) {
    http_response_code(422);
    exit;
}
$previous = database()->prepare('SELECT created_at FROM session WHERE person_id = ? ORDER BY id DESC LIMIT 1');
$previous->execute([$found['person']]);
$_SESSION = [
    'person' => (int) $found['person'],
    'member' => (int) $found['member'],
    'previous' => $previous->fetchColumn() ?: null,
    'token' => strtr(rtrim(base64_encode(random_bytes(32)), '='), '+/', '-_'),
];
header('Location: /en/account', true, 303);
