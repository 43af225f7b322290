import "server-only";
import { and, asc, desc, eq, gte, lt } from "drizzle-orm";
import { z } from "zod";
import {
  publishedCheckpoint,
  publishedKey,
  publishedLogEntry,
  publishedLogNode,
} from "#db/schema/published-provenance.ts";
import { logOrigin } from "#features/provenance/domain/addresses.ts";
import { newestHead } from "#features/provenance/log/heads.ts";
import { readPublicKey } from "#lib/credentials/keys.ts";
import { env } from "#lib/env.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { noteVerifierKey } from "#lib/merkle/checkpoint.ts";
import { completeAt, entryBundle, parseTilePath, tileWidth, treeLevel } from "#lib/merkle/tiles.ts";

/** The newest signed head of the log as it is served, with the witnesses' signatures; null before the first entry. */
export const getCheckpoint = definePublicQuery({
  name: "provenance.get-checkpoint",
  input: z.object({}),
  handler: async ({ db }) => (await newestHead(db))?.note ?? null,
});

/** The log's key in the form that tools for signed notes take; null before the first entry. */
export const getLogKey = definePublicQuery({
  name: "provenance.get-log-key",
  input: z.object({}),
  handler: async ({ db }) => {
    const [row] = await db
      .select({ key: publishedKey.publicKeyMultibase })
      .from(publishedKey)
      .where(eq(publishedKey.purpose, "log"))
      .orderBy(desc(publishedKey.createdAt))
      .limit(1);
    if (!row) return null;
    return noteVerifierKey(logOrigin(env().CANONICAL_ORIGIN), (await readPublicKey(row.key)).bytes);
  },
});

/** Bytes of a tile or entry bundle; null when the address is misspelt or asks for more than the log holds. */
export const getTile = definePublicQuery({
  name: "provenance.get-tile",
  input: z.object({ path: z.array(z.string()).max(9) }),
  handler: async ({ db, input }): Promise<{ bytes: Buffer; full: boolean } | null> => {
    const address = parseTilePath(input.path);
    if (!address) return null;
    const level = address.kind === "hashes" ? treeLevel(address.level) : 0;
    const start = address.index * tileWidth;
    const end = start + address.width;
    const [head] = await db
      .select({ size: publishedCheckpoint.size })
      .from(publishedCheckpoint)
      .orderBy(desc(publishedCheckpoint.size))
      .limit(1);
    if (!head || completeAt(level, head.size) < end) return null;
    const full = address.width === tileWidth;
    if (address.kind === "entries") {
      const { index, leaf } = publishedLogEntry;
      const range = and(gte(index, start), lt(index, end));
      const rows = await db.select({ leaf }).from(publishedLogEntry).where(range).orderBy(asc(index));
      return { bytes: entryBundle(rows.map((row) => row.leaf)), full };
    }
    const { index, hash } = publishedLogNode;
    const range = and(eq(publishedLogNode.level, level), gte(index, start), lt(index, end));
    const rows = await db.select({ hash }).from(publishedLogNode).where(range).orderBy(asc(index));
    return { bytes: Buffer.concat(rows.map((row) => row.hash)), full };
  },
});
