import sharp from "sharp";
import type { Database } from "#db/client.ts";
import { document } from "#db/schema/vault.ts";
import { keepPhoto } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A picture of two grounds, as a phone would send it. */
export async function photograph(width = 800, height = 1000): Promise<Buffer> {
  const ground = (background: string, rows: number) =>
    sharp({ create: { width, height: rows, channels: 3, background } })
      .png()
      .toBuffer();
  const upper = await ground("#1b4f8a", Math.round(height / 2));
  return sharp(await ground("#c8922a", height))
    .composite([{ input: upper, gravity: "north" }])
    .jpeg()
    .toBuffer();
}

/** A maker's portrait, sealed in the private store. Returns the document's id. */
export async function makePortrait(
  db: Database,
  of: { artisanId: Id<"artisan">; chamberId: Id<"chamber">; uploadedBy: Id<"user"> },
  sent?: Uint8Array,
): Promise<Id<"document">> {
  const file = await keepPhoto("portrait", sent ?? (await photograph()));
  await db.insert(document).values({ ...file, ...of });
  return file.id;
}
