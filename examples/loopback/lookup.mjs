// Loaded before each service of the shop: stands in for its name service. Connections to a host that has a door go to
// the door on loopback, whatever the port, and the ports that the service itself listens on are reported upward.
import net from 'node:net';

const doors = JSON.parse(process.env.SHOP_DOORS ?? '{}');
const { connect } = net.Socket.prototype;
const { listen } = net.Server.prototype;

const throughDoor = (options) => {
  const port = doors[options.host];
  return port === undefined ? options : { ...options, host: '127.0.0.1', port };
};

/** The arguments of `socket.connect`: `(port, host)`, `(options)`, or the list that `net.connect` has made of them. */
function redirected([first, ...rest]) {
  if (Array.isArray(first)) {
    first[0] = throughDoor(first[0]);
    return [first, ...rest];
  }
  if (typeof first === 'object') return [throughDoor(first), ...rest];
  const [host, ...others] = rest;
  return host in doors ? [doors[host], '127.0.0.1', ...others] : [first, ...rest];
}

net.Socket.prototype.connect = function (...given) {
  return Reflect.apply(connect, this, redirected(given));
};

net.Server.prototype.listen = function (...given) {
  this.once('listening', () => process.send?.({ port: this.address().port }));
  return Reflect.apply(listen, this, given);
};

// A service ends with the program that started it, and the watch for that keeps no service alive.
process.once('disconnect', () => process.exit());
process.channel?.unref();
