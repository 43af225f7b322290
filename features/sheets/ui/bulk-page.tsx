import { useTranslations } from "next-intl";
import { askedIn, plannedPrices } from "#features/sheets/domain/bulk-asked.ts";
import type { OpenPiece } from "#features/sheets/schema.ts";
import { BulkConfirm } from "#features/sheets/ui/bulk-confirm.tsx";
import { BulkView } from "#features/sheets/ui/bulk-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type PageProps = {
  pieces: readonly OpenPiece[];
  query: Readonly<Record<string, string | string[] | undefined>>;
  locale: Locale;
};

/** The list to choose from, or what would come of the choice that the address holds. */
export function BulkPage({ pieces, query, locale }: PageProps) {
  const t = useTranslations("sheets.bulk");
  const errors = useTranslations("listing.errors");
  const own = useTranslations("sheets.errors");
  const asked = askedIn(query);
  const chosen = pieces.filter(({ id }) => asked.ids.includes(id));
  const prices = asked.deed === "price" ? plannedPrices(chosen, asked) : [];
  const { deed } = asked;
  const lead = Number(asked.leadDays);
  const lacksLead = deed === "made_to_order" && !(lead >= 1 && lead <= 365);
  if (deed && chosen.length > 0 && prices && !lacksLead)
    return <BulkConfirm {...{ chosen, prices, locale }} asked={{ ...asked, deed }} />;
  const said = (line: string) => {
    const [code = "", n = "0"] = line.split(".");
    const key = code as "PIECE_CLOSED";
    const why = code === "PRICE_MOVED" ? own(code) : errors.has(key) ? errors(key) : t("notThis");
    return t("refused", { n: Number(n), why });
  };
  const refused = [query.refused ?? []].flat().map(said);
  const came = typeof query.changed === "string" ? { changed: Number(query.changed), refused } : null;
  const problem = !deed
    ? null
    : chosen.length === 0
      ? t("chooseFirst")
      : lacksLead
        ? errors("LEAD_NEEDED")
        : t("amountWrong");
  return <BulkView {...{ pieces, asked, problem, came, locale }} />;
}
