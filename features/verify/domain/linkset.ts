const gs1 = "https://ref.gs1.org/voc/";

type Target = { href: string; type: string; title?: string; hreflang?: string[] };

/**
 * The documents about a piece as a link set (RFC 9264), under the link types of GS1's vocabulary. `anchor` is the address that was
 * asked, a Digital Link or ours.
 */
export function linksetOf({ anchor, page, isSigned }: { anchor: string; page: string; isSigned: boolean }): {
  linkset: Record<string, unknown>[];
} {
  const html: Target[] = [{ href: page, type: "text/html", hreflang: ["ar", "fr", "en"] }];
  const record: Target[] = [{ href: `${page}/credential.json`, type: "application/vc" }];
  return {
    linkset: [
      {
        anchor,
        [`${gs1}defaultLink`]: html,
        [`${gs1}pip`]: html,
        [`${gs1}verificationService`]: html,
        ...(isSigned
          ? {
              [`${gs1}certificationInfo`]: record,
              [`${gs1}traceability`]: [
                { href: `${page}/record.tlog-proof`, type: "text/plain" } satisfies Target,
              ],
            }
          : {}),
        describedby: [{ href: page, type: "application/ld+json" }, ...(isSigned ? record : [])],
      },
    ],
  };
}
