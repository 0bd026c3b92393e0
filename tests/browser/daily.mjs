// The daily work of a customer of Lumenor, as it is done in a browser: a counter reported, corrected, mistyped; an estimate
// contested with a photo and accepted at the desk; a file sent; toner ordered; two machines moved. In Portugal without
// script, in Austria with it.
import { holds, same, test, until } from '../lib/report.mjs';
import { ask, PORTALS } from '../lib/http.mjs';
import { parseXml, walk } from '../lib/xml.mjs';
import { address, withPage } from './browser.mjs';
import { enter, fill, headersOf, pathOf, press, send, SIGNED, treeOf } from './signed.mjs';

// A picture that any browser shows: one grey point.
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');

const elements = (xml, name) => [...walk(parseXml(xml))].filter((each) => each.name === name);

// Headings of the template in the languages that are walked in.
const KINDS = { total: /^(Total|Gesamt)$/, mono: /^(Preto|Schwarz)/, colour: /^(Cor|Farbe)$/, large: /^(Grande|Groß)/, scan: /^(Digital|Scan)/ };

// One portal, its administrator, its language, and what a walk needs again and again.
function walker(name, page) {
  const portal = PORTALS[name];
  const mail = SIGNED.administrators[name];
  const base = `/${portal.locale}`;

  return { portal, mail, base, page,
    go: (path) => page.goto(address(portal, base + path)),
    tree: (path) => treeOf(portal, mail, base + path),
    words: () => page.locator('main').innerText() };
}

// Devices that are due, with what their counters last showed: {id, serial, last: {KIND: {count, state}}}.
async function dueDevices(w) {
  return elements(await w.tree('/readings/due'), 'reading-row').map((row) => {
    const own = [...walk(row)];
    const device = own.find((each) => each.name === 'device').attributes;
    const last = Object.fromEntries(own.filter((each) => each.name === 'register').map(({ attributes }) => [attributes.kind, { count: Number(attributes.count), state: attributes.state }]));

    return { id: device.id, serial: device.serial, last };
  });
}

const isRead = (device) => Object.values(device.last).every((each) => each.state === 'accepted') && device.last.colour;

// Pages since: some black-and-white, some colour, both together in the counter of all.
function counted(device, pages) {
  const more = { mono: 2 * pages, colour: pages, total: 3 * pages, scan: pages, large: 1 };

  return Object.fromEntries(Object.entries(device.last).map(([kind, { count }]) => [kind, String(count + more[kind])]));
}

async function report(w) {
  const device = (await dueDevices(w)).find(isRead);
  const good = counted(device, 100);
  const slip = { ...good, total: good.total.slice(0, -1) };

  await w.go(`/devices/${device.id}`);
  await press(w.page, `main a[href$="/devices/${device.id}/readings/new"]`);
  await fill(w.page, slip);
  await send(w.page);
  same(pathOf(w.page), `${w.base}/devices/${device.id}/readings/new`, 'after a slip');
  holds((await w.page.locator('#problem-total').innerText()).length > 40, 'the slip is named beside its field');
  same(await w.page.locator('main [name=mono]').inputValue(), good.mono, 'the other counters stay as typed');
  await fill(w.page, { total: good.total });
  await send(w.page);
  holds(/\/readings\/[a-z0-9]{12}$/.test(pathOf(w.page)), `the reading has a page of its own, not ${pathOf(w.page)}`);
  holds((await w.page.locator('main [role=status]').count()) === 1, 'what was done is said');
  return { device, good, receipt: (await w.page.locator('main .receipt code').innerText()).trim() };
}

async function correct(w, { device, good }) {
  await press(w.page, `main a[href$="/devices/${device.id}/readings/new"]`);
  await fill(w.page, { ...good, mono: String(Number(good.mono) + 7), total: String(Number(good.total) + 7) });
  await send(w.page);
  const shown = elements(await w.tree(pathOf(w.page).slice(w.base.length)), 'reading')[0].attributes;

  same([shown.state, typeof shown.corrects], ['accepted', 'string'], 'the corrected reading');
  const old = elements(await w.tree(`/readings/${shown.corrects}`), 'reading')[0].attributes;

  same(old.state, 'superseded', 'the reading that was corrected');
}

async function verify(w, receipt) {
  await w.page.context().clearCookies();
  await w.go('/receipts');
  await fill(w.page, { number: receipt });
  await send(w.page);
  const told = await w.words();

  holds(/2026/.test(told) && !told.includes('@'), 'whoever has the number learns when, and not who');
  await fill(w.page, { number: `${receipt.slice(0, -1)}${receipt.endsWith('2') ? '3' : '2'}` });
  await send(w.page);
  holds(!/2026/.test(await w.words()), 'a number that was never given proves nothing');
}

