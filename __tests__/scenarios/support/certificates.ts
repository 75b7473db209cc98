import { generateKeyPairSync, sign as nodeSign, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { isIP } from 'node:net';

// A CommonJS package whose exports cannot be told from outside.
const forge = createRequire(import.meta.url)('node-forge') as typeof import('node-forge');

/** A certificate with its key, both PEM. */
export interface Identity {
  cert: string;
  key: string;
}

/** What a certificate is to say. */
export interface Subject {
  /** Host names and IP addresses; the first is the common name. */
  names: string[];
  /** Days from now when it begins and ends to be valid. */
  from?: number;
  until?: number;
}

const DAY_MS = 24 * 3600 * 1000;

/** An authority that signs certificates, and its own. */
export class Authority {
  readonly certificate: string;
  readonly #key: string;
  readonly #name: string;

  constructor(name: string) {
    // Authorities stay trusted for the life of a process, and two of one name would be taken for each other.
    this.#name = `${name} ${randomUUID()}`;
    const { cert, key } = sign({ names: [this.#name] }, this.#name, undefined, true);
    this.certificate = cert;
    this.#key = key;
  }

  /** A certificate for a server or a client. */
  issue(subject: Subject): Identity {
    return sign(subject, this.#name, this.#key, false);
  }
}

/** A certificate that vouches for itself. */
export function selfSigned(subject: Subject): Identity {
  return sign(subject, subject.names[0] ?? '', undefined, false);
}

/** What forge has and its types lack. */
interface Signing {
  getTBSCertificate: (
    certificate: ReturnType<typeof forge.pki.createCertificate>,
  ) => ReturnType<typeof forge.asn1.create>;
}

function sign(subject: Subject, issuer: string, issuerKey: string | undefined, isAuthority: boolean): Identity {
  // Made by Node: forge's own take seconds.
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  const cert = forge.pki.createCertificate();
  cert.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // A number that needs no padding: a leading zero byte is refused before a small one.
  cert.serialNumber = `01${forge.util.bytesToHex(forge.random.getBytesSync(16))}`;
  cert.validity.notBefore = new Date(Date.now() + (subject.from ?? -1) * DAY_MS);
  cert.validity.notAfter = new Date(Date.now() + (subject.until ?? 1) * DAY_MS);
  cert.setSubject([{ name: 'commonName', value: subject.names[0] ?? '' }]);
  cert.setIssuer([{ name: 'commonName', value: issuer }]);
  const altNames = subject.names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name }));
  cert.setExtensions([
    { name: 'basicConstraints', cA: isAuthority },
    { name: 'subjectAltName', altNames },
  ]);
  const toBeSigned = () => (forge.pki as unknown as Signing).getTBSCertificate(cert);
  // Signed by Node too, which takes a thousandth of the time.
  const signWith = issuerKey ?? privateKey;
  const signer = {
    ...key,
    sign: () => {
      const signed = Buffer.from(forge.asn1.toDer(toBeSigned()).getBytes(), 'latin1');
      return nodeSign('sha256', signed, signWith).toString('latin1');
    },
  };
  cert.sign(signer, forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(cert), key: privateKey };
}
