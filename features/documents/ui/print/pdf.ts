import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { qrSvg } from "#components/art/qr-code.ts";
import type { Sheet } from "#features/documents/domain/sheet.ts";
import { dayInMorocco } from "#lib/days.ts";
import { typeset } from "#lib/pdf/typeset.ts";

let source: string | undefined;

/** The drawing of a sheet, read once. */
function drawing(): string {
  source ??= readFileSync(join(process.cwd(), "features/documents/ui/print/sheet.typ"), "utf8");
  return source;
}

/** Every code on a sheet, drawn. */
function codesOf(sheets: readonly Sheet[]): Record<string, string> {
  const found = sheets
    .flatMap((sheet) => sheet.blocks)
    .flatMap((block) =>
      block.kind === "parcel"
        ? [block.code]
        : block.kind === "entries"
          ? block.items.map(({ code }) => code)
          : [],
    );
  return Object.fromEntries(found.map((code) => [code, qrSvg(code)]));
}

function draw(sheets: readonly Sheet[], issuedAt: string, layout: "single" | "labels"): Buffer {
  const [year = "", month = "", day = ""] = dayInMorocco(new Date(issuedAt)).split("-");
  const [drawn, codes] = [JSON.stringify(sheets), JSON.stringify(codesOf(sheets))];
  return typeset(drawing(), { sheets: drawn, codes, layout, year, month, day });
}

/** A sheet as PDF/A. The same sheet and day give the same bytes. Throws when the sheet cannot be set. */
export const pdfOf = (sheet: Sheet, issuedAt: string): Buffer => draw([sheet], issuedAt, "single");

/** Labels as PDF/A, four on an A4. */
export const labelsPdf = (sheets: readonly Sheet[], issuedAt: string): Buffer =>
  draw(sheets, issuedAt, "labels");
