// Who may include whom: the direction between rooms, and the one room of each outside library.
import { cSource, finding, lineOf } from './tree.mjs';

const INCLUDE = /^[ \t]*#[ \t]*include[ \t]+(?:"(\d+)"|<([^>]+)>)/gm;

function* includes(tree, path) {
  const { code, strings } = cSource(tree.read(path));

  for (const found of code.matchAll(INCLUDE)) {
    yield { line: lineOf(code, found.index), own: found[1] && strings[Number(found[1])].text, system: found[2] };
  }
}

const PRODUCT = /^(fcgi|handlers)\/.*\.(c|h)$/;

// What each room may include, first match decides. SQL stands for generated statement headers.
const SQL = 'sql_';

function rulesOf(path) {
  const noun = /^handlers\/([^/]+)\/([^/]+)\.[ch]$/.exec(path);

  if (noun) return nounRules(noun[1], noun[2]);
  if (/^handlers\/tables\.[ch]$/.test(path)) return [/^fcgi\//, /^handlers\//];
  if (path.startsWith('handlers/')) return [/^fcgi\/base\//];
  const room = /^fcgi\/([^/]+)\//.exec(path)?.[1];

  switch (room) {
    case 'base': return [/^fcgi\/base\//];
    case 'http': case 'data': case 'view': case 'edge': case 'grid': case 'search': return [/^fcgi\/base\//, new RegExp(`^fcgi/${room}/`), ...(room === 'data' ? [new RegExp(`^${SQL}|^statements\\.h$`)] : [])];
    case 'place': return [/^fcgi\/(base|data|place)\//, new RegExp(`^${SQL}`)];
    case 'gate': return [/^fcgi\/(base|http|data|edge|gate)\//, new RegExp(`^${SQL}`)];
    default: return [/^fcgi\//];
  }
}

function nounRules(noun, file) {
  const others = /^handlers\/([a-z]+)\/\1\.h$/;

  if (new RegExp(`^${noun}_store(_[a-z]+)?$`).test(file)) {
    return [/^fcgi\/(base|data)\//, new RegExp(`^handlers/${noun}/${noun}(_store)?\\.h$`), new RegExp(`^${SQL}${noun}(_[a-z]+)?\\.h$`)];
  }
  if (file.startsWith(`${noun}_page`)) {
    return [/^fcgi\/[a-z]+\.h$/, /^fcgi\/(base|gate|edge|grid)\//, /^fcgi\/(search\/search|view\/markdown)\.h$/, /^handlers\/tables\.h$/, new RegExp(`^handlers/${noun}/(${noun}(_page)?\\.h|[a-z]+\\.def)$`), /^handlers\/([a-z]+)\/\1(_page)?\.h$/];
  }
  return [/^fcgi\/(base|edge)\//, /^fcgi\/(grid\/grid|search\/search|place\/centre)\.h$/, /^fcgi\/gate\/(role|once|limit|session|token|program|viewer)\.h$/, /^fcgi\/data\/db\.h$/, new RegExp(`^handlers/${noun}/(${noun}(_store)?\\.h|[a-z]+\\.def)$`), others];
}

export function direction(tree) {
  const findings = [];

  for (const path of tree.match(PRODUCT)) {
    const rules = rulesOf(path);

    for (const { line, own } of includes(tree, path)) {
      if (own && !rules.some((rule) => rule.test(own))) findings.push(finding(path, line, `may not include "${own}"`));
    }
  }
  return findings;
}

// The site map, gates, jobs and snapshots are tables of one file.
export function tables(tree) {
  const findings = [];

  for (const path of tree.match(PRODUCT)) {
    if (/^handlers\/tables\.[ch]$/.test(path)) continue;
    for (const { line, own } of includes(tree, path)) {
      if (/^handlers\/[a-z_]+\.def$/.test(own ?? '') && own !== 'handlers/gates.def') findings.push(finding(path, line, `only handlers/tables.* include "${own}"`));
    }
  }
  return findings;
}

const LIBRARIES = [
  [/^(mysql|mariadb)|^errmsg\.h|^mysqld_error\.h/, /^fcgi\/data\//],
  [/^(libxml|libxslt|libexslt)/, /^fcgi\/(view\/|place\/portal_read\.c$|grid\/grid_markup\.c$)/],
  [/^unicode\//, /^fcgi\/(view\/|place\/locale|edge\/address|search\/)/],
  [/^libstemmer\.h$/, /^fcgi\/search\/search_stem\.c$/],
  [/^maxminddb\.h/, /^fcgi\/place\/geo/],
  [/^(fcgiapp|fcgi_\w+)\.h/, /^fcgi\/(worker\.c|http\/request\.c|http\/response\.c)$/],
  [/^zlib\.h/, /^fcgi\/http\//],
  [/^jansson\.h$/, /^fcgi\/http\/json\.c$/],
  [/^pthread\.h/, /^fcgi\/view\/memory\.c$/], // pthread_atfork: what a child must not share
  [/^(pango|cairo)/, /^fcgi\/view\/print\.c$/],
  [/^sodium\.h$/, /^fcgi\/edge\/(secret|vault|vault_file)\.c$/],
  [/^zxcvbn\.h$/, /^fcgi\/edge\/strength\.c$/],
  [/^liboath\//, /^fcgi\/edge\/factor\.c$/],
  [/^qrencode\.h$/, /^fcgi\/edge\/factor_qr\.c$/],
  [/^idn2\.h$/, /^fcgi\/edge\/address\.c$/],
  [/^gmime\//, /^fcgi\/edge\/letter/],
  [/^curl\//, /^fcgi\/edge\/post\.c$/],
  [/^dlfcn\.h$/, /^fcgi\/edge\/post\.c$/],
  [/^zip\.h$/, /^fcgi\/grid\//],
  [/^md4c\.h$/, /^fcgi\/view\/markdown\.c$/],
];
// The C library and the system's own headers; whatever is neither needs a room.
const SYSTEM = /^(sanitizer|sys|linux|netinet|arpa|net)\/|^(assert|ctype|dirent|endian|errno|fcntl|float|ftw|getopt|glob|grp|inttypes|limits|locale|malloc|math|netdb|poll|pwd|sched|setjmp|signal|spawn|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|stdnoreturn|string|strings|syslog|time|unistd|wchar)\.h$/;

export function libraries(tree) {
  const findings = [];

  for (const path of tree.match(PRODUCT)) {
    for (const { line, system } of includes(tree, path)) {
      if (!system || SYSTEM.test(system)) continue;
      const library = LIBRARIES.find(([header]) => header.test(system));

      if (!library) findings.push(finding(path, line, `<${system}> has no room of its own`));
      else if (!library[1].test(path)) findings.push(finding(path, line, `<${system}> belongs to another room`));
    }
  }
  return findings;
}

// A sheet takes from the shared folder and from its own noun.
export function sheetImports(tree) {
  const findings = [];

  for (const path of tree.match(/^xslt\/[^/]+\/[^/]+\.xsl$/)) {
    const noun = path.split('/')[1];

    for (const found of tree.read(path).matchAll(/<xsl:(?:import|include)\s+href="([^"]*)"/g)) {
      const href = found[1];
      const fine = /^[a-z0-9_-]+\.xsl$/.test(href) || (noun !== 'lib' && /^\.\.\/lib\/[a-z0-9_-]+\.xsl$/.test(href));

      if (!fine) findings.push(finding(path, lineOf(tree.read(path), found.index), `may not import ${href}`));
    }
  }
  return findings;
}
