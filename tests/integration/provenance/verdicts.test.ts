import { afterAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { servePiece, type VerdictCode } from "#features/verify/index.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { type Harm, harms } from "./cases.ts";
import { harmedPiece } from "./harm.ts";
import { makeWorkshop } from "./workshop.ts";

afterAll(closeDatabases);

async function pageOf(serial: string, lang: string): Promise<string> {
  const answer = await servePiece(new Request(`http://localhost:3000/p/${serial}?lang=${lang}`), serial);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The sentence that must stand at the top: the right word for a wrong reason is luck. */
const causes: Record<Harm, keyof (typeof messages)["en"]["verify"]["verdict"]> = {
  none: "authentic",
  revoked: "revoked_record",
  suspended: "suspended_record",
  expired: "expired_record",
  tampered: "forged_signature",
  wrong_issuer: "forged_issuer",
  unknown_key: "forged_issuer",
  stale_list: "cannot_check_list",
  suspended_beside_stale: "suspended_record",
  endless_list: "cannot_check_list",
  ended_key_list: "cannot_check_list",
  ended_key: "forged_issuer",
  log_entry_missing: "cannot_check_log",
  log_forked: "forged_log",
  log_entry_wrong: "forged_log",
  no_record: "unknown_unsigned",
};

describe("the page behind a label", () => {
  it.each(Object.entries(harms) as [Harm, VerdictCode][])(
    "after %s says %s, in every language",
    async (harm, code) => {
      const serial = await harmedPiece(await makeWorkshop(), harm);
      for (const locale of locales) {
        const page = await pageOf(serial, locale);
        const words = messages[locale].verify;
        expect(page).toContain(`data-sign="${code}"`);
        expect(page).toContain(`>${words.word[code]}</p>`);
        expect(page).toContain(words.verdict[causes[harm]].split("{")[0]?.replaceAll("'", "&#39;"));
        expect(page.includes('class="verdict good')).toBe(code === "authentic");
      }
    },
  );
});
