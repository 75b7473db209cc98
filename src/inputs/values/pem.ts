import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InputProblem } from './input-reader.ts';

/*
 * Certificates and keys, as PEM text or as the path of a file. No message shows any part of the value: it may be a
 * private key in the wrong input.
 */

const CERTIFICATE =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;
const KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]*?-----END (?:[A-Z]+ )*PRIVATE KEY-----/;

/** Returns whether a value is PEM text and not the path of a file. */
export function isPemText(value: string): boolean {
  return value.includes('-----BEGIN ');
}

/**
 * Returns the certificates in a PEM text or file, each as a separate PEM text.
 * @throws InputProblem when there is no certificate, or one cannot be read
 */
export function parseCertificates(value: string): string[] {
  const text = pemText(value);
  const blocks = text.match(CERTIFICATE) ?? [];
  if (blocks.length === 0) {
    throw new InputProblem(
      KEY.test(text)
        ? 'holds a private key and no certificate; give the certificate here'
        : 'holds no certificate as PEM (a text that begins with `-----BEGIN CERTIFICATE-----`)',
    );
  }
  return blocks.map((block, index) => {
    try {
      return new X509Certificate(block).toString();
    } catch {
      throw new InputProblem(
        `holds a certificate that cannot be read${blocks.length === 1 ? '' : ` (number ${index + 1} of ${blocks.length})`}; check that it is whole and that its line ends were kept`,
      );
    }
  });
}

/**
 * Returns the private key in a PEM text or file.
 * @throws InputProblem when there is no key, or it is encrypted or damaged
 */
export function parseKey(value: string): string {
  const key = KEY.exec(pemText(value))?.[0];
  if (key === undefined) {
    throw new InputProblem('holds no private key as PEM (a text that begins with `-----BEGIN PRIVATE KEY-----`)');
  }
  if (/ENCRYPTED/.test(key)) {
    throw new InputProblem(
      'is encrypted with a passphrase; give it without (`openssl pkey -in key.pem`) and keep it as a secret',
    );
  }
  try {
    createPrivateKey(key);
  } catch {
    throw new InputProblem(
      'holds a private key that cannot be read; check that it is whole and that its line ends were kept',
    );
  }
  return key;
}

/** Returns whether the first certificate belongs to the key. */
export function isPair(certificates: readonly string[], key: string): boolean {
  const [own] = certificates;
  return own !== undefined && new X509Certificate(own).checkPrivateKey(createPrivateKey(key));
}

/** Returns the PEM text, or that of the file. Replaces a literal `\n`, which some secret stores write for line ends. */
function pemText(value: string): string {
  if (isPemText(value)) return value.includes('\n') ? value : value.replaceAll('\\n', '\n');
  try {
    return readFileSync(value, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new InputProblem(
      `is neither PEM text (\`-----BEGIN …\`) nor the path of a file that can be read (${code}); a path counts from the workspace`,
    );
  }
}
