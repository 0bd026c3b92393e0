// Asks the demo as a client would: through nginx, by Host header, redirects by hand; and byte by byte where that matters.
import http from 'node:http';
import net from 'node:net';

export const PORT = Number(process.env.PORT ?? 8080);

export const PORTALS = {
  pt: { host: 'pt.localhost', locale: 'pt-PT', country: 'PT', brand: 'lumenor' },
  es: { host: 'es.localhost', locale: 'es-ES', country: 'ES', brand: 'lumenor' },
  no: { host: 'no.localhost', locale: 'nb-NO', country: 'NO', brand: 'lumenor' },
  at: { host: 'at.localhost', locale: 'de-AT', country: 'AT', brand: 'lumenor' },
  hosting: { host: 'hosting.localhost', locale: 'pt-PT', country: 'PT', brand: 'caravela' },
  gateway: { host: 'localhost', locale: 'en', brand: 'lumenor' },
};

// {status, headers (lower case; repeated ones as arrays in `all`), body, cookies}
export function ask(host, path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: PORT, path, method, agent: false,
      headers: { Host: `${host}:${PORT}`, Connection: 'close', ...headers }, timeout: 20000 }, (response) => {
      const parts = [];

      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve(answerOf(response, Buffer.concat(parts))));
    });

    request.on('timeout', () => request.destroy(new Error(`${method} ${host}${path}: no answer within 20 s`)));
    request.on('error', reject);
    request.end(body);
  });
}

function answerOf(response, bytes) {
  const all = {};

  for (let i = 0; i < response.rawHeaders.length; i += 2) (all[response.rawHeaders[i].toLowerCase()] ??= []).push(response.rawHeaders[i + 1]);
  return { status: response.statusCode, headers: response.headers, all, bytes, body: bytes.toString('utf8'), cookies: all['set-cookie'] ?? [] };
}

// Follows redirects like a browser that keeps cookies; gives the last answer with its address and cookies.
export async function follow(host, path, { headers = {}, jar = {} } = {}) {
  let at = new URL(`http://${host}:${PORT}${path}`);

  for (let hops = 0; hops < 6; hops++) {
    const cookie = Object.entries(jar).map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await ask(at.hostname, at.pathname + at.search, { headers: { ...headers, ...(cookie ? { Cookie: cookie } : {}) } });

    keepCookies(jar, answer);
    if (answer.status < 300 || answer.status > 399 || !answer.headers.location) return { ...answer, url: at, jar };
    at = new URL(answer.headers.location, at);
  }
  throw new Error(`${host}${path}: more than six redirects`);
}

export function keepCookies(jar, answer) {
  for (const each of answer.cookies) {
    const [, name, value] = /^([^=;\s]+)=([^;]*)/.exec(each) ?? [];

    if (name) jar[name] = value;
  }
}

export function form(fields) {
  return new URLSearchParams(fields).toString();
}

// Sends a form as a browser would from a page of the same site.
export function post(host, path, fields, { headers = {} } = {}) {
  const body = form(fields);

  return ask(host, path, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body),
    Origin: `http://${host}:${PORT}`, 'Sec-Fetch-Site': 'same-origin', ...headers } });
}

// Writes bytes as they are and gives what came back before the other side closed, as text.
export function raw(bytes, { seconds = 20 } = {}) {
  return new Promise((resolve, reject) => {
    const parts = [];
    const socket = net.connect(PORT, '127.0.0.1', () => socket.write(bytes));

    socket.setTimeout(seconds * 1000, () => socket.destroy(new Error(`no end of the answer to ${JSON.stringify(String(bytes).slice(0, 60))}`)));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', (error) => (error.code === 'ECONNRESET' ? resolve(Buffer.concat(parts).toString()) : reject(error)));
    socket.on('close', () => resolve(Buffer.concat(parts).toString()));
  });
}

export function statusOf(text) {
  return Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0);
}

// The attributes of all tags of one name in HTML of our own serializer.
export function tags(html, name) {
  return [...html.matchAll(new RegExp(`<${name}((?:\\s+[\\w:-]+(?:="[^"]*")?)*)\\s*/?>`, 'g'))].map((found) =>
    Object.fromEntries([...found[1].matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, decode(value ?? '')])));
}

export function decode(text) {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27|nbsp|#(\d+)|#x([0-9a-fA-F]+));/g, (whole, name, decimal, hex) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }[name] ?? "'";
  });
}

// What a reader sees: no tags, one blank between words.
export function readable(html) {
  return decode(html.replace(/<(script|style|title|head)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
}

// Paths of a portal in one locale, from its sitemap: what there is to look at.
export async function pagesOf(portal, locale = portal.locale) {
  const answer = await ask(portal.host, '/sitemap.xml');
  const base = `/${locale}/`;

  return [...answer.body.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => new URL(decode(found[1])).pathname).filter((path) => path.startsWith(base));
}
