// A customer's browser that writes without rest and remembers what it was told. A write without an answer, or refused with 503, is
// sent again as it was, with its key, until it is acknowledged.
const PASSWORD = 'counter-demo-2026';
const TRIES = 200;
const PAUSE_MS = 20;
const DAY_MS = 86400000;

const cookiesOf = (answer) => (answer.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]);
const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
const tagsOf = (xml, name) => [...xml.matchAll(new RegExp(`<${name}(?=[ />])[^>]*>`, 'g'))].map((each) => each[0]);

export class Customer {
  constructor(demo, host, share) {
    Object.assign(this, { demo, host, share, jar: new Map(), isOver: false, acknowledged: 0, again: 0, wrong: [], marks: 0 });
    this.told = { reading: [], order: [], ticket: [], reply: [] };
  }

  // share of shares: whose devices these are.
  static async signIn(demo, host, mail, share, shares) {
    const one = new Customer(demo, host, share);
    const form = await one.get('/en/sign-in', 'text/html;q=0.9');
    const answer = await one.send('/en/sign-in', [['token', /name="token" value="([^"]+)"/.exec(form.body)[1]], ['mail', mail], ['password', PASSWORD]]);

    if (answer.status !== 303) throw new Error(`sign-in: ${answer.status}`);
    const list = await one.get('/en/devices');

    one.devices = tagsOf(list.body, 'device').map((tag) => attribute(tag, 'id')).filter((_, i) => i % shares === share);
    return one;
  }

  keep(answer) {
    for (const each of cookiesOf(answer)) this.jar.set(each.slice(0, each.indexOf('=')), each);
    return answer;
  }

  headers(more) { 
    return { Cookie: [...this.jar.values()].join('; '), ...more };
  }

  async get(path, accept = 'application/xml') {
    for (let tries = 0; ; tries++) {
      const answer = await this.demo.ask(this.host, path, { headers: this.headers({ Accept: accept }) }).catch((error) => ({ status: error.message }));

      if (answer.status === 200) return this.keep(answer);
      if (tries === TRIES || (answer.status >= 400 && answer.status !== 503)) throw new Error(`GET ${path}: ${answer.status}`);
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }

  // Until there is an answer that decides.
  async send(path, fields) {
    const body = new URLSearchParams(fields).toString();
    const headers = this.headers({ Accept: 'application/xml', 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), Origin: `http://${this.host}:${this.demo.port}`, 'Sec-Fetch-Site': 'same-origin' });

    for (let tries = 0; ; tries++) {
      const answer = await this.demo.ask(this.host, path, { method: 'POST', headers, body }).catch((error) => ({ status: error.message }));

      if (typeof answer.status === 'number' && answer.status !== 503 && answer.status !== 502) {
        if (tries > 0) this.again++;
        return this.keep(answer);
      }
      if (tries === TRIES) throw new Error(`POST ${path}: ${answer.status}, ${TRIES} times`);
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }

  note(kind, name, answer) {
    if (answer.status === 303) {
      this.told[kind].push(name ?? /\/readings\/([a-z0-9]+)/.exec(answer.headers.location)?.[1]);
      this.acknowledged++;
      return true;
    }
    this.wrong.push(`${kind}: ${answer.status} ${tagsOf(answer.body, 'problem').join(' ')}`);
    return false;
  }

  mark() {
    return `ledger-${this.share}-${++this.marks}`;
  }

  async form(path) {
    const page = await this.get(path);
    const form = tagsOf(page.body, 'form').find((tag) => attribute(tag, 'key'));

    return { page: page.body, fields: [['token', attribute(form, 'token')], ['key', attribute(form, 'key')]] };
  }

  // The day after the last reading, if that is not too long ago; false when there is none left.
  async read(device) {
    const path = `/en/devices/${device}/readings/new`;
    const { page, fields } = await this.form(path);
    const registers = tagsOf(page, 'register').map((tag) => ({ kind: attribute(tag, 'kind'), count: Number(attribute(tag, 'count')), on: attribute(tag, 'on') }));
    const today = attribute(tagsOf(page, 'reading-new')[0], 'today');
    const on = new Date(Math.max(...registers.map((each) => Date.parse(each.on)), Date.parse(today) - 21 * DAY_MS) + DAY_MS).toISOString().slice(0, 10);

    if (registers.length === 0 || on > today) return false;
    const more = { total: 10, mono: 10 };

    for (const { kind, count } of registers) fields.push([kind, String(count + (more[kind] ?? 0))]);
    return this.note('reading', undefined, await this.send(path, [...fields, ['on', on]]));
  }

  // An article that this device was not sent yet.
  async order(device, ordered) {
    const { page, fields } = await this.form(`/en/orders/new?device=${device}`);
    const choice = tagsOf(page, 'choice').map((tag) => attribute(tag, 'value')).find((value) => value?.endsWith('.1') && !ordered.has(value));
    const site = tagsOf(page, 'option').map((tag) => attribute(tag, 'value')).find(Boolean);
    const mark = this.mark();

    if (!choice) return false;
    ordered.add(choice);
    const all = [...fields, ['device', device], ['line', choice], ['site', site], ['contact', 'Ana Vidal'], ['instruction', mark]];
    const answer = await this.send('/en/orders/new', all);

    if (answer.status !== 422) return this.note('order', mark, answer);
    const key = attribute(tagsOf(answer.body, 'form').find((tag) => attribute(tag, 'key')), 'key');
    const sure = [...answer.body.matchAll(/\bticket="([^"]+)"/g)].map((each) => ['sure', each[1]]); // asked: was that not ordered just now?

    return this.note('order', mark, await this.send('/en/orders/new', [...all.filter(([name]) => name !== 'key'), ['key', key], ...sure]));
  }

  async ask(device) {
    const path = '/en/requests/new/paper-jam';
    const { fields, page } = await this.form(path);
    const mark = this.mark();
    const shown = attribute(tagsOf(page, 'field').find((tag) => attribute(tag, 'name') === 'shown') ?? '', 'value');
    const answer = await this.send(path, [...fields, ['device', device], ['field.place', 'tray'], ['body', mark], ['sharing', 'all'], ...(shown ? [['shown', shown]] : [])]);

    if (!this.note('ticket', mark, answer)) return;
    this.ticket = /\/requests\/([a-z0-9]{12})/.exec(answer.headers.location)?.[1];
  }

  async reply() {
    const { fields, page } = await this.form(`/en/requests/${this.ticket}`);
    const last = attribute(tagsOf(page, 'field').find((tag) => attribute(tag, 'name') === 'last') ?? '', 'value');
    const mark = this.mark();

    this.note('reply', mark, await this.send(`/en/requests/${this.ticket}/reply`, [...fields, ['body', mark], ...(last ? [['last', last]] : [])]));
  }

  async work() {
    const ordered = new Set();

    try {
      for (let i = 0; !this.isOver; i++) {
        const device = this.devices[i % this.devices.length];

        await this.read(device);
        if (this.isOver) break;
        await this.order(device, ordered);
        if (i % 3 === 0) await this.ask(device);
        if (this.ticket) await this.reply();
        if (this.wrong.length > 5) break;
      }
    } catch (error) {
      this.wrong.push(error.message);
    }
    this.isOver = true;
  }
}
