import assert from 'node:assert/strict';
import { reachOf, urlStart, urlText, type Reach, type UrlStart } from '../../rules/src/model/url.js';
import { asked, textOf } from '../support/asked.js';

describe('the text of a URL', () => {
  const textIn = (code: string) => {
    const { node, bindings } = asked(code);
    const text = urlText(node, bindings);
    return text && { known: text.known, complete: text.complete };
  };
  const isWhole = (code: string, known: string) => assert.deepEqual(textIn(code), { known, complete: true });
  const beginsWith = (code: string, known: string) => assert.deepEqual(textIn(code), { known, complete: false });
  const isUnknown = (code: string) => assert.equal(textIn(code), undefined);

  it('a literal', () => isWhole('ask("http://a.example/x");', 'http://a.example/x'));
  it('a name', () => isWhole('const url = "http://a.example"; ask(url);', 'http://a.example'));
  it('a template without placeholders', () => isWhole('ask(`http://a.example`);', 'http://a.example'));
  it('a template that ends in something unknown', () => beginsWith('ask(`http://a.example/${id}`);', 'http://a.example/'));
  it('a template whose host is unknown', () => beginsWith('ask(`http://${host}/x`);', 'http://'));
  it('a template that begins with something unknown', () => isUnknown('ask(`${base}/x`);'));
  it('a template that begins with a constant', () => isWhole('const base = "http://a.example"; ask(`${base}/x`);', 'http://a.example/x'));
  it('a template that is nothing but a constant', () => isWhole('const base = "http://a.example"; ask(`${base}`);', 'http://a.example'));
  it('a template with a constant in the middle', () => isWhole('const host = "a.example"; ask(`http://${host}/x`);', 'http://a.example/x'));
  it('a template with a constant number', () => isWhole('const port = 80; ask(`http://a.example:${port}/x`);', 'http://a.example:80/x'));
  it('a template with a constant before something unknown', () =>
    beginsWith('const base = "http://a.example"; ask(`${base}/users/${id}/x`);', 'http://a.example/users/'));
  it('a template within a template', () => beginsWith('const base = `http://a.example/${version}`; ask(`${base}/users`);', 'http://a.example/'));
  it('joined texts', () => isWhole('ask("http://" + "a.example");', 'http://a.example'));
  it('a text joined with something unknown', () => beginsWith('ask("http://a.example/" + id + "/x");', 'http://a.example/'));
  it('something unknown joined with a text', () => isUnknown('ask(base + "/x");'));
  it('concat', () => beginsWith('ask("http://a.example".concat(path));', 'http://a.example'));
  it('toString', () => isWhole('ask(new URL("http://a.example/x").toString());', 'http://a.example/x'));
  it('href', () => isWhole('const url = new URL("http://a.example/x"); ask(url.href);', 'http://a.example/x'));
  it('a URL object', () => isWhole('ask(new URL("http://a.example/x"));', 'http://a.example/x'));
  it("Node's URL", () => isWhole("import { URL } from 'node:url'; ask(new URL('http://a.example/x'));", 'http://a.example/x'));
  it('a path on a base closes the host', () => beginsWith('ask(new URL("/x", "http://a.example"));', 'http://a.example/'));
  it('something unknown on a base may be a whole URL', () => beginsWith('ask(new URL(path, "http://a.example"));', 'http://a.example'));
  it('a host on a base', () => beginsWith('ask(new URL("//b.example", "http://a.example"));', 'http://a.example'));
  it('a whole URL makes the base needless', () => isWhole('ask(new URL("https://b.example", "http://a.example"));', 'https://b.example'));
  it("somebody else's URL", () => isUnknown('class URL {} ask(new URL("http://a.example"));'));
  it("a parameter's default", () => isWhole('function run(base = "http://a.example") { ask(base); }', 'http://a.example'));
  it('a parameter', () => isUnknown('function run(base) { ask(base); }'));
  it('a field', () => isWhole('class A { base = "http://a.example"; run() { ask(this.base); } }', 'http://a.example'));
  it('an environment variable', () => isUnknown('ask(process.env.URL);'));
  it('a text made of itself has a beginning', () => {
    const { node, bindings } = asked('let url; url = "http://a.example/" + url; ask(url);');
    assert.deepEqual(urlStart(urlText(node, bindings)!), { scheme: 'http', host: 'a.example' });
  });

  it('tells the literal in which it begins', () => {
    const { node, bindings, tree } = asked('const base = "http://a.example"; ask(`${base}/x`);');
    assert.equal(textOf(urlText(node, bindings)!.node, tree), '"http://a.example"');
  });
});

