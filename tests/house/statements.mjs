// SQL: only in statement files, each used, each saying who may run it; an account's data only with its key.
import { cSource, finding } from './tree.mjs';

const STATEMENT = /^sql\/(?!migrate\/|demo\/)[^/]+\/[^/]+\.sql$/;
const LOOKS_LIKE_SQL = /^\s*(SELECT|INSERT|REPLACE|UPDATE|DELETE|CREATE|ALTER|DROP|GRANT|REVOKE|TRUNCATE|CALL|WITH|LOCK|UNLOCK|SHOW|SET|START|BEGIN|COMMIT|ROLLBACK|SAVEPOINT)\b(\s|$|;)/;
const SESSION = /^\s*(SET|START TRANSACTION|COMMIT|ROLLBACK|SELECT @@)/;

export function onlyInFiles(tree) {
  const findings = [];

  for (const path of tree.match(/^(fcgi|handlers)\/.*\.(c|h|def)$/)) {
    for (const { text, line } of cSource(tree.read(path)).strings) {
      if (!LOOKS_LIKE_SQL.test(text)) continue;
      if (/^fcgi\/data\/(db\w*|migrate)\.c$/.test(path) && SESSION.test(text)) continue;
      if (/^[A-Z]+$/.test(text) && !path.startsWith('fcgi/data/')) continue; /* the name of a method or state */
      findings.push(finding(path, line, `SQL outside sql/: ${text.slice(0, 60)}`));
    }
  }
  return findings;
}

function headerOf(text) {
  const name = /^-- (\w+):/.exec(text)?.[1];
  const fields = {};

  for (const [, key, value] of text.matchAll(/^-- (role|scope|param|row|done):\s*(.*)$/gm)) (fields[key] ??= []).push(value);
  return { name, fields };
}

export function statementsAreUsed(tree) {
  const called = new Set();
  const findings = [];

  for (const path of tree.match(/^(fcgi|handlers)\/.*\.(c|h|def)$/)) {
    for (const [, name] of cSource(tree.read(path)).code.matchAll(/\bsql_(\w+)\b/g)) called.add(name);
  }
  for (const path of tree.match(STATEMENT)) {
    const { name } = headerOf(tree.read(path));

    if (!name) findings.push(finding(path, 1, 'does not begin with "-- name: what it does"'));
    else if (![...called].some((each) => each === name || each.startsWith(`${name}_`))) findings.push(finding(path, 1, `nobody calls sql_${name}`));
  }
  return findings;
}

// Tables that hold what belongs to a customer or a person.
const OWNED = /\b(?:FROM|JOIN|INTO|UPDATE)\s+(customer|site|device_group|device|person|credential|recovery_code|member|assignment|cover|session|link|notification|export|opened_file|outbox|audit|attempt|once)\b/;
const OWNERS_KEY = /:((person|customer|session)(_id)?|actor|token_hash|mail_key|chain_id)\b/;

// What signed-in people's statements touch is asked for with its owner's key, or the statement says why it is not.
export function accountsKey(tree) {
  const findings = [];

  for (const path of tree.match(STATEMENT)) {
    const text = tree.read(path);
    const body = text.replace(/^--.*$/gm, '');
    const { fields } = headerOf(text);

    if (!fields.role) findings.push(finding(path, 1, 'does not say its role'));
    if (!fields.role?.some((role) => /\b(portal|sign)\b/.test(role)) || !OWNED.test(body)) continue;
    const isOwnNoun = /^sql\/(person|customer)\//.test(path) && /:id\b/.test(body); // the key of the noun itself

    if (!OWNERS_KEY.test(body) && !isOwnNoun && !fields.scope) findings.push(finding(path, 1, "touches what belongs to somebody without its owner's key"));
  }
  return findings;
}

// Migrations are numbered without gaps, and those that change a table say how the server may do it.
export function migrations(tree) {
  const paths = tree.match(/^sql\/migrate\/.*\.sql$/);
  const first = paths[0]?.startsWith('sql/migrate/0000_') ? 0 : 1;
  const findings = paths.flatMap((path, i) => (path.startsWith(`sql/migrate/${String(i + first).padStart(4, '0')}_`) ? [] : [finding(path, 1, 'is out of order')]));

  for (const path of paths) {
    for (const [statement] of tree.read(path).replace(/^--.*$/gm, '').matchAll(/\bALTER TABLE\b[^;]*;/g)) {
      if (!/ALGORITHM\s*=/.test(statement) || !/LOCK\s*=/.test(statement)) findings.push(finding(path, 1, 'ALTER TABLE without ALGORITHM and LOCK'));
    }
  }
  if (paths.length === 0) findings.push(finding('sql/migrate', 1, 'there are no migrations'));
  return findings;
}
