// Stylesheets: the XSLT they may use, words only where they are translated, nothing inline, none unused.
import { parseXml, walk, textOf } from '../lib/xml.mjs';
import { cSource, finding, lineOf } from './tree.mjs';

const SHEET = /^(xslt\/[^/]+|conf\/portals\/[^/]+\/overrides\/[^/]+)\/[^/]+\.xsl$/;
const ELEMENTS = new Set(('stylesheet import output strip-space template apply-templates call-template with-param param variable ' +
  'value-of text if choose when otherwise for-each attribute copy-of element message').split(' '));
const FUNCTIONS = new Set('concat contains count last name normalize-space not number position starts-with string string-length substring substring-after substring-before text translate true false'.split(' '));
const FORMATS = new Set('number money price bytes percent day month weekday clock time instant relative zone country language list'.split(' '));
const EXPRESSIONS = ['select', 'test', 'match'];
const HUMAN = new Set('aria-label aria-description aria-roledescription aria-valuetext title alt placeholder label content'.split(' '));

function sheets(tree) {
  return tree.match(SHEET).map((path) => ({ path, root: parseXml(tree.read(path)) }));
}

function withoutLiterals(expression) {
  return expression.replace(/'[^']*'|"[^"]*"/g, "''");
}

// All XPath of an element: the attributes that hold it, and {parts} of literal ones.
function expressionsOf(element) {
  const found = [];

  for (const [name, value] of Object.entries(element.attributes)) {
    if (EXPRESSIONS.includes(name) && /^(xsl|m):/.test(element.name)) found.push(value);
    else if (element.name === 'm:n' && name === 'count') found.push(value);
    else for (const part of value.matchAll(/\{([^{}]*)\}/g)) found.push(part[1]);
  }
  return found;
}

function expressionFindings(path, element, expression) {
  const bare = withoutLiterals(expression);
  const findings = [];
  const say = (what) => findings.push(finding(path, element.line, what));

  if (bare.includes('//')) say(`"//" searches the whole tree: ${expression}`);
  if (/(^|[^\w-])(preceding|following|ancestor|descendant)(-or-self|-sibling)?::/.test(bare)) say(`axis: ${expression}`);
  for (const [, prefix, name] of bare.matchAll(/(?:([\w-]+):)?([\w-]+)\s*\(/g)) {
    if (prefix ? prefix !== 'l' || !FORMATS.has(name) : !FUNCTIONS.has(name) && !['and', 'or', 'node', 'comment'].includes(name)) say(`function ${prefix ? prefix + ':' : ''}${name} is not in the subset`);
  }
  return findings;
}

export function subset(tree) {
  const findings = [];

  for (const { path, root } of sheets(tree)) {
    for (const element of walk(root)) {
      const name = /^xsl:(.*)$/.exec(element.name)?.[1];

      if (name && !ELEMENTS.has(name)) findings.push(finding(path, element.line, `xsl:${name} is not in the subset`));
      if (name === 'message' && path !== 'xslt/lib/strict.xsl') findings.push(finding(path, element.line, 'xsl:message is for xslt/lib/strict.xsl'));
      if (name === 'param' && element.parent.name === 'xsl:stylesheet') findings.push(finding(path, element.line, 'a parameter from outside'));
      if ('disable-output-escaping' in element.attributes) findings.push(finding(path, element.line, 'disable-output-escaping'));
      for (const expression of expressionsOf(element)) findings.push(...expressionFindings(path, element, expression));
    }
  }
  return findings;
}

// Named templates call each other without a circle: no recursion, hence none over what somebody typed.
export function recursion(tree) {
  const calls = new Map();
  const findings = [];

  for (const { path, root } of sheets(tree)) {
    for (const template of walk(root)) {
      if (template.name !== 'xsl:template' || !template.attributes.name) continue;
      const called = [...walk(template)].filter((each) => each.name === 'xsl:call-template').map((each) => each.attributes.name);

      calls.set(template.attributes.name, { path, line: template.line, called: [...(calls.get(template.attributes.name)?.called ?? []), ...called] });
    }
  }
  for (const [name, { path, line }] of calls) {
    const seen = new Set();
    const next = [...calls.get(name).called];

    while (next.length > 0) {
      const each = next.pop();

      if (each === name) {
        findings.push(finding(path, line, `template ${name} comes back to itself`));
        break;
      }
      if (!seen.has(each)) next.push(...(calls.get(each)?.called ?? []));
      seen.add(each);
    }
  }
  return findings;
}

function isWord(text) {
  return /\p{L}/u.test(text);
}

function insideWords(element) {
  for (let each = element; each; each = each.parent) if (each.name.startsWith('m:')) return true;
  return false;
}

// Text of a template that reaches the page without translation.
function isBareText(child) {
  const parent = child.parent;

  if (!isWord(child.text) || insideWords(parent)) return false;
  if (parent.name === 'xsl:message' || parent.parent?.name === 'xsl:message') return false;
  if (parent.name === 'xsl:attribute') return HUMAN.has(parent.attributes.name);
  if (parent.name === 'xsl:text' && parent.parent?.name === 'xsl:attribute') return HUMAN.has(parent.parent.attributes.name);
  return true;
}

export function bareWords(tree) {
  const findings = [];

  for (const { path, root } of sheets(tree)) {
    if ([...walk(root)].some((each) => each.name === 'xsl:output' && each.attributes.method !== 'html')) continue;
    for (const element of walk(root)) {
      for (const child of element.children) {
        if (child.text !== undefined && isBareText(child)) findings.push(finding(path, child.line, `bare words: ${child.text.trim().slice(0, 60)}`));
      }
      for (const [name, value] of Object.entries(element.attributes)) {
        const isLiteral = !/^(xsl|m):/.test(element.name);

        if (isLiteral && element.name !== 'meta' && HUMAN.has(name) && isWord(value.replace(/\{[^}]*\}/g, ''))) findings.push(finding(path, element.line, `bare words in ${name}: ${value}`));
      }
      for (const expression of expressionsOf(element)) {
        for (const [literal] of expression.matchAll(/'[^']*'|"[^"]*"/g)) {
          if (/\p{Ll}+ \p{L}+/u.test(literal)) findings.push(finding(path, element.line, `words in an expression: ${literal}`));
        }
      }
    }
  }
  return findings;
}

