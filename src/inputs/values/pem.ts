import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { message } from '../../messages/message.ts';
import { InputProblem } from './input-reader.ts';
import { shown } from './parse-values.ts';
import { refuseOutside, workspaceFolder } from './workspace-file.ts';

/*
 * Certificates and keys, as PEM text or as the path of a file. No message shows any part of a text: it may be a private
 * key in the wrong input. The path of a file that exists is not a secret.
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
    throw new InputProblem(KEY.test(text) ? message('certificate-is-key') : message('certificate-not-pem'));
  }
  return blocks.map((block, index) => {
    try {
      return new X509Certificate(block).toString();
    } catch {
      throw new InputProblem(
        blocks.length === 1
          ? message('certificate-unreadable')
          : message('certificate-of-several-unreadable', { number: index + 1, count: blocks.length }),
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
  if (key === undefined) throw new InputProblem(message('key-not-pem'));
  if (/ENCRYPTED/.test(key)) throw new InputProblem(message('key-encrypted'));
  try {
    createPrivateKey(key);
  } catch {
    throw new InputProblem(message('key-unreadable'));
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
    const file = path.resolve(workspaceFolder(), value);
    const given = shown(value);
    if (existsSync(file)) {
      refuseOutside(value, {
        outside: message('pem-file-outside-workspace', { given }),
        link: message('pem-file-link-outside-workspace', { given }),
      });
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new InputProblem(message('pem-file-unreadable', { code }));
  }
}
