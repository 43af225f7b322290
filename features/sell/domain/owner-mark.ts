import { createHash } from "node:crypto";

/** Tells one person's drafts on a shared phone from another's, and says nothing about the person. */
export const ownerMark = (userId: string): string =>
  createHash("sha256").update(`sell ${userId}`).digest("hex").slice(0, 24);
