import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { decideAction } from "#features/register/actions.ts";
import type { StandingOutlook } from "#features/register/queries/standing-outlook.ts";
import { reasonsOf, type StandingAct, standingEffects } from "#features/register/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type DecisionViewProps = {
  outlook: StandingOutlook;
  act: StandingAct;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** A decision about a standing: what it will do first, then the reason and the words for the maker. */
export function DecisionView({ outlook, act, sentences, locale }: DecisionViewProps) {
  const t = useTranslations("register.act");
  const standings = useTranslations("register.standings");
  const name = isolate(pick(outlook.name, locale).text);
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/artisans/${outlook.id}`}>{t("back")}</BackLink>}
        title={t(`${act}.title`)}
        lead={t("who", { name, standing: standings(outlook.standing) })}
      />
      {outlook.isAllowed ? (
        <>
          <WillHappen outlook={outlook} act={act} locale={locale} />
          <section aria-labelledby="decision">
            <h2 id="decision" className="mb-4 text-xl">
              {t("decision")}
            </h2>
            <DecisionForm {...{ outlook, act, sentences, locale }} />
          </section>
        </>
      ) : (
        <Notice tone="warning" title={t("notPossibleTitle")}>
          <p>{sentences.STANDING_NOT_ALLOWED}</p>
        </Notice>
      )}
    </Container>
  );
}

function DecisionForm({ outlook, act, sentences, locale }: DecisionViewProps) {
  const t = useTranslations("register.act");
  const reasons = useTranslations("register.reasons");
  const languages = useTranslations("register.maker.languages");
  const day: FieldSpec[] =
    act === "suspend"
      ? [{ kind: "date", name: "from", label: t("from"), hint: t("fromHint"), optional: true }]
      : [];
  const fields: FieldSpec[] = [
    {
      kind: "radio",
      name: "reason",
      label: t("reason"),
      options: reasonsOf[act].map((value) => ({ value, label: reasons(value) })),
    },
    {
      kind: "textarea",
      name: "note",
      label: t("note"),
      hint: t("noteHint", { language: languages(outlook.writtenIn) }),
      maxLength: 1000,
      rows: 4,
    },
    ...day,
    { kind: "confirm", name: "confirm", label: t("confirm") },
  ];
  return (
    <FieldsForm
      action={decideAction}
      start={newForm()}
      fields={fields}
      hidden={{ artisanId: outlook.id, act, locale }}
      sentences={sentences}
      submit={t(`${act}.submit`)}
      pending={t("pending")}
      tone={act === "reinstate" ? "primary" : "danger"}
    />
  );
}

/** The table of effects in sentences, with this maker's own figures. */
function WillHappen({ outlook, act, locale }: Omit<DecisionViewProps, "sentences">) {
  const t = useTranslations("register.act");
  const effects = standingEffects[outlook.to];
  const lines: [IconName, string][] = [
    ["eye", `${t(`listings.${effects.listings}`)} ${t("pieces", { count: outlook.pieces })}`],
    ["parcel", `${t(`orders.${effects.openOrders}`)} ${t("openOrders", { count: outlook.openOrders })}`],
    ["basket", t(`payouts.${effects.payouts}`)],
    ["card", t(`card.${effects.card}`)],
    ["info", t("told")],
  ];
  return (
    <Card tone="sable" as="section">
      <h2 className="mb-3 text-l">{t("willHappen")}</h2>
      <ul className="flex flex-col gap-3">
        {lines.map(([icon, words]) => (
          <li key={icon} className="flex gap-3">
            <Icon name={icon} className="mt-1" />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {outlook.renewedUntil && (
        <Notice className="mt-4">{t("renewed", { date: formatDate(outlook.renewedUntil, locale) })}</Notice>
      )}
      {outlook.planned && (
        <Notice tone="warning" className="mt-4">
          {t("overtakes", { date: formatDate(outlook.planned.effectiveFrom, locale) })}
        </Notice>
      )}
      {act === "strike-off" && <Notice tone="danger" className="mt-4" title={t("forGood")} />}
    </Card>
  );
}
