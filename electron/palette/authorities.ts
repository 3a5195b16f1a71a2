import { constants } from 'node:crypto';
import type { SecureContext } from 'node:tls';
import tls from 'node:tls';

/** Node 20 does not have it. */
const { getCACertificates } = tls as Partial<typeof tls>;

/**
 * Authorities that this laptop trusts: Node's own and those of NODE_EXTRA_CA_CERTS; where Node can tell them also those of
 * the system, as a company that reads its traffic puts its own there. Undefined: Node's own list, which it takes by itself.
 */
const ofLaptop = (): string[] | undefined =>
  getCACertificates && [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];

const contextOf = (ca: string[] | undefined): SecureContext =>
  tls.createSecureContext({
    minVersion: 'TLSv1.2',
    // The certificate is checked once per connection, so it must not change within one.
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
    ca,
  });

let made: SecureContext | null = null;

/**
 * Holds settings only, so one serves all connections; that of the laptop is made when first needed, as reading the system's
 * takes a while. `named`: PEM of those that were named for one console, which hold in place of all others.
 */
export const byAuthorities = (named: readonly string[]): SecureContext =>
  named.length > 0 ? contextOf([...named]) : (made ??= contextOf(ofLaptop()));
