// Reads well-formed XML into plain objects with line numbers; for checks and tests, not for strangers' documents.

const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescape(text) {
  return text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, (whole, name) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(parseInt(name.slice(1), 10));
    if (!(name in NAMED)) throw new Error(`unknown entity ${whole}`);
    return NAMED[name];
  });
}

function attributesOf(text) {
  const attributes = {};

  for (const [, name, , double, single] of text.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    if (name in attributes) throw new Error(`attribute ${name} twice`);
    attributes[name] = unescape(double ?? single ?? '');
  }
  return attributes;
}

// An element is {name, attributes, children, line, parent}; a child is an element or {text, line}.
export function parseXml(source) {
  const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/g;
  const root = { name: '', attributes: {}, children: [], line: 1 };
  let open = root;
  let line = 1;

  for (const [whole, cdata, closes, name, attributes, empty, text, stray] of source.matchAll(token)) {
    if (stray) throw new Error(`line ${line}: not well-formed`);
    if (cdata !== undefined) open.children.push({ text: cdata, line, parent: open });
    else if (text !== undefined) open.children.push({ text: unescape(text), line, parent: open });
    else if (closes) {
      if (open.name !== closes) throw new Error(`line ${line}: </${closes}> closes <${open.name}>`);
      open = open.parent;
    } else if (name) {
      const element = { name, attributes: attributesOf(attributes), children: [], line, parent: open };

      open.children.push(element);
      if (!empty) open = element;
    }
    line += whole.split('\n').length - 1;
  }
  if (open !== root) throw new Error(`<${open.name}> of line ${open.line} is not closed`);
  const elements = root.children.filter((child) => child.name);

  if (elements.length !== 1) throw new Error(`${elements.length} root elements`);
  delete elements[0].parent;
  return elements[0];
}

// Every element of the tree, itself first.
export function* walk(element) {
  yield element;
  for (const child of element.children) if (child.name) yield* walk(child);
}

export function textOf(element) {
  return element.children.map((child) => (child.name ? textOf(child) : child.text)).join('');
}

export function find(element, name) {
  for (const each of walk(element)) if (each.name === name) return each;
  return undefined;
}

export function findAll(element, name) {
  return [...walk(element)].filter((each) => each.name === name);
}
