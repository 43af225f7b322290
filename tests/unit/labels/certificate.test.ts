import { describe, expect, it } from "vitest";
import { readCertified } from "#features/labels/read-certified.ts";
import { certificateLines } from "#features/labels/ui/print/certificate-lines.ts";
import { locales } from "#lib/i18n/locales.ts";

const words = (text: string) => [{ "@value": text, "@language": "fr" }];

/** The least a record says. */
const bare = {
  issuer: { id: "did:web:sanad.example:did:fes", name: words("Chambre") },
  credentialSubject: {
    serialNumber: "SND-0123ABCDEF",
    name: words("Plat"),
    craft: { name: words("Poterie") },
    madeIn: { name: words("Fès-Meknès") },
    maker: { name: words("Artisane fictive"), town: words("Fès") },
    material: [{ name: words("argile") }],
    technique: [],
  },
};

describe("a certificate", () => {
  it("is made of a record that says little, with a line for each thing it says and no other", () => {
    const facts = readCertified(bare);
    if (!facts) throw new Error("the record was not read");
    for (const locale of locales) {
      const lines = certificateLines(facts, locale);
      expect(lines.map(({ value }) => value[0]?.text)).toEqual([
        ...["SND-0123ABCDEF", "Poterie"],
        ...[expect.stringMatching(/^Artisane fictive[,،] Fès$/), "Fès-Meknès", "argile"],
      ]);
      expect(lines[1]?.value[0]?.lang).toBe("fr");
    }
  });

  it("tells shares, lots and the master where the record does", () => {
    const material = [{ name: words("argile"), sharePercent: 80, lot: "Fosse 7" }];
    const subject = { ...bare.credentialSubject, material, madeInMonth: "2026-03", madeUnderMaster: true };
    const facts = readCertified({ ...bare, credentialSubject: subject });
    const text = JSON.stringify(facts && certificateLines(facts, "fr"));
    expect(text).toContain("argile (\u206880 %, lot \u2068Fosse 7\u2069\u2069)");
    expect(text).toContain("mars 2026");
    expect(text).toContain("auprès d’un maître");
  });

  it("is not made of any other document", () => {
    expect(readCertified({ credentialSubject: { name: "x" } })).toBeNull();
    expect(readCertified(null)).toBeNull();
  });
});
