import type { Database } from "#db/client.ts";
import { pieceMark } from "#db/schema/piece-marks.ts";
import { pieceSheet, pieceSheetRow } from "#db/schema/sheets.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Given = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  pieceId: Id<"piece">;
  imageId: Id<"image">;
  userId: Id<"user">;
};

/** A table of pieces of a workshop with a row that waits, and a mark on a photograph. */
export async function makeEditorThings(
  db: Database,
  { artisanId, chamberId, pieceId, imageId, userId }: Given,
) {
  const sheetId = newId("pieceSheet");
  await db.insert(pieceSheet).values({
    ...{
      id: sheetId,
      artisanId,
      startedBy: userId,
      fileName: "x.csv",
      header: ["reference"],
      rows: 1,
      bad: 0,
    },
    ...{ toCreate: 1, toUpdate: 0, toKeep: 0 },
  });
  await db.insert(pieceSheetRow).values({ sheetId, artisanId, line: 2, cells: ["A"], plan: "create" });
  const markId = newId("pieceMark");
  await db.insert(pieceMark).values({
    ...{
      id: markId,
      pieceId,
      imageId,
      chamberId,
      userId,
      x: 100,
      y: 100,
      width: 0,
      height: 0,
      reason: "dark",
    },
  });
  return { sheetId, markId };
}