// A device whose last word is an estimate that an invoice used, and a count between the last real reading and the estimate.
async function estimated(w) {
  for (const device of (await dueDevices(w)).filter((each) => Object.values(each.last).some((last) => last.state === 'estimated'))) {
    const chain = elements(await w.tree(`/devices/${device.id}/challenge`), 'link');
    const counts = (link) => Object.fromEntries([...walk(link)].filter((each) => each.name === 'value').map(({ attributes }) => [attributes.kind, Number(attributes.count)]));

    if (chain.length < 2) continue;
    const [real, guess] = [counts(chain[0]), counts(chain[chain.length - 1])];
    const between = Object.fromEntries(Object.keys(real).map((kind) => [kind, real[kind] + Math.floor((guess[kind] - real[kind]) / 3)]));

    if (between.total !== undefined && between.mono !== undefined && between.colour !== undefined) between.total = between.mono + between.colour;
    return { device, between: Object.fromEntries(Object.entries(between).map(([kind, count]) => [kind, String(count)])), isBilled: chain.some((link) => link.attributes.billed) };
  }
  throw new Error('no estimate to contest');
}

async function contest(w) {
  const { device, between, isBilled } = await estimated(w);

  await w.go(`/devices/${device.id}/readings/new`);
  await fill(w.page, between);
  await send(w.page);
  await press(w.page, 'main form[action$="/challenge"] button');
  same(await w.page.locator('main [name=total], main [name=mono]').first().inputValue() !== '', true, 'what was typed came along');
  await w.page.setInputFiles('main [name=photo]', { name: 'counter.png', mimeType: 'image/png', buffer: PHOTO });
  await fill(w.page, { note: 'The counter shows less.\nSee the photo.' });
  await send(w.page);
  const path = pathOf(w.page);

  holds(/\/challenges\/[a-z0-9]{12}$/.test(path), `the contested estimate has a page, not ${path}`);
  return { device, isBilled, id: path.split('/').pop(), path };
}

async function accept(w, name, { id, path, isBilled, device }) {
  await enter(w.page, w.portal, SIGNED.desk[name]);
  await w.go('/desk/challenges');
  await press(w.page, `main a[href$="/desk/challenges/${id}"]`);
  holds((await w.words()).includes('See the photo.'), 'the desk reads the note');
  await press(w.page, 'main form[action$="/accept"] button');
  await enter(w.page, w.portal, w.mail);
  await w.page.goto(address(w.portal, path));
  const shown = elements(await treeOf(w.portal, w.mail, path), 'challenge-page')[0].attributes;

  same(shown.state, 'accepted', 'the contested estimate');
  if (isBilled) holds(Number(shown.credit) > 0 && /[€]|EUR/.test(await w.words()), 'the credit is shown');
  const live = elements(await w.tree(`/devices/${device.id}`), 'device')[0].attributes;

  same(live['read-state'], 'accepted', 'what counts now is the reading');
}

// The template, filled in for two devices as read, for one with a slip, and for one that is somebody else's.
async function file(w, devices) {
  const text = (await ask(w.portal.host, `${w.base}/readings/template.csv`, { headers: await headersOf(w.portal, w.mail) })).body.replace(/^\uFEFF/, '');
  const between = text.split(/\r?\n/)[0].includes(';') ? ';' : ',';
  const [heading, ...lines] = text.trim().split(/\r?\n/).map((line) => line.split(between));
  const own = Object.keys(KINDS).map((kind) => [kind, heading.findIndex((cell) => KINDS[kind].test(cell))]);
  const of = (device, counts) => {
    const line = [...lines.find((cells) => cells.includes(device.serial))];

    for (const [kind, at] of own) if (counts[kind] !== undefined) line[at] = counts[kind];
    return line;
  };
  const slipped = { ...counted(devices[2], 80), total: counted(devices[2], 80).total.slice(0, -2) };
  const foreign = of(devices[0], counted(devices[0], 80)).map((cell) => (cell === devices[0].serial ? 'ZZZ99999' : cell));

  holds(own.every(([, at]) => at >= 0), `the template names the counters: ${heading}`);
  return [heading, of(devices[0], counted(devices[0], 80)), of(devices[1], counted(devices[1], 80)), of(devices[2], slipped), foreign].map((line) => line.join(between)).join('\r\n');
}

