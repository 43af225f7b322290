import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ChamberKeys, SigningKeyDto } from "#features/provenance/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type KeysViewProps = {
  chamber: ChamberKeys;
  /** The chamber replaces its key; the federation looks. */
  zone: "office" | "federation";
  done?: string | undefined;
  locale: Locale;
};

/** The keys a chamber signs with: the one in use, those before it, and who holds them. */
export function KeysView({ chamber, zone, done, locale }: KeysViewProps) {
  const t = useTranslations("provenance.keys");
  const [current, ...rest] = chamber.keys;
  const inUse = current && !current.endedAt ? current : undefined;
  const ended = inUse ? rest : chamber.keys;
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={
          zone === "office" ? (
            <Bilingual value={chamber.chamberName} locale={locale} />
          ) : (
            <BackLink href="/federation/keys">{t("all")}</BackLink>
          )
        }
        title={t("title")}
        lead={t("lead")}
      />
      {done === "rotated" && <Notice tone="success" role="status" title={t("rotated")} />}
      <Notice title={t("heldTitle")}>{t("held")}</Notice>
      <SummaryList
        items={[
          { term: t("chamber"), value: <Bilingual value={chamber.chamberName} locale={locale} /> },
          { term: t("did"), value: <Code text={chamber.did} /> },
        ]}
      />
      <section aria-labelledby="in-use" className="flex flex-col gap-4">
        <h2 id="in-use" className="text-xl">
          {t("inUse")}
        </h2>
        {inUse ? (
          <>
            <Card>
              <KeyFacts signingKey={inUse} locale={locale} />
            </Card>
            {zone === "office" && (
              <div>
                <ButtonLink href={`/office/keys/rotate?chamber=${chamber.chamberId}`} tone="secondary">
                  {t("rotate")}
                </ButtonLink>
              </div>
            )}
          </>
        ) : (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        )}
      </section>
      {ended.length > 0 && (
        <section aria-labelledby="ended" className="flex flex-col gap-4">
          <h2 id="ended" className="text-xl">
            {t("ended")}
          </h2>
          <ul className="flex flex-col gap-4">
            {ended.map((key) => (
              <Card as="li" tone="sable" key={key.id}>
                <KeyFacts signingKey={key} locale={locale} />
              </Card>
            ))}
          </ul>
        </section>
      )}
    </Container>
  );
}

function KeyFacts({ signingKey: key, locale }: { signingKey: SigningKeyDto; locale: Locale }) {
  const t = useTranslations("provenance.keys");
  const items = [
    { term: t("key"), value: <Code text={key.publicKeyMultibase} /> },
    { term: t("since"), value: formatDate(key.since, locale) },
    ...(key.endedAt ? [{ term: t("endedOn"), value: formatDate(key.endedAt, locale) }] : []),
    ...(key.endReason ? [{ term: t("why"), value: t(`ends.${key.endReason}`) }] : []),
  ];
  return <SummaryList items={items} />;
}

function Code({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className="font-mono text-s break-all">
      {text}
    </bdi>
  );
}
