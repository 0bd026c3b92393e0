// What an invoice leads to: its PDF, set by a program of its own, and the contract that two of its numbers open.
import { findAll, find, parseXml } from '../lib/xml.mjs';
import { holds, same, test, until } from '../lib/report.mjs';
import { ask, follow, keepCookies, post, tags } from '../lib/http.mjs';

const HOST = 'pt.localhost';
const cookieOf = (jar) => ({ Cookie: Object.entries(jar).map((each) => each.join('=')).join('; ') });

// Sends the form of a page with the token it bears.
async function sendForm(path, fields, jar) {
  const page = await follow(HOST, path, { jar });
  const token = tags(page.body, 'input').findLast((each) => each.name === 'token').value;
  const answer = await post(HOST, path, { ...fields, token }, { headers: cookieOf(jar) });

  keepCookies(jar, answer);
  return answer;
}

const treeOf = async (path, jar) => parseXml((await ask(HOST, path, { headers: { ...cookieOf(jar), Accept: 'application/xml' } })).body);

export async function run() {
  const jar = {};

  await test('DEV-5: an invoice becomes a PDF without anybody asking, and is given to its customer only', async () => {
    same((await sendForm('/en/sign-in', { mail: 'ana.vidal@arrabida.example.org', password: 'counter-demo-2026' }, jar)).status, 303, 'signing in');
    const { id, number } = findAll(await treeOf('/en/invoices', jar), 'invoice')[0].attributes;

    await until('the PDF is there', async () => find(await treeOf(`/en/invoices/${id}`, jar), 'invoice').attributes.size, { seconds: 180 });
    const paper = await ask(HOST, `/en/invoices/${id}/pdf`, { headers: cookieOf(jar) });

    same([paper.status, paper.headers['content-type']], [200, 'application/pdf'], 'answer');
    holds(/^attachment/.test(paper.headers['content-disposition']) && paper.headers['content-disposition'].includes(`${number}.pdf`), `saved as ${paper.headers['content-disposition']}`);
    holds(paper.bytes.subarray(0, 5).toString() === '%PDF-' && paper.bytes.length > 10000, `${paper.bytes.length} bytes`);
    same((await ask(HOST, `/en/invoices/${id}/pdf`)).status, 303, 'for nobody');
  });
  await test('DEV-3: two numbers of an invoice open the contract without an account, names or amounts', async () => {
    const list = findAll(await treeOf('/en/contracts', jar), 'contract').find((each) => each.attributes.state === 'running');
    const contract = await treeOf(`/en/contracts/${list.attributes.id}`, jar);
    const { serial } = find(contract, 'device').attributes;
    const invoice = find(await treeOf(`/en/invoices/${findAll(await treeOf('/en/invoices', jar), 'invoice')[0].attributes.id}`, jar), 'invoice-page').attributes;
    const opened = await sendForm('/en/my-contract', { customer: invoice['customer-number'], serial }, {});

    same([opened.status, opened.headers['cache-control']], [200, 'private, no-store'], 'answer');
    holds(opened.body.includes(list.attributes.number), 'the contract is shown');
    holds(!opened.body.includes(invoice.customer) && !/[€]|EUR/.test(opened.body), 'no name, no amount');
    same((await sendForm('/en/my-contract', { customer: invoice['customer-number'], serial: 'QQQ00000' }, {})).status, 422, 'numbers that do not belong together');
  });
}
