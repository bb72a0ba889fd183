import { once } from 'node:events';
import net from 'node:net';
import { pipeline } from 'node:stream';
import tls from 'node:tls';

const TLS_HANDSHAKE = 0x16;

/** Listens on a free loopback port and gives the port. */
export async function listenOnLoopback(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

/**
 * The front door of one host: takes TLS and plain connections alike, as a load balancer in front of the service
 * would, and passes the plain bytes on. Connections that come before the service is up wait for it.
 *
 * @param {{ key: string, cert: string }} certificate
 * @param {Promise<number>} backend the loopback port of what stands behind the door
 */
export async function openDoor(certificate, backend) {
  const passOn = async (socket) => {
    const service = net.connect(await backend, '127.0.0.1');
    const quietly = () => {}; // either end may break off: the other is closed, and both ends notice by themselves
    pipeline(socket, service, quietly);
    pipeline(service, socket, quietly);
  };
  const encrypted = tls.createServer(certificate, passOn).on('tlsClientError', () => {});
  const door = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      if (first[0] === TLS_HANDSHAKE) encrypted.emit('connection', socket);
      else void passOn(socket);
    });
  });
  const port = await listenOnLoopback(door);
  return { port, close: () => door.close() };
}
