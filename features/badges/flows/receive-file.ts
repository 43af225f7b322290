import "server-only";
import { addBadgeFile } from "#features/badges/commands/add-file.ts";
import { getBadge } from "#features/badges/queries/get-badge.ts";
import { keepPaper, receiveFileForm } from "#features/vault/index.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Takes one file of evidence from a plain form, with the digest of what was sent. Leads back to the badge's page. */
export function receiveBadgeFile(context: Context, request: Request, badgeId: string): Promise<Response> {
  return receiveFileForm(context, request, {
    check: async () => {
      if (!isId("badge", badgeId)) throw new Refusal("NOT_FOUND");
      const badge = await getBadge(context, { badgeId });
      if (!badge.ok) throw new Refusal(badge.error.code);
      if (!badge.value.acts.includes("evidence")) throw new Refusal("BADGE_NOT_PROPOSED");
      return badgeId;
    },
    keep: (bytes) => keepPaper("badge_evidence", bytes),
    write: ({ file, sha256, typed, known }) =>
      addBadgeFile(context, {
        ...{ badgeId: known, file, sha256 },
        ...{ title: typed("title", 400), datedOn: typed("datedOn") },
      }),
    back: (typed, code) => ({
      page: `/office/badges/${isId("badge", badgeId) ? badgeId : ""}`,
      ...(code ? { query: { title: typed("title"), datedOn: typed("datedOn") } } : {}),
      part: "evidence",
    }),
    done: "evidence",
  });
}
