import ipaddr from 'ipaddr.js';

/** Azure answers its machines' metadata questions on an address that looks public. */
const refusedUnicast = new Set(['168.63.129.16']);
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Only plain public unicast passes; all that is private, special, translated or unreadable does not. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || refusedUnicast.has(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(globalIpv6);
}
