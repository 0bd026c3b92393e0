// What machines ask for: probes, figures, robots, sitemap, feed, manifest, icons.
import { find, findAll, parseXml, textOf } from '../lib/xml.mjs';
import { holds, same, test } from '../lib/report.mjs';
import { ask, follow, PORT, PORTALS, tags } from '../lib/http.mjs';

export async function run() {
  await test('live and ready answer in plain text, on every host, and are not stored', async () => {
    for (const { host } of Object.values(PORTALS)) {
      for (const path of ['/-/live', '/-/ready']) {
        const answer = await ask(host, path);

        same([answer.status, answer.headers['content-type']?.split(';')[0], answer.headers['cache-control']], [200, 'text/plain', 'no-store'], `${host}${path}`);
      }
    }
  });
  await test('the figures are in the form Prometheus reads', async () => {
    const { status, body } = await ask('localhost', '/metrics');

    same(status, 200, 'status');
    const lines = body.trim().split('\n');
    const wrong = lines.filter((line) => !/^# (HELP|TYPE) [a-z_]+ .+$/.test(line) && !/^[a-z_]+(\{[a-z_]+="(?:[^"\\]|\\.)*"(,[a-z_]+="(?:[^"\\]|\\.)*")*\})? [-+0-9.eEIinfNa]+$/.test(line));

    for (const name of ['http_requests_total', 'http_request_duration_seconds_bucket', 'build_info', 'reload_successful']) holds(new RegExp(`^[a-z_]*${name}`, 'm').test(body), `no ${name}`);
    return wrong;
  });
  await test('the figures count: a request more is one more', async () => {
    const total = async () => [...(await ask('localhost', '/metrics')).body.matchAll(/^\w*http_requests_total\{[^}]*\} (\d+)$/gm)].reduce((sum, found) => sum + Number(found[1]), 0);
    const before = await total();

    for (let i = 0; i < 5; i++) await ask('pt.localhost', `/pt-PT/questions?n=${i}`);
    holds((await total()) >= before + 5, 'the sum did not grow');
  });
  for (const portal of Object.values(PORTALS)) {
    await test(`${portal.host}: robots.txt names the sitemap, and every address of the sitemap answers`, async () => {
      const robots = await ask(portal.host, '/robots.txt');

      same([robots.status, robots.headers['content-type']?.split(';')[0]], [200, 'text/plain'], 'robots');
      const address = /^Sitemap: (\S+)$/m.exec(robots.body)?.[1];

      same(address, `http://${portal.host}:${PORT}/sitemap.xml`, 'sitemap');
      const sitemap = await ask(portal.host, '/sitemap.xml');

      same([sitemap.status, sitemap.headers['content-type']?.split(';')[0]], [200, 'application/xml'], 'sitemap');
      const addresses = findAll(parseXml(sitemap.body), 'loc').map((each) => new URL(textOf(each)));

      same(new Set(addresses.map(String)).size, addresses.length, 'each once');
      holds(addresses.length >= 6, `${addresses.length} addresses`);
      for (const each of addresses) same([each.host, (await ask(each.hostname, each.pathname)).status], [`${portal.host}:${PORT}`, 200], String(each));
    });
    await test(`${portal.host}: manifest and icons exist where pages say they are`, async () => {
      const page = await ask(portal.host, `/${portal.locale}/`);
      const links = tags(page.body, 'link');
      const manifest = await ask(portal.host, links.find((link) => link.rel === 'manifest').href);

      same([manifest.status, manifest.headers['content-type']?.split(';')[0]], [200, 'application/manifest+json'], 'manifest');
      const json = JSON.parse(manifest.body);

      holds(json.name && json.icons.length > 0, manifest.body);
      for (const { src } of json.icons) same((await ask(portal.host, src)).status, 200, src);
      const icon = await ask(portal.host, links.find((link) => link.rel === 'icon').href);

      same([icon.status, icon.headers['content-type']?.split(';')[0]], [200, 'image/svg+xml'], 'icon');
      same((await follow(portal.host, '/favicon.ico')).status, 200, 'favicon.ico');
    });
  }
  for (const portal of [PORTALS.pt, PORTALS.es, PORTALS.no, PORTALS.at, PORTALS.hosting]) {
    await test(`${portal.host}: the feed of announcements is Atom, with addresses that answer`, async () => {
      for (const locale of [portal.locale, 'en']) {
        const answer = await ask(portal.host, `/${locale}/announcements.atom`);

        same([answer.status, answer.headers['content-type']?.split(';')[0]], [200, 'application/atom+xml'], locale);
        const feed = parseXml(answer.body);

        same([feed.name, feed.attributes.xmlns], ['feed', 'http://www.w3.org/2005/Atom'], 'root');
        for (const name of ['id', 'title', 'updated']) holds(textOf(find(feed, name)).trim(), `no ${name}`);
        const entries = findAll(feed, 'entry');

        holds(entries.length > 0, 'no entries');
        const ids = entries.map((entry) => textOf(find(entry, 'id')));

        same(new Set(ids).size, ids.length, 'ids');
        for (const entry of entries) {
          const there = new URL(find(entry, 'link').attributes.href);

          same([there.host, (await ask(there.hostname, there.pathname)).status], [`${portal.host}:${PORT}`, 200], String(there));
          holds(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(textOf(find(entry, 'updated'))), 'updated');
        }
      }
    });
  }
}
