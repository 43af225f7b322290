import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { labelCertificate } from "#db/schema/quality.ts";
import { readsQuality } from "#features/quality/policy.ts";
import { readCertificates } from "#features/quality/queries/read-certificates.ts";
import { type CertificateRow, type CertificateTab, ofChamberInput } from "#features/quality/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type CertificateLists = { chamberId: Id<"chamber"> } & Readonly<
  Record<CertificateTab, readonly CertificateRow[]>
>;

/** A chamber's certificates by what is to be done with them. What runs out soon is in force, and stands in both lists. */
export const listCertificates = defineQuery({
  name: "quality.list-certificates",
  input: ofChamberInput,
  handler: async ({ tx, input, now }): Promise<CertificateLists> => {
    const today = dayInMorocco(now);
    const { days } = await ruleValue(tx, "label.reminders", now);
    const soon = dayAfter(today, Math.max(...days));
    const rows = await readCertificates(
      tx,
      and(eq(labelCertificate.chamberId, input.chamberId), ne(labelCertificate.state, "declined")),
      today,
    );
    const of = (wanted: (row: CertificateRow) => boolean) => rows.filter(wanted);
    return {
      chamberId: input.chamberId,
      to_confirm: of(({ standing }) => standing === "recorded"),
      in_force: of(({ standing }) => standing === "in_force"),
      running_out: of(({ standing, expiresOn }) => standing === "in_force" && expiresOn <= soon),
      ended: of(({ standing }) => standing !== "recorded" && standing !== "in_force"),
    };
  },
  policy: (actor, { input }) => readsQuality(actor, input),
});
