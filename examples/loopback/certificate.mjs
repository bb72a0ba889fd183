import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const SEQUENCE = 0x30;
const oids = {
  commonName: [0x55, 0x04, 0x03],
  subjectAltName: [0x55, 0x1d, 0x11],
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
};

/** One value in DER: its tag, its length, its content. */
function der(tag, ...content) {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const oid = (name) => der(0x06, oids[name]);
const bitString = (bytes) => der(0x03, [0], bytes);
const utcTime = (date) => der(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/**
 * A certificate for one run, signed by its own key, so that no private key has to lie in the repository.
 *
 * @param {string[]} names the hosts it is for
 * @returns {{ key: string, cert: string }} both as PEM; clients that take `cert` for an authority accept it
 */
export function makeCertificate(names) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Date.now();
  const day = 24 * 60 * 60 * 1000;
  const algorithm = der(SEQUENCE, oid('ecdsaWithSha256'));
  const subject = der(SEQUENCE, der(0x31, der(SEQUENCE, oid('commonName'), der(0x0c, Buffer.from('Example shop')))));
  const altNames = der(SEQUENCE, ...names.map((name) => der(0x82, Buffer.from(name))));
  const body = der(
    SEQUENCE,
    der(0xa0, der(0x02, [2])), // version 3
    der(0x02, [1], randomBytes(8)), // serial number, positive
    algorithm,
    subject,
    der(SEQUENCE, utcTime(new Date(now - day)), utcTime(new Date(now + day))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, der(SEQUENCE, oid('subjectAltName'), der(0x04, altNames)))),
  );
  const certificate = der(SEQUENCE, body, algorithm, bitString(sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
