import "server-only";
import { createTranslator } from "use-intl/core";
import { currentContext } from "#features/identity/index.ts";
import { type ExportedMaker, exportMakers } from "#features/register/queries/export-makers.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { now } from "#lib/clock.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import { messages } from "#messages/index.ts";

type Choice = Omit<Parameters<typeof exportMakers>[1], "chamberId" | "locale">;

/**
 * The register as a file, with what the list was narrowed by. Names stand in every language, because a table is sorted and
 * compared; it holds nothing by which a maker is reached or identified.
 */
export async function serveRegisterExport(
  locale: Locale,
  chamberId: Id<"chamber"> | null,
  choice: Choice,
): Promise<Response> {
  const context = await currentContext();
  const own = chamberId ?? chamberIdsOf(context.actor, "registrar", "verifier", "manager")[0];
  const rows = own && (await exportMakers(context, { ...choice, chamberId: own, locale }));
  if (!rows?.ok)
    return new Response("Not found\n", { status: 404, headers: { "cache-control": "no-store" } });
  const words = createTranslator({ locale, messages: messages[locale] });
  const name = `${messages.en.register.list.csv.file}-${dayInMorocco(now())}.csv`;
  return new Response(tableOf(rows.value, locale, words), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}

type WordsOf = ReturnType<typeof createTranslator<(typeof messages)["fr"]>>;

function tableOf(rows: readonly ExportedMaker[], locale: Locale, t: WordsOf): string {
  const columns = [
    t("register.list.number"),
    ...locales.map((language) => `${t("register.list.name")} (${language})`),
    t("register.list.kind"),
    t("register.list.trade"),
    t("register.list.town"),
    t("register.list.standing"),
    t("register.list.csv.standingSince"),
    t("register.list.validUntil"),
  ];
  const comma = locale === "ar" ? "، " : ", ";
  return writeCsv(
    columns,
    rows.map((row) => [
      row.registryNumber,
      ...locales.map((language) => row.name[language] ?? null),
      t(`artisan.kind.${row.kind}`),
      row.crafts.map((craft) => pick(craft, locale).text).join(comma),
      pick(row.town, locale).text,
      t(`register.standings.${row.standing}`),
      dayInMorocco(new Date(row.standingSince)),
      row.validUntil,
    ]),
  );
}
