/**
 * Hosts that are worked with at the same time. Each is asked over its own one or two connections, so a large number burdens
 * none of them; it bounds what the laptop holds open.
 */
export const hostsAtOnce = 256;
