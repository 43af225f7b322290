import { afterEach, describe, expect, it } from "vitest";
import { noteScan, takeScans } from "#lib/scans/buffer.ts";
import { regionOf } from "#lib/scans/region.ts";

const phone = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36";
const day = "2026-11-26";

function scan(
  serial: string,
  over: { address?: string; agent?: string; day?: string; purpose?: string } = {},
) {
  const headers: Record<string, string | undefined> = {
    "user-agent": over.agent ?? phone,
    "sec-purpose": over.purpose,
    "x-country": "MA",
  };
  const read = (name: string) => headers[name];
  return noteScan(serial, { address: over.address ?? "192.0.2.1", read, day: over.day ?? day });
}

afterEach(() => {
  takeScans();
  delete process.env.SCAN_COUNTRY_HEADER;
});

describe("counting scans", () => {
  it("counts a label once a visitor and day, however often they reload", () => {
    expect([scan("A"), scan("A"), scan("B"), scan("A", { address: "192.0.2.2" })]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(takeScans()).toEqual([
      { serial: "A", region: "unknown", scans: 2 },
      { serial: "B", region: "unknown", scans: 1 },
    ]);
    expect(takeScans()).toEqual([]);
    expect(scan("A")).toBe(false);
    expect(scan("A", { day: "2026-11-27" })).toBe(true);
  });

  it("counts no program, no look ahead, and nobody without a name", () => {
    for (const agent of ["Googlebot/2.1", "WhatsApp/2.23", "curl/8", "python-requests/2", "node", ""])
      expect(scan("C", { agent })).toBe(false);
    expect(scan("C", { purpose: "prefetch;prerender" })).toBe(false);
    expect(takeScans()).toEqual([]);
  });

  it("keeps neither address nor browser: what is handed on is the label, the place and the count", () => {
    scan("D", { address: "203.0.113.77" });
    expect(JSON.stringify(takeScans())).toBe('[{"serial":"D","region":"unknown","scans":1}]');
  });
});

describe("where a scan was made", () => {
  const read = (given: Record<string, string>) => (name: string) => given[name];
  const names = { country: "x-country", region: "x-region" };

  it("is the country, and within Morocco the region", () => {
    expect(regionOf(read({ "x-country": "fr" }), names)).toBe("FR");
    expect(regionOf(read({ "x-country": "MA", "x-region": "MA-03" }), names)).toBe("MA-03");
    expect(regionOf(read({ "x-country": "MA", "x-region": "07" }), names)).toBe("MA-07");
    expect(regionOf(read({ "x-country": "MA", "x-region": "99" }), names)).toBe("MA");
  });

  it("is unknown without a proxy that says it, and for what is no country", () => {
    expect(regionOf(read({ "x-country": "FR" }), { country: undefined, region: undefined })).toBe("unknown");
    for (const code of ["XX", "T1", "FRA", "", "<b>"])
      expect(regionOf(read({ "x-country": code }), names)).toBe("unknown");
  });
});
