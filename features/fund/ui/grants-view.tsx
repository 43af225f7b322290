import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink, OnwardLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Available, GrantDto, GrantState } from "#features/fund/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

export type FundZone = "office" | "federation";

const tones: Record<GrantState, PillTone> = {
  proposed: "pending",
  granted: "info",
  declined: "revoked",
  paid: "verified",
  refused: "pending",
  returned: "revoked",
};

export function GrantPill({ state }: { state: GrantState }) {
  const t = useTranslations("fund");
  return <StatusPill tone={tones[state]}>{t(`states.${state}`)}</StatusPill>;
}

const deeds = ["proposed", "granted", "declined", "paid", "refused", "returned"] as const;

type GrantsViewProps = {
  fund: { balances: readonly Available[]; grants: readonly GrantDto[] };
  zone: FundZone;
  done: string | undefined;
  locale: Locale;
  children?: ReactNode;
};

/** What each craft's account holds, and the grants of a chamber, or those the federation pays. */
export function GrantsView({ fund, zone, done, locale, children }: GrantsViewProps) {
  const t = useTranslations("fund");
  const did = deeds.find((deed) => deed === done);
  const price = (minor: number) => <Price value={money(minor, "MAD")} locale={locale} />;
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}`}>{t(zone)}</BackLink>}
        title={t("title")}
        lead={t(`${zone}Lead`)}
      >
        {children}
        <OnwardLink href="/fund">{t("toStatement")}</OnwardLink>
      </PageHeader>
      {did && (
        <Notice tone="success" role="status">
          {t(`done.${did}`)}
        </Notice>
      )}
      <DataTable
        caption={t("balances")}
        empty={<p>{t("noneWhy")}</p>}
        columns={[
          { key: "craft", label: t("craft"), rowHeader: true },
          { key: "balance", label: t("sums.balanceMinor"), align: "end" },
          { key: "free", label: t("free"), align: "end" },
        ]}
        rows={fund.balances.map((craft) => ({
          id: craft.craftId,
          cells: {
            craft: <Bilingual value={craft.name} locale={locale} />,
            balance: price(craft.balanceMinor),
            free: price(craft.freeMinor),
          },
        }))}
      />
      <section aria-labelledby="grants" className="flex flex-col gap-3">
        <h2 id="grants" className="text-xl">
          {t("grants")}
        </h2>
        {fund.grants.length === 0 && <p>{t("noGrant")}</p>}
        <ul className="border-t border-line">
          {fund.grants.map((grant) => (
            <li key={grant.id} className="flex flex-col gap-1 border-b border-line py-4">
              <p className="text-l">
                <TextLink href={`/${zone}/fund/${grant.id}`}>
                  <GrantPeople grant={grant} locale={locale} />
                </TextLink>
              </p>
              <p className="text-s text-encre-2">
                <Bilingual value={grant.craftName} locale={locale} /> · {price(grant.amountMinor)} ·{" "}
                <When value={grant.createdAt} locale={locale} style="short" />
              </p>
              <GrantPill state={grant.state} />
            </li>
          ))}
        </ul>
      </section>
    </Container>
  );
}

/** For whom a grant is: the master, and the apprentice they teach. */
export function GrantPeople({
  grant,
  locale,
}: {
  grant: Pick<GrantDto, "masterName" | "apprenticeName">;
  locale: Locale;
}) {
  const t = useTranslations("fund");
  const name = (value: GrantDto["masterName"]) =>
    value ? <Bilingual value={value} locale={locale} /> : t("notShown");
  return t.rich("people", {
    master: () => name(grant.masterName),
    apprentice: () => name(grant.apprenticeName),
  });
}
