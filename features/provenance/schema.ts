import { z } from "zod";
import { idSchema } from "#lib/ids/ids.ts";

const words = z.string().trim().min(1, "REQUIRED").max(600);

/** Serial on a piece's label, as it stands in `/p/{serial}`. */
export const serialSchema = z.string().trim().min(1).max(40);

export const issuePieceRecordInput = z.object({ pieceId: idSchema("piece") });

/** The reason is shown to the public in the three languages. */
export const revokeBadgeInput = z.object({
  badgeId: idSchema("badge"),
  reason: z.object({ ar: words, fr: words, en: words }),
});
