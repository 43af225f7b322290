import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rule, type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const maker: readonly Kind[] = ["artisan"];
const makers: readonly Kind[] = ["artisan", "otherArtisan"];

const byMaker = (input: (world: World) => unknown): Rule => ({ input, allow: maker, otherwise: "hide" });
const ofSheet = ({ sheetId }: World) => ({ sheetId });
const bySystem: Rule = { input: ofSheet, allow: system, otherwise: "hide" };

export const commands: Rules = {
  "sheets.preview": byMaker(({ artisanId }) => ({
    ...{ artisanId, fileName: "x.csv", header: ["reference"], rows: [] },
  })),
  "sheets.start": byMaker(ofSheet),
  "sheets.abandon": { input: ofSheet, allow: [...maker, "system"], otherwise: "hide" },
  "sheets.take-row": byMaker(({ sheetId }) => ({ sheetId, line: 2, plan: { kind: "create" } })),
  "sheets.price-piece": byMaker(({ pieceId, sku }) => ({ pieceId, options: [{ sku, from: 1, to: 2 }] })),
  "sheets.keep-rows": byMaker(({ sheetId }) => ({ sheetId, lines: [{ line: 2, pieceId: null }] })),
  "sheets.refuse-row": byMaker(({ sheetId }) => ({ sheetId, line: 2, problems: [] })),
  "sheets.finish": bySystem,
  "sheets.stop": bySystem,
};

export const queries: Rules = {
  "sheets.held-pieces": byMaker(({ artisanId }) => ({ artisanId, references: [] })),
  "sheets.open-pieces": { input: () => ({ ids: null }), allow: makers, otherwise: "hide" },
  "sheets.view": byMaker(ofSheet),
  "sheets.rows": byMaker(ofSheet),
  "sheets.list": { input: () => ({}), allow: makers, otherwise: "hide" },
  "sheets.work": bySystem,
};
