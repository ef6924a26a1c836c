import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What one caller holds: an IPv4 address, or the 64 bits of an IPv6 network, since nobody is given less. */
export function clientNetwork(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  if (isIPv4(address)) return address;
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
