import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { TextLink } from "#components/ui/link.tsx";
import {
  confirmCertificateAction,
  declineCertificateAction,
  reinstateCertificateAction,
  suspendCertificateAction,
  withdrawCertificateAction,
} from "#features/quality/actions.ts";
import type { CertificateAct, CertificateFile } from "#features/quality/schema.ts";
import { Part } from "#features/quality/ui/part.tsx";
import { qualitySentences } from "#features/quality/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const actions = {
  confirm: confirmCertificateAction,
  decline: declineCertificateAction,
  suspend: suspendCertificateAction,
  reinstate: reinstateCertificateAction,
  withdraw: withdrawCertificateAction,
} as const;
type Formed = keyof typeof actions;
const order: readonly Formed[] = ["confirm", "reinstate", "suspend", "decline", "withdraw"];

type ActsProps = { certificate: CertificateFile; asked: string | null; locale: Locale };

/** What the reader may do with a certificate, the usual first: one form at a time, the others as links to theirs. */
export function CertificateActs({ certificate, asked, locale }: ActsProps) {
  const t = useTranslations("quality.acts");
  const { acts, artisanId, id } = certificate;
  const shown = order.filter((act) => (acts as readonly CertificateAct[]).includes(act));
  if (shown.length === 0 && !acts.includes("renew")) return null;
  const open =
    shown.find((act) => act === asked) ?? shown.find((act) => act === "confirm" || act === "reinstate");
  return (
    <Part id="acts" title={t("title")}>
      {acts.includes("renew") && (
        <div>
          <ButtonLink
            href={`/office/quality/labels/new?${new URLSearchParams({ artisan: artisanId, renews: id })}`}
          >
            {t("renew")}
          </ButtonLink>
        </div>
      )}
      {open && (
        <div className="flex flex-col gap-2">
          <h3 className="text-l">{t(`${open}.title`)}</h3>
          <Act act={open} certificateId={id} locale={locale}>
            {t(`${open}.text`)}
          </Act>
        </div>
      )}
      <ul className="flex flex-wrap gap-x-6">
        {shown
          .filter((act) => act !== open)
          .map((act) => (
            <li key={act}>
              <TextLink
                href={`/office/quality/labels/${id}?act=${act}#part-acts`}
                className="target inline-flex items-center"
              >
                {t(`${act}.title`)}
              </TextLink>
            </li>
          ))}
      </ul>
    </Part>
  );
}

type ActProps = { act: Formed; certificateId: string; locale: Locale; children: ReactNode };

function Act({ act, certificateId, locale, children }: ActProps) {
  const t = useTranslations("quality.acts");
  const reason: FieldSpec = { kind: "textarea", name: "reason", label: t("reason"), rows: 2, maxLength: 600 };
  const fields: FieldSpec[] = [
    ...(act === "decline" || act === "suspend" || act === "withdraw" ? [reason] : []),
    ...(act === "confirm" || act === "withdraw"
      ? [{ kind: "confirm" as const, name: "confirmed", label: t(`${act}.confirm`) }]
      : []),
  ];
  return (
    <>
      <p className="max-w-text pb-4 text-encre-2">{children}</p>
      <FieldsForm
        action={actions[act]}
        start={newForm()}
        fields={fields}
        hidden={{ locale, certificateId }}
        sentences={qualitySentences(locale)}
        submit={t(`${act}.submit`)}
        tone={act === "confirm" || act === "reinstate" ? "primary" : "danger"}
      />
    </>
  );
}
