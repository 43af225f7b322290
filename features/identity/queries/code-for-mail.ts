import "server-only";
import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { signInCode } from "#db/schema/identity.ts";
import { sealedCodePlace } from "#features/identity/session/code-secrets.ts";
import { now } from "#lib/clock.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, idSchema, isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type CodeMail = { email: string; locale: Locale; code: string };

/** The code of an unsent sign-in mail. NOT_FOUND once it was sent, used or has run out. */
export const readCodeForMail = defineQuery({
  name: "identity.code-for-mail",
  input: z.strictObject({ id: idSchema("signInCode") }),
  handler: async ({ tx, input }): Promise<CodeMail | null> => {
    const open = and(
      eq(signInCode.id, input.id),
      isNull(signInCode.consumedAt),
      isNotNull(signInCode.sealedCode),
      gt(signInCode.expiresAt, now()),
    );
    const [row] = await tx.select().from(signInCode).where(open);
    if (!row?.sealedCode) return null;
    const code = unseal(row.sealedCode, sealedCodePlace(input.id));
    return { email: row.email, locale: row.locale as Locale, code };
  },
  policy: onlySystem,
});

/** What the mail job needs to send a sign-in code, or null when there is nothing to send any more. */
export async function codeForMail(id: string): Promise<CodeMail | null> {
  if (!isId("signInCode", id)) return null;
  const read = await readCodeForMail({ actor: systemActor("mail.send") }, { id: id as Id<"signInCode"> });
  return read.ok ? read.value : null;
}