async function upload(w) {
  const devices = (await dueDevices(w)).filter(isRead).slice(0, 3);

  same(devices.length, 3, 'devices for the file');
  await w.go('/readings/upload');
  await w.page.setInputFiles('main input[type=file]', { name: 'counters.csv', mimeType: 'text/csv', buffer: Buffer.from(await file(w, devices)) });
  await send(w.page);
  const path = pathOf(w.page).slice(w.base.length);
  const state = async () => elements(await w.tree(path), 'upload-page')[0].attributes.state;

  await until('the lines are judged', async () => (await state()) === 'judged');
  await w.go(path);
  const lines = () => w.tree(path).then((tree) => elements(tree, 'line').map((each) => each.attributes.verdict));

  same(await lines(), ['good', 'good', 'bad', 'bad'], 'the verdicts, line by line');
  await press(w.page, 'main form[action$="/store"] button');
  await until('the good lines are stored', async () => (await state()) === 'stored');
  for (const device of devices.slice(0, 2)) {
    const now = elements(await w.tree(`/devices/${device.id}`), 'device')[0].attributes;

    same(now['read-state'], 'accepted', `${device.serial} after the file`);
  }
  same((await dueDevices(w)).filter((each) => devices.some((one) => one.id === each.id)).map((each) => each.serial), [devices[2].serial], 'what is due yet');
}

async function order(w) {
  const device = elements(await w.tree('/devices'), 'device').find((each) => each.attributes.model === 'LX-2210').attributes;
  const want = async () => {
    await w.go(`/orders/new?device=${device.id}`);
    await w.page.locator('main select.quantity').first().selectOption({ label: '1' });
    await send(w.page);
  };
  const agree = async () => {
    for (let asked = 0; asked < 3 && (await w.page.locator('main input[type=checkbox][name=sure]').count()) > 0; asked++) {
      for (const each of await w.page.locator('main input[type=checkbox][name=sure]').all()) await each.check();
      await send(w.page);
    }
  };

  await want();
  await agree();
  holds(/\/orders\/[a-z0-9]{12}$/.test(pathOf(w.page)), `an order has a page, not ${pathOf(w.page)}`);
  const first = pathOf(w.page).split('/').pop();

  await want();
  same(pathOf(w.page), `${w.base}/orders/new`, 'the same again is asked about');
  same(await w.page.locator('main select.quantity').first().evaluate((each) => each.selectedOptions[0].text.trim()), '1', 'the quantity stays as chosen');
  holds((await w.page.locator(`main a[href$="/orders/${first}"]`).count()) > 0, 'the question names the order that is on its way');
  await agree();
  holds(/\/orders\/[a-z0-9]{12}$/.test(pathOf(w.page)) && !pathOf(w.page).endsWith(first), 'who says yes gets a second one');
}

async function move(w) {
  await w.go('/moves/new');
  const boxes = w.page.locator('main input[type=checkbox][name=device]:not([disabled])');
  const chosen = [];

  for (const each of [boxes.nth(0), boxes.nth(1)]) {
    await each.check();
    chosen.push(await each.inputValue());
  }
  await send(w.page);
  const day = new Date(Date.parse(process.env.DEMO_CLOCK ?? new Date().toISOString()) + 14 * 86400000).toISOString().slice(0, 10);

  for (const each of await w.page.locator('main input[type=date]').all()) await each.fill(day);
  for (const each of await w.page.locator('main select').all()) await each.selectOption({ index: 1 });
  await send(w.page);
  holds(/\/moves\/[a-z0-9]{12}$/.test(pathOf(w.page)), `a move has a page, not ${pathOf(w.page)}: ${(await w.page.locator('main .problems').allInnerTexts()).join(' ')}`);
  const lines = elements(await w.tree(pathOf(w.page).slice(w.base.length)), 'move-line').map((each) => each.attributes);

  same(lines.map((each) => each.device).sort(), chosen.sort(), 'the devices of the move');
  same(lines.map((each) => each.state), ['asked', 'asked'], 'each line has a state of its own');
}

export async function run() {
  for (const [name, javaScriptEnabled] of [['pt', false], ['at', true]]) {
    const how = `${name}, ${javaScriptEnabled ? 'with' : 'without'} script`;
    const walk = (sentence, steps) => test(`${how}: ${sentence}`, () => withPage({ javaScriptEnabled }, async (page) => {
      const w = walker(name, page);

      await enter(page, w.portal, w.mail);
      await steps(w);
    }));

    await walk('a slip in a counter is named, the reading is sent with a receipt that anybody can check, and corrected the same day', async (w) => {
      const sent = await report(w);

      await correct(w, sent);
      await verify(w, sent.receipt);
    });
    await walk('a reading below the estimate becomes a contested estimate with a photo; the desk accepts it in one step, and the credit is shown', async (w) => accept(w, name, await contest(w)));
    await walk('a file with good and bad lines is judged line by line, and the good ones are stored', upload);
    await walk('toner is ordered, and the same again only after a question', order);
    await walk('two machines are moved, each with its own line', move);
  }
}
