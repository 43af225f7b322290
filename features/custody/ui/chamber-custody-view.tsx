import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Totals } from "#components/ui/totals.tsx";
import { chamberAccountAction, chamberProposeAction } from "#features/custody/actions.ts";
import type { ChamberCustody } from "#features/custody/schema.ts";
import { TransferPart } from "#features/custody/ui/transfer-part.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type Props = {
  custody: ChamberCustody;
  done: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What Sanad holds for a chamber of deposits that were paid by card, where it is paid, and its transfers. */
export function ChamberCustodyView({ custody, done, sentences, locale }: Props) {
  const t = useTranslations("custody");
  const words = useTranslations("custody.chamber");
  const { chamberId, heldMinor, transferableMinor, account, transfers } = custody;
  const dirhams = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  const isOpen = transfers.some(({ state }) => state === "proposed");
  const common = { hidden: { chamberId, locale }, sentences };
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/purchases?chamber=${chamberId}`}>{words("back")}</BackLink>}
        title={words("title")}
        lead={<Bilingual value={custody.name} locale={locale} />}
      />
      {(done === "account" || done === "proposed") && (
        <Notice tone="success" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      <p>{words("lead")}</p>
      <Totals
        className="max-w-form"
        rows={
          heldMinor < 0
            ? [{ label: words("owes"), value: <bdi>{dirhams(-heldMinor)}</bdi> }]
            : [
                { label: words("held"), value: <bdi>{dirhams(heldMinor)}</bdi> },
                { label: words("transferable"), value: <bdi>{dirhams(Math.max(0, transferableMinor))}</bdi> },
              ]
        }
      />
      {heldMinor < 0 && <p>{words("owesText")}</p>}
      <TransferPart to="chamber" custody={custody} locale={locale} />
      {account?.isUsable && transferableMinor > 0 && !isOpen && (
        <section aria-labelledby="propose" className="flex flex-col gap-4">
          <h2 id="propose" className="text-xl">
            {words("propose.title")}
          </h2>
          <p>{words("propose.text")}</p>
          <FieldsForm
            {...common}
            action={chamberProposeAction}
            start={newForm()}
            fields={[
              {
                ...{ kind: "confirm", name: "confirmed" },
                label: words("propose.confirm", { amount: dirhams(transferableMinor) }),
              },
            ]}
            submit={words("propose.submit")}
          />
        </section>
      )}
      {!isOpen && (
        <Disclosure summary={words("account.title")}>
          <p className="mb-4">{words("account.text")}</p>
          <FieldsForm
            {...common}
            action={chamberAccountAction}
            start={newForm()}
            fields={[
              { kind: "text", name: "rib", label: t("rib"), hint: t("ribHint"), dir: "ltr", maxLength: 40 },
              { kind: "text", name: "holder", label: t("holder"), maxLength: 120 },
              { kind: "text", name: "source", label: t("accountSource"), maxLength: 500 },
            ]}
            submit={words("account.submit")}
          />
        </Disclosure>
      )}
    </Container>
  );
}
