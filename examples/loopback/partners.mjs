import http from 'node:http';

/** The companies that the shop works with, each as the smallest server that answers as they would. */
const partners = {
  'api.bank.example': {
    '/charges': (number) => ({ status: 201, headers: { location: `/charges/${number}` } }),
  },
  'warehouse.example': {
    '/shipments': (number) => ({ status: 201, body: { parcel: `P-${number}` } }),
    '/photos': () => ({ status: 201 }),
  },
  'mail.example': {
    '/messages': () => ({ status: 202 }),
  },
};

/** @returns {Record<string, http.Server>} by host name; each reports the calls it gets through `log` */
export function createPartners(log) {
  return Object.fromEntries(
    Object.entries(partners).map(([host, routes]) => {
      let calls = 0;
      const server = http.createServer((request, response) => {
        request.resume();
        request.once('end', () => {
          const { pathname } = new URL(request.url, `http://${host}`);
          const { status, headers, body } = routes[pathname]?.((calls += 1)) ?? { status: 404 };
          log(host, `${request.method} ${pathname} -> ${status}`);
          response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
        });
      });
      return [host, server];
    }),
  );
}
