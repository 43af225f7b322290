import "server-only";
import { sql } from "drizzle-orm";
import { piece } from "#db/schema/catalogue.ts";

/**
 * True for a piece that its maker has ever offered. A draft is its maker's alone, and stays so when it was put away as a draft:
 * a chamber reads neither.
 */
export const wasOffered = sql<boolean>`(${piece.state} <> 'draft' and (${piece.state} <> 'archived'
  or ${piece.publishedAt} is not null or exists (select 1 from piece_change offered
    where offered.piece_id = ${piece.id} and offered.kind in ('proposed', 'published'))))`;
