import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { ApplicationRow, Stand } from "#features/fairs/schema.ts";
import { metres } from "#features/fairs/ui/size.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { stands: readonly Stand[]; applications: readonly ApplicationRow[]; locale: Locale };

/** The stands as a plan in their order: number, size, and who has it. */
export function StandList({ stands, applications, locale }: Props) {
  const t = useTranslations("fairs");
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-6">
      {stands.map((stand) => {
        const holder = applications.find(
          (row) => row.stand === stand.number && (row.state === "offered" || row.state === "confirmed"),
        );
        return (
          <li
            key={stand.number}
            className={`flex min-h-24 flex-col gap-1 rounded border p-3 ${holder ? "border-encre bg-papier" : "border-dashed border-bord"}`}
          >
            <span className="font-[550]">{stand.number}</span>
            <span className="text-s text-encre-2">{t("size", metres(stand, locale))}</span>
            {holder && (
              <span className="text-s">
                <Bilingual value={holder.name} locale={locale} />
                {holder.state === "offered" && <> · {t("states.offered")}</>}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
