/**
 * Where a scan was made: the country (ISO 3166-1), within Morocco the region (ISO 3166-2), or `unknown`. Read from the headers
 * that the operator's own proxy writes and names in `SCAN_COUNTRY_HEADER` and `SCAN_REGION_HEADER`: without such a
 * proxy anybody could write them, so nothing is read.
 */
export function regionOf(
  read: (name: string) => string | undefined,
  { country, region }: { country: string | undefined; region: string | undefined } = headerNames(),
): string {
  const code = (country && read(country)?.trim().toUpperCase()) || "";
  // XX and T1 are what proxies write for "not known" and for Tor.
  if (!/^[A-Z]{2}$/.test(code) || code === "XX") return "unknown";
  if (code !== "MA") return code;
  const part = (region && read(region)?.trim().toUpperCase().replace(/^MA-/, "")) || "";
  return /^(0[1-9]|1[0-2])$/.test(part) ? `MA-${part}` : code;
}

const headerNames = () => ({
  country: process.env.SCAN_COUNTRY_HEADER?.toLowerCase(),
  region: process.env.SCAN_REGION_HEADER?.toLowerCase(),
});
