import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { connect as connectTls } from 'node:tls';
import type { CertSha256 } from '#shared/model/host.ts';
import type { Greeting } from '#shared/model/diagnosis.ts';
import { tidy } from '#shared/wire/tidy.ts';

interface At {
  readonly address: string;
  readonly port: number;
}

interface Shown {
  readonly version: string;
  readonly certSha256: CertSha256;
  readonly validFrom: number;
  readonly validTo: number;
}

/** `late`: connected, and then not a word in time. `failed`: it said something else, or hung up. */
type Handshake = Shown | 'late' | 'failed';

const names: Readonly<Record<string, string>> = {
  TLSv1: 'TLS 1.0',
  'TLSv1.1': 'TLS 1.1',
  'TLSv1.2': 'TLS 1.2',
  'TLSv1.3': 'TLS 1.3',
};

/** Runs `begin` with a way to end; whatever happens, it ends after `waitMs` with `late`, and on abort. */
function bounded<T>(
  late: T,
  waitMs: number,
  signal: AbortSignal,
  begin: (end: (value: T) => void) => { destroy(): unknown },
): Promise<T> {
  return new Promise((resolve) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(waitMs)]);
    let socket: { destroy(): unknown } | null = null;
    const end = (value: T): void => {
      socket?.destroy();
      resolve(value);
    };
    socket = begin(end);
    if (limit.aborted) end(late);
    else
      limit.addEventListener('abort', () => {
        end(late);
      });
  });
}

const shakeHands = (at: At, options: ConnectionOptions, waitMs: number, signal: AbortSignal) =>
  bounded<Handshake>('late', waitMs, signal, (end) => {
    const socket = connectTls({ host: at.address, port: at.port, rejectUnauthorized: false, ...options });
    socket.once('error', () => {
      end('failed');
    });
    socket.once('close', () => {
      end('failed');
    });
    socket.once('secureConnect', () => {
      const leaf = socket.getPeerX509Certificate();
      const version = socket.getProtocol() ?? '';
      if (!leaf) {
        end('failed');
        return;
      }
      end({
        version: names[version] ?? version,
        certSha256: leaf.fingerprint256.replaceAll(':', '').toLowerCase(),
        validFrom: Date.parse(leaf.validFrom),
        validTo: Date.parse(leaf.validTo),
      });
    });
    return socket;
  });

/** What it says to plain text: its first bytes, as one line; null: nothing. */
const speakPlainly = (at: At, waitMs: number, signal: AbortSignal) =>
  bounded<string | null>(null, waitMs, signal, (end) => {
    const socket: Socket = connect({ host: at.address, port: at.port }, () => {
      socket.write('GET /v1/ping HTTP/1.0\r\n\r\n');
    });
    socket.once('data', (bytes: Buffer) => {
      end(bytes.subarray(0, 1024).toString('latin1'));
    });
    socket.once('error', () => {
      end(null);
    });
    socket.once('close', () => {
      end(null);
    });
    return socket;
  });

const oldTls: ConnectionOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' };

/** Edge hosts speak TLS 1.2 and newer; what an older server speaks is named. Nothing secret is said over it. */
async function speaksOldTls(at: At, waitMs: number, signal: AbortSignal): Promise<string | null> {
  // OpenSSL lets the old versions in at security level 0 only; Electron's TLS library knows no levels and throws.
  const shown = await shakeHands(at, { ...oldTls, ciphers: 'DEFAULT@SECLEVEL=0' }, waitMs, signal).catch(() =>
    shakeHands(at, oldTls, waitMs, signal),
  );
  return typeof shown === 'string' ? null : shown.version;
}

/** The leaf certificate shown to one more connection; null: none this time. */
export async function leafOf(at: At, waitMs: number, signal: AbortSignal): Promise<CertSha256 | null> {
  const shown = await shakeHands(at, { minVersion: 'TLSv1.2' }, waitMs, signal);
  return typeof shown === 'string' ? null : shown.certSha256;
}

const firstLine = (said: string): string => tidy(said.split(/[\r\n]/)[0] ?? '', 60);

/**
 * What an open port says to a TLS greeting and, where that is no TLS, why. Every step is bounded by `waitMs`; at most three
 * connections; sends a greeting and, in plain, the path of the ping, nothing else.
 */
export async function greet(
  at: At,
  waitMs: number,
  signal: AbortSignal,
): Promise<{ greeting: Greeting; leaf: CertSha256 | null }> {
  const shown = await shakeHands(at, { minVersion: 'TLSv1.2' }, waitMs, signal);
  if (typeof shown !== 'string') {
    const { version, validFrom, validTo, certSha256 } = shown;
    return { greeting: { kind: 'tls', version, validFrom, validTo }, leaf: certSha256 };
  }
  const version = shown === 'failed' ? await speaksOldTls(at, waitMs, signal) : null;
  if (version !== null) return { greeting: { kind: 'old-tls', version }, leaf: null };
  const said = await speakPlainly(at, waitMs, signal);
  if (said === null) return { greeting: { kind: shown === 'late' ? 'mute' : 'closed' }, leaf: null };
  const says = firstLine(said);
  return { greeting: { kind: /^HTTP\//.test(said) ? 'plain-http' : 'other', says }, leaf: null };
}
