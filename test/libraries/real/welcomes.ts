/**
 * What servers say to clients that they let in, as far as those have to hear it before they take a connection for made.
 */
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';

/** Lets a client in. */
export type Welcome = (socket: Socket) => void;

/** Redis: `OK` to every command; an empty report of itself, and of the protocol. */
export const redisWelcome: Welcome = (socket) => {
  socket.on('data', (data) => {
    for (const command of data.toString('latin1').split(/^\*(?=\d)/m).slice(1)) {
      socket.write(/^\d+\r\n\$\d+\r\nhello/i.test(command) ? '*0\r\n' : /^\d+\r\n\$\d+\r\ninfo/i.test(command) ? '$0\r\n\r\n' : '+OK\r\n');
    }
  });
};

/** MQTT: CONNACK, accepted. */
export const mqttWelcome: Welcome = (socket) => {
  socket.once('data', () => socket.write(Buffer.from([0x20, 0x02, 0x00, 0x00])));
};

/** NATS: who it is, and an answer to each PING. */
export const natsWelcome: Welcome = (socket) => {
  socket.write('INFO {"server_id":"a","version":"2.10.0","proto":1,"max_payload":1048576,"headers":true}\r\n');
  socket.on('data', (data) => {
    socket.write('PONG\r\n'.repeat(data.toString('latin1').match(/^PING/gm)?.length ?? 0));
  });
};

/** WebSocket: the answer to the handshake. */
export const webSocketWelcome: Welcome = (socket) => {
  socket.once('data', (data) => {
    const key = /^sec-websocket-key: *(\S+)/im.exec(data.toString('latin1'))?.[1] ?? '';
    const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`);
  });
};

/** AMQP 0-9-1: Start, Tune and OpenOk, each when the client has sent what comes before it. */
export const amqpWelcome: Welcome = (socket) => {
  socket.on('data', (data) => {
    if (data.subarray(0, 4).toString() === 'AMQP') socket.write(methodFrame(10, [0, 9, ...long(0), ...long(5), ...Buffer.from('PLAIN'), ...long(5), ...Buffer.from('en_US')]));
    if (holdsMethod(data, 11)) socket.write(methodFrame(30, [0, 0, ...long(0), 0, 0]));
    if (holdsMethod(data, 40)) socket.write(methodFrame(41, [0]));
  });
};

/** A method of the class of connections, on the channel of all. */
function methodFrame(method: number, given: readonly number[]): Buffer {
  const payload = [0, 10, 0, method, ...given];
  return Buffer.from([1, 0, 0, ...long(payload.length), ...payload, 0xce]);
}

function long(value: number): number[] {
  return [value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 0xff);
}

/** Whether a frame with a method of connections is among what was sent. */
function holdsMethod(data: Buffer, method: number): boolean {
  for (let at = 0; at + 11 <= data.length && data[at] === 1; at += 8 + data.readUInt32BE(at + 3)) {
    if (data.readUInt16BE(at + 7) === 10 && data.readUInt16BE(at + 9) === method) return true;
  }
  return false;
}
