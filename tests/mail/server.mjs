// A mail server that records every dialogue and misbehaves as told: own certificate, STARTTLS, AUTH, DATA, nothing else.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';

export const USER = 'portal';
export const PASSWORD = 'correct-horse-9';

// A certificate authority and a certificate for localhost, made new for each run.
export function certificates(folder, name = 'localhost') {
  const at = (file) => join(folder, file);
  const openssl = (...words) => execFileSync('openssl', words, { stdio: 'pipe' });
  const extension = `subjectAltName=DNS:${name}`;

  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Test CA', '-keyout', at(`${name}-ca.key`), '-out', at(`${name}-ca.pem`));
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`, '-addext', extension, '-keyout', at(`${name}.key`), '-out', at(`${name}.csr`));
  openssl('x509', '-req', '-in', at(`${name}.csr`), '-CA', at(`${name}-ca.pem`), '-CAkey', at(`${name}-ca.key`), '-CAcreateserial', '-days', '2', '-copy_extensions', 'copy', '-out', at(`${name}.pem`));
  return { ca: at(`${name}-ca.pem`), key: readFileSync(at(`${name}.key`)), cert: readFileSync(at(`${name}.pem`)) };
}

export class MailServer {
  constructor({ key, cert, hasTls = true }) {
    Object.assign(this, { key, cert, hasTls });
    this.mails = []; // { to, from, data, user }, once the whole of a mail is here, whatever is answered then
    this.said = []; // what clients said, one line each; "TLS" where it began
    this.rule = () => undefined; // (point, session) -> a reply, 'drop', or a promise of one; points: CONNECT EHLO ... MAIL RCPT DATA END
    this.sockets = new Set();
    this.server = net.createServer((socket) => this.accept(socket));
  }

  async listen() {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = this.server.address().port;
  }

  async close() {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  accept(socket) {
    const session = { socket, isSafe: false, user: null, from: null, to: null, data: null, rest: '' };

    this.track(socket);
    this.converse(session);
    this.answer(session, 'CONNECT', '220 test');
  }

  track(socket) {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => {});
  }

  converse(session) {
    session.socket.on('data', (bytes) => {
      session.rest += bytes.toString('latin1');
      session.work = (session.work ?? Promise.resolve()).then(() => this.read(session));
    });
  }

  async read(session) {
    for (;;) {
      const end = session.rest.indexOf('\r\n');

      if (end < 0) return;
      const line = session.rest.slice(0, end);

      session.rest = session.rest.slice(end + 2);
      if (session.data !== null) await this.dataLine(session, line);
      else await this.command(session, line);
    }
  }

  async answer(session, point, usual) {
    const told = (await this.rule(point, session)) ?? usual;

    if (told === 'drop') session.socket.destroy();
    else if (!session.socket.destroyed) session.socket.write(`${told}\r\n`);
    return told;
  }

  async dataLine(session, line) {
    if (line !== '.') {
      session.data.push(line.startsWith('.') ? line.slice(1) : line);
      return;
    }
    this.mails.push({ to: session.to, from: session.from, user: session.user, isSafe: session.isSafe, data: Buffer.from(session.data.join('\n'), 'latin1').toString() });
    session.data = null;
    await this.answer(session, 'END', '250 taken');
  }

  // What a client says to prove who it is: never recorded.
  async prove(session, line) {
    const [, user, password] = Buffer.from(line, 'base64').toString().split('\0');
    const isRight = user === USER && password === PASSWORD;

    session.isProving = false;
    if (isRight) session.user = user;
    await this.answer(session, 'AUTH', isRight ? '235 welcome' : '535 no');
  }

  async command(session, line) {
    if (session.isProving) return this.prove(session, line);
    const verb = line.split(' ')[0].toUpperCase();

    this.said.push(verb === 'AUTH' ? 'AUTH' : line);
    if (verb === 'EHLO') {
      const offers = [...(this.hasTls && !session.isSafe ? ['STARTTLS'] : []), ...(session.isSafe ? ['AUTH PLAIN'] : []), '8BITMIME'];

      await this.answer(session, verb, ['test', ...offers].map((each, i, all) => `250${i + 1 < all.length ? '-' : ' '}${each}`).join('\r\n'));
    } else if (verb === 'STARTTLS') {
      if ((await this.answer(session, verb, '220 go')).startsWith('220')) this.turnSafe(session);
    } else if (verb === 'AUTH') {
      session.isProving = true;
      if (line.split(' ').length > 2) await this.prove(session, line.split(' ')[2]);
      else session.socket.write('334 \r\n');
    } else if (verb === 'MAIL' || verb === 'RCPT') {
      session[verb === 'MAIL' ? 'from' : 'to'] = /<(.*)>/.exec(line)?.[1];
      await this.answer(session, verb, '250 fine');
    } else if (verb === 'DATA') {
      if ((await this.answer(session, verb, '354 go')).startsWith('354')) session.data = [];
    } else if (verb === 'QUIT') {
      await this.answer(session, verb, '221 bye');
      session.socket.end();
    } else {
      await this.answer(session, verb, '250 fine');
    }
  }

  turnSafe(session) {
    const plain = session.socket;

    plain.removeAllListeners('data');
    session.rest = '';
    session.isSafe = true;
    session.socket = new tls.TLSSocket(plain, { isServer: true, key: this.key, cert: this.cert });
    session.socket.on('secure', () => this.said.push('TLS'));
    this.track(session.socket);
    this.converse(session);
  }
}

// Headers of a mail by their names in small letters, folded lines joined.
export function headersOf(mail) {
  const head = mail.data.split('\n\n')[0].replace(/\n[ \t]+/g, ' ');

  return Object.fromEntries(head.split('\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]));
}
