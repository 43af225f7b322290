import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "#components/format/number.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { BodyZone } from "#features/bodies/form-state.ts";
import type { BodyLine } from "#features/bodies/schema.ts";
import { BodyStatePill } from "#features/bodies/ui/body-state.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type BodyTableProps = {
  bodies: readonly BodyLine[];
  locale: Locale;
  /** Where a body's name leads; nowhere when the reader does not keep its file. */
  zone?: BodyZone | undefined;
  empty?: ReactNode;
};

/** Craft bodies, one a line. */
export function BodyTable({ bodies, locale, zone, empty }: BodyTableProps) {
  const t = useTranslations("bodies");
  const columns = [
    { key: "name", label: t("name"), rowHeader: true },
    { key: "trade", label: t("trade") },
    { key: "level", label: t("level") },
    { key: "members", label: t("membersColumn"), align: "end" },
    { key: "state", label: t("state") },
  ] as const;
  const rows = bodies.map((body) => {
    const name = <Bilingual key="name" value={body.name} locale={locale} />;
    return {
      id: body.id,
      cells: {
        name: zone ? <TextLink href={`/${zone}/bodies/${body.id}`}>{name}</TextLink> : name,
        trade: <Bilingual value={body.trade} locale={locale} />,
        level: (
          <span>
            {t(`levels.${body.level}`)}
            {body.province && (
              <>
                {" · "}
                <Bilingual value={body.province} locale={locale} />
              </>
            )}
          </span>
        ),
        members: formatNumber(body.members, locale),
        state: <BodyStatePill state={body.state} />,
      },
    };
  });
  return <DataTable caption={t("title")} captionHidden columns={columns} rows={rows} empty={empty} />;
}
