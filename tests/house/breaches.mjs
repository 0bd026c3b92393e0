// A planted breach for every check: changes laid over the tree, and what the check must say about them.
import { template } from './words.mjs';

const sheet = (body) => `<?xml version="1.0" encoding="UTF-8"?>
<!-- A planted sheet for the checks. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:balcao:words">
<xsl:output method="html"/>${body}</xsl:stylesheet>`;
const c = (body) => `/* A planted file for the checks. */\n${body}\n`;
const lines = (count, text) => Array.from({ length: count }, () => text).join('\n');
const po = (...entries) => `msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n${entries.join('\n\n')}\n`;

// Each row: the check, the planted files, the text that must be found.
export function breaches(tree) {
  const read = (path) => (tree.has(path) ? tree.read(path) : '');
  const edit = (path, from, to) => ({ [path]: read(path).replace(from, to) });
  const append = (path, text) => ({ [path]: `${read(path)}${text}` });
  const portal = 'conf/portals/pt/portal.xml';

  return [
    ['direction', { 'fcgi/base/planted.c': c('#include "fcgi/http/request.h"') }, 'may not include "fcgi/http/request.h"'],
    ['direction', { 'fcgi/http/planted.c': c('#include "fcgi/data/db.h"') }, 'fcgi/data/db.h'],
    ['direction', { 'fcgi/place/planted.c': c('#include "fcgi/view/page.h"') }, 'fcgi/view/page.h'],
    ['direction', { 'fcgi/planted.c': c('#include "handlers/home/home.h"') }, 'handlers/home/home.h'],
    ['direction', { 'fcgi/base/planted.c': c('#include "str.h"') }, 'may not include "str.h"'],
    ['direction', { 'handlers/planted/planted_page.c': c('#include "fcgi/data/db.h"') }, 'fcgi/data/db.h'],
    ['direction', { 'handlers/planted/planted_page.c': c('#include "handlers/planted/planted_store.h"') }, 'planted_store.h'],
    ['direction', { 'handlers/planted/planted.c': c('#include "sql_planted.h"') }, 'sql_planted.h'],
    ['direction', { 'handlers/planted/planted_store.c': c('#include "sql_other.h"') }, 'sql_other.h'],
    ['direction', { 'handlers/planted/planted_store.c': c('#include "handlers/home/home_store.h"') }, 'home_store.h'],
    ['tables', { 'handlers/planted/planted.c': c('#include "handlers/routes.def"') }, 'only handlers/tables.*'],
    ['libraries', { 'fcgi/http/planted.c': c('#include <mysql.h>') }, '<mysql.h> belongs to another room'],
    ['libraries', { 'handlers/planted/planted.c': c('#include <libxml/tree.h>') }, '<libxml/tree.h>'],
    ['libraries', { 'fcgi/base/planted.c': c('#include <unicode/ustring.h>') }, '<unicode/ustring.h>'],
    ['libraries', { 'fcgi/serve_planted.c': c('#include <fcgiapp.h>') }, '<fcgiapp.h>'],
    ['libraries', { 'fcgi/base/planted.c': c('#include <glib.h>') }, 'has no room'],
    ['sheetImports', { 'xslt/home/planted.xsl': sheet('<xsl:import href="../guide/frame.xsl"/>') }, 'may not import ../guide/frame.xsl'],
    ['functionSizes', { 'fcgi/base/planted.c': c(`int\nplanted_long(void)\n{\n${lines(71, '    x();')}\n}`) }, 'planted_long has 71 lines'],
    ['nesting', { 'fcgi/base/planted.c': c('int\nplanted_deep(void)\n{\n                    if (x)\n                        y();\n}') }, 'planted_deep nests deeper'],
    ['parameters', { 'fcgi/base/planted.c': c('int\nplanted_wide(int a, int b, int (*c)(int, int), int d,\n             int e, int f, int g)\n{\n}') }, 'planted_wide takes 7'],
    ['fileSizes', { 'fcgi/base/planted.c': c(lines(501, '')) }, 'limit 500'],
    ['fileSizes', { 'xslt/home/planted.xsl': sheet(lines(251, '')) }, 'limit 250'],
    ...['strcpy(a, b)', 'sprintf(a, b)', 'strtok(a, b)', 'atoi(a)', 'system(a)', 'alloca(1)'].map((call) => ['banned', { 'handlers/planted/planted.c': c(`int x = ${call};`) }, call.split('(')[0]]),
    ['openings', { 'fcgi/base/planted.c': '#include <stdio.h>\n' }, 'does not open with a sentence'],
    ['openings', { 'sql/planted/list.sql': 'SELECT 1;\n' }, 'does not open with a sentence'],
    ['readmes', { 'handlers/planted/planted.c': c('') }, 'handlers/planted/README.md:1: is missing'],
    ['readmes', { 'fcgi/base/README.md': lines(16, 'A line.') }, 'longer than 15'],
    ['topFolders', { 'src/planted.c': c('') }, 'not a folder of the plan'],
    ['onlyInFiles', { 'handlers/planted/planted_store.c': c('const char *x = "SELECT id FROM centre";') }, 'SQL outside sql/'],
    ['onlyInFiles', { 'fcgi/data/db.c': c('const char *x = "DELETE FROM centre";') }, 'SQL outside sql/'],
    ['statementsAreUsed', { 'sql/planted/list.sql': '-- planted_list: rows nobody asks for.\n-- role: public\nSELECT 1;\n' }, 'nobody calls sql_planted_list'],
    ['accountsKey', { 'sql/planted/list.sql': '-- planted_list: devices.\n-- role:  portal\n-- param: site_id u64\nSELECT id FROM device WHERE site_id = :site_id;\n' }, "without its owner's key"],
    ['migrations', { 'sql/migrate/9999_planted.sql': '-- Out of order, on purpose.\nALTER TABLE centre ADD x INT;\n' }, 'is out of order'],
    ['migrations', { 'sql/migrate/9999_planted.sql': '-- Out of order, on purpose.\nALTER TABLE centre ADD x INT;\n' }, 'without ALGORITHM and LOCK'],
    ['subset', { 'xslt/home/planted.xsl': sheet('<xsl:key name="a" match="b" use="c"/>') }, 'xsl:key is not in the subset'],
    ['subset', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><xsl:value-of select="//a"/></xsl:template>') }, '"//" searches'],
    ['subset', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><a href="{document(\'a\')}"/></xsl:template>') }, 'function document'],
    ['subset', { 'xslt/home/planted.xsl': sheet('<xsl:param name="a"/>') }, 'a parameter from outside'],
    ['subset', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><xsl:value-of select="@a" disable-output-escaping="yes"/></xsl:template>') }, 'disable-output-escaping'],
    ['recursion', { 'xslt/home/planted.xsl': sheet('<xsl:template name="one"><xsl:call-template name="two"/></xsl:template><xsl:template name="two"><xsl:call-template name="one"/></xsl:template>') }, 'comes back to itself'],
    ['bareWords', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><p>Hello</p></xsl:template>') }, 'bare words: Hello'],
    ['bareWords', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><p aria-label="Main menu"/></xsl:template>') }, 'bare words in aria-label'],
    ['bareWords', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><p><xsl:attribute name="title">Hello</xsl:attribute></p></xsl:template>') }, 'bare words: Hello'],
    ['bareWords', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><xsl:value-of select="\'two words\'"/></xsl:template>') }, 'words in an expression'],
    ['inline', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><p style="color: red"/></xsl:template>') }, 'style attribute'],
    ['inline', { 'xslt/home/planted.xsl': sheet('<xsl:template match="page"><script>alert()</script></xsl:template>') }, 'script in the page'],
    ['inline', { 'conf/portals/lumenor/planted.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><style>a{}</style></svg>' }, 'onload attribute'],
    ['viewsHaveSheets', append('handlers/routes.def', '\nROUTE(GET, "/planted", PUBLIC, none, planted, "planted/show")\n'), 'no sheet xslt/planted/show.xsl'],
    ['sheetsAreUsed', { 'xslt/home/planted.xsl': sheet('') }, 'xslt/home/planted.xsl:1: no view'],
    ['overrides', { 'conf/portals/pt/overrides/home/planted.xsl': sheet('<xsl:import href="view:home/landing.xsl"/>') }, 'there is no view home/planted'],
    ['resultsAreWorded', append('fcgi/base/result.def', 'RESULT(PLANTED, 418, INFO, "planted-result")\n'), 'planted-result has no words'],
    ['problemsAreWorded', { 'handlers/planted/planted.c': c('void\nplanted(void)\n{\n    problems_add(p, "day", "planted.never");\n}') }, 'planted.never has no words'],
    ['translated', { 'xslt/locale/balcao.pot': `${template(tree)}\nmsgid "A planted sentence"\nmsgstr ""\n` }, 'lacks: A planted sentence'],
    ['translated', edit('xslt/locale/pt_PT.po', /^(msgid "[^"\n]*\{(\w+)\}[^"\n]*"\nmsgstr "[^"\n]*)\{\2\}/m, '$1'), 'other placeholders'],
    ['translated', edit('xslt/locale/de_AT.po', /^(msgid "[^"\n]+"\n)msgstr "[^"\n]+"\n(?=\n)/m, '$1msgstr ""\n'), 'not translated'],
    ['translated', edit('xslt/locale/nb_NO.po', /^msgid "[^"\n]+"\nmsgstr/m, '#, fuzzy\n$&'), 'fuzzy'],
    ['portalWords', { 'conf/portals/pt/words/pt_PT.po': po('msgid "Said nowhere at all"\nmsgstr "Em parte nenhuma"') }, 'replaces nothing'],
    ['sampleConfiguration', append('conf/balcao.conf', 'planted = 1\n'), 'differs from balcao conf-sample'],
    ['parametersAndNginx', { 'conf/nginx/planted.conf': '# A planted snippet for the checks.\nfastcgi_param HTTP_X_PLANTED $http_x_planted;\n' }, 'HTTP_X_PLANTED is not in'],
    ['parametersAndNginx', append('fcgi/http/params.def', 'PARAM(planted, "PLANTED", 1, IGNORE)\n'), 'never sends PLANTED'],
    ['schemas', append('xslt/page.rnc', 'planted = element planted { text }\n'), 'differs from what trang makes'],
    ['fixtures', { 'tests/home/planted.xml': '<page view="home/landing"/>' }, 'planted.xml'],
    ['portals', edit(portal, 'country="PT"', 'country="Portugal"'), 'portal.xml'],
    ['packages', edit('Makefile', /^PACKAGES :=/m, 'PACKAGES := planted-1.0'), 'no package for planted-1.0'],
    ['lockFile', edit('tests/browser/package-lock.json', '"version": "4.14.1",', '"version": "4.14.1",\n      "resolved": "https://registry.example/axe",'), 'names a registry'],
    ['unfinished', { 'fcgi/base/planted.c': c(`/* ${'TO' + 'DO'}: more */`) }, 'unfinished'],
    ['machine', { 'fcgi/base/planted.c': c(`/* see ${'/ro' + 'ot/notes'} */`) }, 'a path of one machine'],
    ['aside', { 'README.md': `Written with ${'Copi' + 'lot'}.` }, 'speaks of something else'],
    ['sleeps', { 'tests/lib/planted.sh': `#!/bin/sh\n# A planted script for the checks.\n${'slee' + 'p 5'}\n` }, 'waits by the clock'],
  ];
}