describe('the beginning of a URL', () => {
  const whole = (known: string) => urlStart({ known, complete: true, node: undefined as never });
  const unfinished = (known: string) => urlStart({ known, complete: false, node: undefined as never });
  const is = (start: UrlStart | undefined, scheme: string, host: string | undefined) => assert.deepEqual(start, { scheme, host });

  it('a host alone', () => is(whole('http://a.example'), 'http', 'a.example'));
  it('a host and a path', () => is(whole('https://a.example/x?y#z'), 'https', 'a.example'));
  it('a host and a question', () => is(whole('https://a.example?x=http://b.example'), 'https', 'a.example'));
  it('a port', () => is(whole('http://a.example:8080/x'), 'http', 'a.example'));
  it('capitals', () => is(whole('HTTP://A.Example/'), 'http', 'a.example'));
  it('a user', () => is(whole('ftp://me@a.example/'), 'ftp', 'a.example'));
  it('a user and a password', () => is(whole('redis://me:secret@a.example:6379'), 'redis', 'a.example'));
  it('a password without a user', () => is(whole('redis://:secret@a.example:6379'), 'redis', 'a.example'));
  it('a password with an @', () => is(whole('amqp://me:s@cret@a.example'), 'amqp', 'a.example'));
  it('a user called like a host', () => is(whole('http://localhost@evil.example/'), 'http', 'evil.example'));
  it('a user called like a host, twice', () => is(whole('http://a@localhost@evil.example/'), 'http', 'evil.example'));
  it('an @ in the path', () => is(whole('http://a.example/@me'), 'http', 'a.example'));
  it('IPv4', () => is(whole('http://127.0.0.1:3000'), 'http', '127.0.0.1'));
  it('IPv6', () => is(whole('http://[::1]:3000/x'), 'http', '[::1]'));
  it('a scheme with several parts', () => is(whole('mongodb+srv://a.example/x'), 'mongodb+srv', 'a.example'));
  it('no host', () => is(whole('file:///etc/hosts'), 'file', undefined));
  it('a path', () => assert.equal(whole('/x'), undefined));
  it('a host without a scheme', () => assert.equal(whole('//a.example/x'), undefined));
  it('a scheme without slashes', () => assert.equal(whole('mailto:me@a.example'), undefined));
  it('a host that goes on', () => is(unfinished('http://local'), 'http', undefined));
  it('a host that goes on behind a dot', () => is(unfinished('http://api.'), 'http', undefined));
  it('no host yet', () => is(unfinished('http://'), 'http', undefined));
  it('a host that a slash closes', () => is(unfinished('http://a.example/'), 'http', 'a.example'));
  it('a host that a port closes', () => is(unfinished('http://a.example:'), 'http', 'a.example'));
  it('localhost and a port to come', () => is(unfinished('http://localhost:'), 'http', 'localhost'));
  it('a short name and a port', () => is(unfinished('http://users:8080'), 'http', 'users'));
  it('a short name that a port and a slash close', () => is(unfinished('http://users:8080/'), 'http', 'users'));
  it('a user, with a password to come', () => is(unfinished('redis://default:'), 'redis', undefined));
  it('a user, with the rest of a password to come', () => is(unfinished('redis://default:secret-'), 'redis', undefined));
  it('an address, with a port to come', () => is(unfinished('http://[::1]:'), 'http', '[::1]'));
});

describe('where a host stands', () => {
  const is = (host: string, reach: Reach) => assert.equal(reachOf(host), reach);

  it('localhost', () => is('localhost', 'loopback'));
  it('localhost with a dot at its end', () => is('localhost.', 'loopback'));
  it('localhost in capitals', () => is('LOCALHOST', 'loopback'));
  it('a name below localhost', () => is('api.localhost', 'loopback'));
  it('127.0.0.1', () => is('127.0.0.1', 'loopback'));
  it('127.8.8.8', () => is('127.8.8.8', 'loopback'));
  it('0.0.0.0', () => is('0.0.0.0', 'loopback'));
  it('::1', () => is('::1', 'loopback'));
  it('[::1]', () => is('[::1]', 'loopback'));
  it('IPv4 within IPv6', () => is('[::ffff:127.0.0.1]', 'loopback'));
  it('a name that begins like localhost', () => is('localhost.evil.example', 'public'));
  it('a name that ends like localhost', () => is('evil-localhost.example', 'public'));
  it('a name that begins like an address of this machine', () => is('127.0.0.1.evil.example', 'public'));
  it('a name that begins like an address of a private network', () => is('10.evil.example', 'public'));
  it('a name that begins like another such address', () => is('192.168.0.1.evil.example', 'public'));
  it('a name for tests', () => is('users.test', 'local'));
  it('a name that never resolves', () => is('users.invalid', 'local'));
  it('a printer', () => is('printer.local', 'local'));
  it('a service of Kubernetes', () => is('users.shop.svc.cluster.local', 'local'));
  it('a service of Kubernetes in short', () => is('users.shop.svc', 'local'));
  it('a name without a dot', () => is('users', 'internal'));
  it('a name under .internal', () => is('db.prod.internal', 'internal'));
  it('10.0.0.1', () => is('10.0.0.1', 'internal'));
  it('192.168.1.1', () => is('192.168.1.1', 'internal'));
  it('172.16.0.1', () => is('172.16.0.1', 'internal'));
  it('172.32.0.1', () => is('172.32.0.1', 'public'));
  it('169.254.169.254', () => is('169.254.169.254', 'internal'));
  it('fd12::1', () => is('[fd12::1]', 'internal'));
  it('fe80::1', () => is('fe80::1', 'internal'));
  it('2001:db8::1', () => is('[2001:db8::1]', 'public'));
  it('8.8.8.8', () => is('8.8.8.8', 'public'));
  it('a name', () => is('api.example.com', 'public'));
  it('a name that begins like a private IPv6 network', () => is('fd12.example', 'public'));
});
