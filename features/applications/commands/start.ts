import "server-only";
import { and, count, eq, notInArray } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { placeFields } from "#features/applications/answers/who.ts";
import { chamberOf } from "#features/applications/commands/find-chamber.ts";
import { openFile } from "#features/applications/commands/open-file.ts";
import { kinds } from "#features/applications/domain/kinds.ts";
import { anyPerson } from "#features/applications/policy.ts";
import { locales } from "#lib/i18n/locales.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Files one account may have on their way at once: a person, and the groups they speak for. */
const openAtMost = 4;

/** Somebody begins their own application. The province decides which chamber it is for. */
export const startApplication = defineCommand({
  name: "applications.start",
  input: z.strictObject({
    locale: z.enum(locales),
    place: z.strictObject(placeFields),
    kind: z.enum(kinds).optional(),
  }),
  errors: ["PROVINCE_UNCOVERED", "TOO_MANY_APPLICATIONS"],
  load: async () => ({}),
  policy: anyPerson,
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
    const chamberId = await chamberOf(tx, input.place.province);
    if (!chamberId) return fail("PROVINCE_UNCOVERED");
    const [own] = await tx
      .select({ n: count() })
      .from(application)
      .where(
        and(
          eq(application.applicantUserId, actor.userId),
          notInArray(application.state, ["approved", "refused", "withdrawn"]),
        ),
      );
    if ((own?.n ?? 0) >= openAtMost) fail("TOO_MANY_APPLICATIONS");
    const { userId: applicantUserId, email } = actor;
    const { locale, place, kind = null } = input;
    const id = await openFile(tx, { chamberId, place, kind, locale, at: now, applicantUserId, email });
    return { applicationId: id };
  },
  audit: ({ output }) => ({ object: output.applicationId }),
});
