// One of the demo's people with cookies of their own, asking a demo that a test started (tests/faults/demo.mjs).
import { decode } from './http.mjs';
import { holds, same } from './report.mjs';

export const PASSWORD = 'counter-demo-2026';

// Keeps cookies, fills forms with what their pages say, signs in with both factors.
export class Person {
  constructor(demo, host, mail) {
    Object.assign(this, { demo, host, mail, jar: {} });
  }

  async send(path, more = {}) {
    const cookie = Object.entries(this.jar).map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.demo.ask(this.host, path, { ...more, headers: { Accept: 'text/html;q=0.9', Cookie: cookie, ...more.headers } });

    for (const each of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(each);

      this.jar[name] = value;
    }
    return answer;
  }

  // The hidden fields of the form with this action, on a page.
  async hidden(path, action) {
    const { body } = await this.send(path);
    const form = body.split('<form').find((each) => /action="([^"]*)"/.exec(each)?.[1].endsWith(action));

    holds(form, `no form ${action} on ${path}`);
    const fields = [...form.split('</form>')[0].matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => /type="hidden"/.test(tag));

    return Object.fromEntries(fields.map((tag) => [/name="([^"]*)"/.exec(tag)[1], decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '')]));
  }

  async post(path, action, fields, { parts = false } = {}) {
    const all = { ...(await this.hidden(path, action)), ...fields };
    const headers = { Origin: `http://${this.host}:${this.demo.port}`, 'Sec-Fetch-Site': 'same-origin' };
    const body = parts
      ? `${Object.entries(all).map(([name, value]) => `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--edge--\r\n`
      : new URLSearchParams(all).toString();

    headers['Content-Type'] = parts ? 'multipart/form-data; boundary=edge' : 'application/x-www-form-urlencoded';
    headers['Content-Length'] = Buffer.byteLength(body);
    return this.send(action.startsWith('/en') ? action : `/en${action}`, { method: 'POST', headers, body });
  }

  async signIn() {
    let answer = await this.post('/en/sign-in', '/sign-in', { mail: this.mail, password: PASSWORD });

    if (/factor/.test(answer.headers.location ?? '')) {
      const { body } = await this.demo.ask(this.host, '/-/demo', { headers: { Accept: 'application/xml' } });
      const [, code] = new RegExp(`<person\\b[^>]*mail="${this.mail}"[^>]*code="(\\d+)"`).exec(body);

      answer = await this.post('/en/sign-in/factor', '/sign-in/factor', { code });
    }
    same(answer.status, 303, `${this.mail} signs in`);
  }
}
