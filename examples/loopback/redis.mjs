import net from 'node:net';

/** Reads one command, an array of bulk strings, from the start of `bytes`; `undefined` until it is complete. */
function readCommand(bytes) {
  let at = 0;
  const line = () => {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const content = bytes.toString('utf8', at + 1, end);
    at = end + 2;
    return content;
  };
  const count = line();
  if (count === undefined) return undefined;
  const words = [];
  for (let index = 0; index < Number(count); index += 1) {
    const length = Number(line() ?? Infinity);
    if (at + length + 2 > bytes.length) return undefined;
    words.push(bytes.toString('utf8', at, at + length));
    at += length + 2;
  }
  return { words, rest: bytes.subarray(at) };
}

const bulk = (value) => (value === undefined ? '$-1\r\n' : `$${Buffer.byteLength(value)}\r\n${value}\r\n`);

/** Speaks as much of Redis's protocol as the shop's cache needs; nothing in it expires. */
export function createRedis() {
  const values = new Map();
  const commands = {
    info: () => bulk('redis_version:7.4.0\r\nloading:0\r\n'),
    get: (key) => bulk(values.get(key)),
    set: (key, value, ...options) => {
      if (options.includes('NX') && values.has(key)) return bulk(undefined);
      values.set(key, value);
      return '+OK\r\n';
    },
    del: (key) => `:${Number(values.delete(key))}\r\n`,
    quit: () => '+OK\r\n',
  };
  const answer = async (socket) => {
    let pending = Buffer.alloc(0);
    for await (const chunk of socket) {
      pending = Buffer.concat([pending, chunk]);
      for (let command = readCommand(pending); command; command = readCommand(pending)) {
        const [name, ...args] = command.words;
        const run = commands[name.toLowerCase()];
        socket.write(run ? run(...args) : `-ERR unknown command '${name}'\r\n`);
        if (run === commands.quit) socket.end();
        pending = command.rest;
      }
    }
  };
  return net.createServer((socket) => void answer(socket).catch(() => socket.destroy()));
}
