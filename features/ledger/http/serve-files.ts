import "server-only";
import { createTranslator } from "use-intl/core";
import { stepUpPath } from "#features/identity/schema.ts";
import { ledgerFile, statementFile, trialBalanceFile } from "#features/ledger/files.ts";
import { myStatement } from "#features/ledger/queries/my-statement.ts";
import { exportLedger, readBooks } from "#features/ledger/queries/read-books.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { messages } from "#messages/index.ts";

const noStore = { "cache-control": "private, no-store" };
const notFound = () => new Response("Not found\n", { status: 404, headers: noStore });
const csv = (text: string, name: string) =>
  new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      ...noStore,
    },
  });

type Month = { artisanId: Id<"artisan"> | null; month: string };

/** A maker's statement of a month as a table, in their language. */
export async function serveStatement(
  context: Context,
  { artisanId, month }: Month,
  locale: Locale,
): Promise<Response> {
  const read = artisanId && (await myStatement(context, { artisanId, month }));
  if (!read?.ok) return notFound();
  const t = createTranslator({ locale, messages: messages[locale], namespace: "ledger.statement" });
  const { kinds } = messages[locale].ledger.statement;
  const text = statementFile(read.value, {
    columns: [t("date"), t("what"), t("about"), t("amount"), t("balance")],
    opening: t("opening"),
    closing: t("closing"),
    kind: (kind) => kinds[kind as keyof typeof kinds] ?? kind,
  });
  return csv(text, `sanad-${month}.csv`);
}

/** The books of a period for accounting: every line, or the trial balance. */
export async function serveBooks(context: Context, request: Request, locale: Locale): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const period = { from: query.get("from") ?? "", to: query.get("to") ?? "" };
  const name = `${period.from}-${period.to}.csv`;
  if (query.get("what") === "balance") {
    const books = await readBooks(context, period);
    return books.ok ? csv(trialBalanceFile(books.value.accounts), `balance-${name}`) : notFound();
  }
  const lines = await exportLedger(context, period);
  if (lines.ok) return csv(ledgerFile(lines.value.lines), `ledger-${name}`);
  if (lines.error.code !== "STEP_UP_REQUIRED") return notFound();
  const location = stepUpPath(locale, `/${locale}/federation/books`);
  return new Response(null, { status: 303, headers: { location, ...noStore } });
}
