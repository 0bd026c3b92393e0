// A client without manners: writes bytes as they are, and reads what comes back strictly by RFC 9112.
import net from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

function parseHead(text) {
  const [first, ...lines] = text.split('\r\n');
  const found = /^HTTP\/1\.1 ([1-5]\d\d) [\x20-\x7e]*$/.exec(first);

  if (!found) throw new Error(`status line ${JSON.stringify(first.slice(0, 60))}`);
  const headers = lines.map((line) => {
    const parts = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+): ([\x20-\x7e]*)$/.exec(line);

    if (!parts) throw new Error(`header line ${JSON.stringify(line.slice(0, 60))}`);
    return [parts[1].toLowerCase(), parts[2]];
  });

  return { status: Number(found[1]), headers };
}

// Chunks from `at`: {body, next}, or null while some are missing.
function readChunks(bytes, at) {
  const parts = [];

  for (;;) {
    const end = bytes.indexOf('\r\n', at);

    if (end < 0) return null;
    const size = parseInt(bytes.toString('latin1', at, end), 16);
    const next = end + 2 + size + 2;

    if (bytes.length < next) return null;
    if (size === 0) return { body: Buffer.concat(parts), next };
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = next;
  }
}

// The first answer in bytes: {answer, next}, or null while it is not whole. ended: nothing more will come.
function readAnswer(bytes, isHead, ended) {
  const end = bytes.indexOf(HEAD_END);

  if (end < 0) return null;
  const answer = parseHead(bytes.toString('latin1', 0, end));
  const value = (name) => answer.headers.find(([each]) => each === name)?.[1];
  const begin = end + HEAD_END.length;

  answer.value = value;
  answer.body = Buffer.alloc(0);
  if (isHead || answer.status < 200 || answer.status === 204 || answer.status === 304) return { answer, next: begin };
  if (value('transfer-encoding') === 'chunked') {
    const chunks = readChunks(bytes, begin);

    if (chunks) answer.body = chunks.body;
    return chunks && { answer, next: chunks.next };
  }
  const length = value('content-length') === undefined ? (ended ? bytes.length - begin : Infinity) : Number(value('content-length'));

  if (bytes.length < begin + length) return null;
  answer.body = bytes.subarray(begin, begin + length);
  return { answer, next: begin + length };
}

export class Wire {
  constructor(port) {
    this.bytes = Buffer.alloc(0);
    this.isEnded = false;
    this.wake = () => {};
    this.socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    this.socket.setNoDelay(true);
    this.socket.on('data', (part) => this.notice(() => (this.bytes = Buffer.concat([this.bytes, part]))));
    for (const event of ['end', 'close', 'error']) this.socket.on(event, () => this.notice(() => (this.isEnded = true)));
  }

  notice(change) {
    change();
    this.wake();
  }

  send(text) {
    if (!this.isEnded) this.socket.write(Buffer.from(text, 'latin1'));
  }

  // Waits for look() to give something, at most so long.
  async until(look, ms) {
    const end = Date.now() + ms;

    for (;;) {
      const found = look();

      if (found) return found;
      const left = end - Date.now();

      if (left <= 0) return null;
      await new Promise((done) => {
        const timer = setTimeout(done, left);

        this.wake = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
  }

  // The next whole answer, or null when none comes: the connection ended, or the time is over.
  async answer({ isHead = false, ms = 5000 } = {}) {
    const found = await this.until(() => readAnswer(this.bytes, isHead, this.isEnded) ?? (this.isEnded && 'none'), ms);

    if (found === null || found === 'none') return null;
    this.bytes = this.bytes.subarray(found.next);
    return found.answer;
  }

  ends(ms = 2000) {
    return this.until(() => this.isEnded, ms);
  }

  close() {
    this.socket.destroy();
  }
}