// Content-Security-Policy allows no style and no script that stands in the page, in SVG neither.
export function inline(tree) {
  const findings = [];

  for (const path of tree.match(/^(xslt|conf\/portals)\/.*\.(xsl|svg)$/)) {
    for (const element of walk(parseXml(tree.read(path)))) {
      for (const [name, value] of Object.entries(element.attributes)) {
        if (name === 'style') findings.push(finding(path, element.line, 'style attribute'));
        if (/^on[a-z]+$/.test(name)) findings.push(finding(path, element.line, `${name} attribute`));
        if (/^\s*javascript:/i.test(value)) findings.push(finding(path, element.line, 'javascript: address'));
      }
      if (element.name === 'style') findings.push(finding(path, element.line, 'style element'));
      if (element.name === 'script' && (!element.attributes.src || textOf(element).trim())) findings.push(finding(path, element.line, 'script in the page'));
      if (element.name === 'xsl:attribute' && /^(style|on[a-z]+)$/.test(element.attributes.name ?? '')) findings.push(finding(path, element.line, `${element.attributes.name} attribute`));
    }
  }
  return findings;
}

// Views the program may show: the last column of the site map, and views that C names otherwise.
function viewsOf(tree) {
  const views = new Map();

  for (const path of tree.match(/^(handlers|fcgi)\/.*\.(c|def|h)$/)) {
    for (const { text, line } of cSource(tree.read(path)).strings) {
      if (/^[a-z]+\/[a-z][a-z-]*$/.test(text) && (/^handlers\/.*\.def$/.test(path) || tree.has(`xslt/${text}.xsl`))) views.set(text, { path, line });
    }
  }
  return views;
}

export function viewsHaveSheets(tree) {
  const findings = [];

  for (const [view, { path, line }] of viewsOf(tree)) if (!tree.has(`xslt/${view}.xsl`)) findings.push(finding(path, line, `no sheet xslt/${view}.xsl`));
  if (viewsOf(tree).size < 10) findings.push(finding('handlers/routes.def', 1, 'names fewer than ten views'));
  return findings;
}

export function sheetsAreUsed(tree) {
  const used = new Set([...viewsOf(tree).keys()].map((view) => `xslt/${view}.xsl`));
  const findings = [];

  for (const path of tree.match(SHEET)) {
    for (const [, href] of tree.read(path).matchAll(/<xsl:(?:import|include)\s+href="([^"]*)"/g)) {
      if (!href.startsWith('view:')) used.add(new URL(href, `file:///${path}`).pathname.slice(1));
    }
  }
  for (const path of tree.match(/^xslt\/[^/]+\/[^/]+\.xsl$/)) if (!used.has(path)) findings.push(finding(path, 1, 'no view and no sheet uses it'));
  return findings;
}

// An override replaces templates of a view that exists.
export function overrides(tree) {
  const findings = [];

  for (const path of tree.match(/^conf\/portals\/[^/]+\/overrides\/.*\.xsl$/)) {
    const view = /overrides\/(.*)\.xsl$/.exec(path)[1];
    const found = /<xsl:import\s+href="view:([^"]*)\.xsl"/.exec(tree.read(path));

    if (found?.[1] !== view) findings.push(finding(path, 1, `does not import view:${view}`));
    if (!tree.has(`xslt/${view}.xsl`)) findings.push(finding(path, 1, `there is no view ${view}`));
  }
  return findings;
}

function wordedCodes(tree) {
  const codes = new Set();

  for (const path of tree.match(/^xslt\/.*\.xsl$/)) for (const [, code] of tree.read(path).matchAll(/@code\s*=\s*'([^']*)'/g)) codes.add(code);
  return codes;
}

export function resultsAreWorded(tree) {
  const worded = new Set([...tree.read('xslt/lib/error.xsl').matchAll(/@code\s*=\s*'([^']*)'/g)].map((found) => found[1]));
  const { code, strings } = cSource(tree.read('fcgi/base/result.def'));
  const findings = [];

  for (const found of code.matchAll(/RESULT\((\w+),\s*(\d+),[^"]*"(\d+)"/g)) {
    const name = strings[Number(found[3])].text;

    if (Number(found[2]) >= 400 && !worded.has(name)) findings.push(finding('fcgi/base/result.def', lineOf(code, found.index), `${name} has no words in xslt/lib/error.xsl`));
  }
  return findings;
}

export function problemsAreWorded(tree) {
  const worded = wordedCodes(tree);
  const findings = [];

  for (const path of tree.match(/^(fcgi|handlers)\/.*\.(c|h|def)$/)) {
    const { code, strings } = cSource(tree.read(path));

    for (const found of code.matchAll(/\b(?:problems_add|problems_add_value|problems_on|complain_of|PROBLEM)\s*\(([^;]*?)\)\s*[;,)]/g)) {
      for (const [, index] of found[1].matchAll(/"(\d+)"/g)) {
        const { text, line } = strings[Number(index)];

        if (/^[a-z]+\.[a-z0-9-]+$/.test(text) && !worded.has(text)) findings.push(finding(path, line, `problem ${text} has no words`));
      }
    }
  }
  return findings;
}
