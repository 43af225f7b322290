import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import {
  decideGrantAction,
  declineGrantAction,
  payGrantAction,
  refuseGrantAction,
  returnGrantAction,
} from "#features/fund/actions.ts";
import { unpaidStates } from "#features/fund/domain/transitions.ts";
import type { GrantDto } from "#features/fund/schema.ts";
import { type FundZone, GrantPeople, GrantPill } from "#features/fund/ui/grants-view.tsx";
import { type KeptForm, newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type GrantViewProps = {
  grant: GrantDto;
  zone: FundZone;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** One grant: for whom, how much, why; and what a second officer, or the federation, does about it. */
export function GrantView({ grant, zone, sentences, locale }: GrantViewProps) {
  const t = useTranslations("fund");
  const isUnpaid = unpaidStates.includes(grant.state);
  const common = { hidden: { locale, grantId: grant.id }, sentences, start: newForm() };
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/fund`}>{t("title")}</BackLink>}
        title={<GrantPeople grant={grant} locale={locale} />}
      >
        <GrantPill state={grant.state} />
      </PageHeader>
      <SummaryList
        items={[
          { term: t("craft"), value: <Bilingual value={grant.craftName} locale={locale} /> },
          { term: t("amount"), value: <Price value={money(grant.amountMinor, "MAD")} locale={locale} /> },
          { term: t("purpose"), value: <span dir="auto">{grant.purpose}</span> },
          ...(grant.declineNote
            ? [{ term: t("declineNote"), value: <span dir="auto">{grant.declineNote}</span> }]
            : []),
          ...(grant.bankReference
            ? [{ term: t("bankReference"), value: <bdi dir="ltr">{grant.bankReference}</bdi> }]
            : []),
          ...grant.refusals.map((refusal) => ({
            term: t("refusedOn"),
            value: (
              <>
                <When value={refusal.at} locale={locale} style="short" /> ·{" "}
                <bdi dir="ltr">{refusal.bankReference}</bdi> · <span dir="auto">{refusal.note}</span>
              </>
            ),
          })),
          ...(grant.returnNote
            ? [{ term: t("returnNote"), value: <span dir="auto">{grant.returnNote}</span> }]
            : []),
        ]}
      />
      {zone === "office" && grant.state === "proposed" && grant.isMine && (
        <Notice>{t("otherDecides")}</Notice>
      )}
      {zone === "office" && grant.state === "proposed" && !grant.isMine && (
        <>
          <Act id="grant" title={t("acts.grant.title")} text={t("acts.grant.text")}>
            <FieldsForm
              {...common}
              action={decideGrantAction}
              fields={[{ kind: "confirm", name: "confirmed", label: t("acts.grant.confirm") }]}
              submit={t("acts.grant.submit")}
            />
          </Act>
          <Act id="decline" title={t("acts.decline.title")} text={t("acts.decline.text")}>
            <FieldsForm
              {...common}
              action={declineGrantAction}
              fields={[{ kind: "textarea", name: "note", label: t("declineNote"), rows: 3, maxLength: 500 }]}
              submit={t("acts.decline.submit")}
              tone="secondary"
            />
          </Act>
        </>
      )}
      {zone === "federation" && isUnpaid && (
        <Act id="pay" title={t("acts.pay.title")} text={t("acts.pay.text")}>
          <FieldsForm
            {...common}
            action={payGrantAction}
            fields={[
              { kind: "text", name: "bankReference", label: t("bankReference"), dir: "ltr", maxLength: 80 },
              { kind: "confirm", name: "confirmed", label: t("acts.pay.confirm") },
            ]}
            submit={t("acts.pay.submit")}
          />
        </Act>
      )}
      {zone === "federation" && (isUnpaid || grant.state === "paid") && (
        <GoesBack act={isUnpaid ? "return" : "refuse"} common={common} />
      )}
    </Container>
  );
}

type GoesBackProps = {
  act: "refuse" | "return";
  common: { hidden: Record<string, string>; sentences: GrantViewProps["sentences"]; start: KeptForm };
};

/** A transfer that came back, or a grant that is not paid after all: with the reason. */
function GoesBack({ act, common }: GoesBackProps) {
  const t = useTranslations("fund");
  return (
    <Act id={act} title={t(`acts.${act}.title`)} text={t(`acts.${act}.text`)}>
      <FieldsForm
        {...common}
        action={act === "refuse" ? refuseGrantAction : returnGrantAction}
        fields={[
          { kind: "textarea", name: "note", label: t(`acts.${act}.note`), rows: 3, maxLength: 500 },
          { kind: "confirm", name: "confirmed", label: t(`acts.${act}.confirm`) },
        ]}
        submit={t(`acts.${act}.submit`)}
        tone="secondary"
      />
    </Act>
  );
}

type ActProps = { id: string; title: string; text: string; children: ReactNode };

function Act({ id, title, text, children }: ActProps) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-bord pt-6">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
