import { expect, test } from "vitest";
import { runSheet, sheetView, startSheet } from "#features/sheets/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { pieceSheet } from "#tests/factories/piece-sheets.ts";
import { makeSheetWorkshop, send, take, traces } from "#tests/integration/sheets/world.ts";

const seconds = (since: number) => (performance.now() - since) / 1000;

test("a table of 1,000 pieces with 5% errors is judged, taken in under a minute, and sent again changes nothing", async () => {
  const shop = await makeSheetWorkshop();
  const file = pieceSheet(1000, { badEvery: 20 });
  let since = performance.now();
  const sheetId = await send(shop, file.bytes);
  const previewed = seconds(since);
  expect(unwrap(await sheetView(shop.context, { sheetId }))).toMatchObject({ toCreate: 950, bad: 50 });
  unwrap(await startSheet(shop.context, { sheetId }));
  since = performance.now();
  await runSheet(sheetId);
  const taken = seconds(since);
  expect(unwrap(await sheetView(shop.context, { sheetId })).became).toMatchObject({
    created: 950,
    refused: 50,
  });
  const before = await traces();
  since = performance.now();
  await take(shop, file.bytes);
  const again = seconds(since);
  expect(await traces()).toEqual(before);
  process.stdout.write(
    `1,000 rows: preview ${previewed.toFixed(1)} s, import ${taken.toFixed(1)} s, the same again ${again.toFixed(1)} s\n`,
  );
  expect(taken).toBeLessThan(60);
}, 240_000);
