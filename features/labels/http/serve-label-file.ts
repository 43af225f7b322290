import "server-only";
import { makeClaimCodes } from "#features/labels/commands/make-claim-codes.ts";
import { inPages, tagBytes } from "#features/labels/domain/nfc.ts";
import { pieceAddress } from "#features/labels/paths.ts";
import { getLabel } from "#features/labels/queries/get-label.ts";
import { labelSheet } from "#features/labels/queries/label-sheet.ts";
import { sheetOptions } from "#features/labels/schema.ts";
import { certificateOf } from "#features/labels/ui/print/certificate.ts";
import { certificatePage } from "#features/labels/ui/print/certificate-page.ts";
import { certificatePdf } from "#features/labels/ui/print/certificate-pdf.ts";
import { labelsPdf, type PrintedLabel } from "#features/labels/ui/print/labels-pdf.ts";
import { symbolFile, symbolOf } from "#features/labels/ui/print/symbol.ts";
import { now as clock } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { readFields } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

const kept = { "cache-control": "private, no-store", "referrer-policy": "no-referrer", vary: "cookie" };

const missing = () => new Response("Not found\n", { status: 404, headers: kept });

type Where = {
  file: string;
  locale: Locale;
  zone: "office" | "studio";
  fonts: { latin: string; arabic: string };
};

/**
 * Answers with what is printed: `sheet.pdf?ids=&stock=&from=&copies=`, and for a serial `SERIAL.svg` (its code), `SERIAL.txt` (what a
 * tag is written with), `SERIAL.pdf` and `SERIAL.html` (its certificate). Choosing nothing, or too much, leads back to the list, which
 * says so; what the reader may not print is 404.
 */
export async function serveLabelFile(context: Context, request: Request, where: Where): Promise<Response> {
  if (where.file === "sheet.pdf") return serveSheet(context, request, where);
  const [, serial = "", format = ""] = /^(.+)\.(svg|txt|pdf|html)$/.exec(where.file) ?? [];
  const found = serial ? await getLabel(context, { serial }) : null;
  if (!found?.ok) return missing();
  const { CANONICAL_ORIGIN: origin } = env();
  const label = found.value;
  if (format === "svg")
    return attached(symbolFile(symbolOf(origin, label), serial), where.file, "image/svg+xml");
  if (format === "txt") {
    const address = pieceAddress(origin, label);
    return attached(`${address}\n${inPages(tagBytes(address))}\n`, where.file, "text/plain; charset=utf-8");
  }
  const now = context.now ?? clock();
  const { locale, fonts, zone } = where;
  const certificate = certificateOf(label, { origin, locale, now });
  if (!certificate) return missing();
  if (format === "pdf") {
    return attached(certificatePdf(certificate, now), `certificate-${where.file}`, "application/pdf");
  }
  const pdf = `/${locale}/${zone}/labels/files/${encodeURIComponent(serial)}.pdf`;
  return plainResponse(certificatePage(certificate, { pdf, locale, fonts }), { headers: kept });
}

/**
 * Answers a posted form with a sheet whose labels carry new codes for their owners: `ids`, `stock`, `from`. Each piece stands on it
 * once, and a code that was printed before is void.
 */
export async function serveClaimSheet(context: Context, request: Request, where: Where): Promise<Response> {
  if (where.file !== "sheet.pdf") return missing();
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) {
    return new Response("Forbidden\n", { status: 403, headers: kept });
  }
  const asked = (await readFields(request, 32 * 1024)) ?? new URLSearchParams();
  const pieceIds = idsIn(asked);
  const made = await makeClaimCodes(context, { pieceIds });
  if (!made.ok) return backToList(made.error.code, pieceIds, where);
  return sheetOf(context, made.value, asked, where, 1);
}

async function serveSheet(context: Context, request: Request, where: Where): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const pieceIds = idsIn(asked);
  const sheet = await labelSheet(context, { pieceIds });
  if (!sheet.ok) return backToList(sheet.error.code, pieceIds, where);
  return sheetOf(
    context,
    sheet.value.map((label) => ({ ...label, claimCode: null })),
    asked,
    where,
  );
}

const idsIn = (asked: URLSearchParams) =>
  asked
    .getAll("ids")
    .flatMap((ids) => ids.split(","))
    .filter((id): id is Id<"piece"> => isId("piece", id));

function backToList(code: string, pieceIds: readonly unknown[], { locale, zone }: Where): Response {
  if (code !== "INVALID_INPUT") return missing();
  const problem = pieceIds.length === 0 ? "LABELS_NONE" : "LABELS_TOO_MANY";
  const location = `/${locale}/${zone}/labels?problem=${problem}`;
  return new Response(null, { status: 303, headers: { ...kept, location } });
}

function sheetOf(
  context: Context,
  labels: readonly PrintedLabel[],
  asked: URLSearchParams,
  { locale }: Where,
  copies?: number,
): Response {
  const options = sheetOptions.parse(Object.fromEntries(asked));
  const { CANONICAL_ORIGIN: origin } = env();
  const print = { ...options, copies: copies ?? options.copies, locale, now: context.now ?? clock() };
  return attached(labelsPdf({ labels, origin, ...print }), "labels.pdf", "application/pdf");
}

function attached(body: Buffer | string, name: string, type: string): Response {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...baseHeaders(servedOverHttps()),
      ...kept,
      "content-type": type,
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, "-")}"`,
    },
  });
}
