import net from 'node:net';
import tls from 'node:tls';

const SSL_REQUEST = 80877103;
const TEXT = 25;
const INT4 = 23;

const int16 = (value) => { const bytes = Buffer.alloc(2); bytes.writeInt16BE(value); return bytes; };
const int32 = (value) => { const bytes = Buffer.alloc(4); bytes.writeInt32BE(value); return bytes; };
const text = (value) => Buffer.from(`${value}\0`);

function message(type, ...content) {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

const ready = message('Z', Buffer.from('I'));

function describe(rows) {
  if (rows.length === 0) return message('n');
  const columns = Object.entries(rows[0]).map(([name, value]) => {
    const number = typeof value === 'number';
    return Buffer.concat([text(name), int32(0), int16(0), int32(number ? INT4 : TEXT), int16(number ? 4 : -1), int32(-1), int16(0)]);
  });
  return message('T', int16(columns.length), ...columns);
}

function data(rows) {
  const lines = rows.map((row) => {
    const values = Object.values(row).map((value) => Buffer.from(String(value)));
    return message('D', int16(values.length), ...values.flatMap((value) => [int32(value.length), value]));
  });
  return Buffer.concat([...lines, message('C', text(`SELECT ${rows.length}`))]);
}

const failure = (error) => message('E', text('SERROR'), text('C0A000'), text(`M${error.message}`), Buffer.from([0]));

/** The text parameters of a Bind message. */
function parameters(body) {
  let at = body.indexOf(0, body.indexOf(0) + 1) + 1; // behind the names of portal and statement
  at += 2 + 2 * body.readInt16BE(at);
  const count = body.readInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const length = body.readInt32BE(at);
    const value = length < 0 ? null : body.toString('utf8', at + 4, at + 4 + length);
    at += 4 + Math.max(length, 0);
    return value;
  });
}

/** Splits a connection into messages: the start-up message first, which alone has no type. */
async function* messages(socket) {
  let rest = Buffer.alloc(0);
  let typed = 0;
  for await (const chunk of socket) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= typed + 4 && rest.length >= typed + rest.readInt32BE(typed)) {
      const end = typed + rest.readInt32BE(typed);
      yield { type: typed === 0 ? 'start' : rest.toString('latin1', 0, 1), body: rest.subarray(typed + 4, end) };
      rest = rest.subarray(end);
      typed = 1;
    }
  }
}

/** Answers one client: unprepared queries, and prepared ones in the order in which pg sends their parts. */
async function converse(socket, query) {
  let sql = '';
  let rows = [];
  const handlers = {
    start: () => Buffer.concat([message('R', int32(0)), ready]),
    Q: (body) => {
      const found = query(body.toString('utf8', 0, body.length - 1), []);
      return Buffer.concat([describe(found), data(found), ready]);
    },
    P: (body) => {
      const from = body.indexOf(0) + 1;
      sql = body.toString('utf8', from, body.indexOf(0, from));
      return message('1');
    },
    B: (body) => {
      rows = query(sql, parameters(body));
      return message('2');
    },
    D: () => describe(rows),
    E: () => data(rows),
    S: () => ready,
  };
  for await (const { type, body } of messages(socket)) {
    if (type === 'X') break;
    try {
      socket.write(handlers[type](body));
    } catch (error) {
      socket.write(failure(error));
    }
  }
  socket.end();
}

/**
 * Speaks as much of PostgreSQL's protocol as the shop's queries need, TLS included: no authentication, text values,
 * no transactions.
 *
 * @param {{ key: string, cert: string }} certificate
 * @param {(sql: string, parameters: (string | null)[]) => object[]} query gives the rows
 */
export function createPostgres(certificate, query) {
  const serve = (socket) => void converse(socket, query).catch(() => socket.destroy());
  const encrypted = tls.createServer(certificate, serve);
  return net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      if (first.readInt32BE(4) === SSL_REQUEST) {
        socket.write('S');
        encrypted.emit('connection', socket);
      } else {
        socket.unshift(first);
        serve(socket);
      }
    });
  });
}
