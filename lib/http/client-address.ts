import { isIPv4, isIPv6 } from "node:net";

/**
 * The address a request came from, for rate limits: the nth entry from the right of X-Forwarded-For, n being the number
 * of proxies of our own in front (`TRUSTED_PROXY_HOPS`, default 1; Next writes the socket's address when there is none).
 * Entries further left were written by the visitor and prove nothing. IPv6 is cut to its /64, which one subscriber owns.
 */
export function clientAddress(headers: Headers, hops = trustedHops()): string {
  return clientAddressOf(headers.get("x-forwarded-for"), hops);
}

/** The same, of the header's value. */
export function clientAddressOf(forwarded: string | null | undefined, hops = trustedHops()): string {
  const entries = (forwarded ?? "").split(",").map((entry) => entry.trim());
  return networkOf(entries.at(-hops) ?? "");
}

function trustedHops(): number {
  const given = Number(process.env.TRUSTED_PROXY_HOPS ?? "1");
  return Number.isInteger(given) && given > 0 ? given : 1;
}

/** IPv4 as it is, IPv6 as its first 64 bits, anything else as `unknown`. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return "unknown";
  const [head = "", tail] = address.toLowerCase().replace(/%.*$/, "").split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  // A dotted tail (::1.2.3.4) stands for two groups.
  const groups = after.length + (after.at(-1)?.includes(".") ? 1 : 0);
  const zeros = tail === undefined ? 0 : Math.max(8 - before.length - groups, 0);
  const full = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return `${full
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
