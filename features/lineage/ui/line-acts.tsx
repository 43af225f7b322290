import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { agreeAction, attestAction, declineAction, withdrawAction } from "#features/lineage/actions.ts";
import type { OfficeLines } from "#features/lineage/queries/office-lines.ts";
import type { LineDto } from "#features/lineage/schema.ts";
import { Act } from "#features/lineage/ui/line-view.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ActsProps = {
  line: LineDto;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What one of the two may do: agree where their word is missing, take the line back while it stands. */
export function PartyActs({ line, mine, ...rest }: ActsProps & { mine: "apprentice" | "master" }) {
  const t = useTranslations("lineage");
  const words = useTranslations("consents");
  const { common } = formOf(line, "studio", rest);
  const isMissing = mine === "master" ? !line.masterAgreed : !line.apprenticeAgreed;
  return (
    <>
      {line.state === "proposed" && isMissing && (
        <Act id="agree" title={t("agree")} text={t("agreeText")}>
          <FieldsForm
            {...common}
            action={agreeAction}
            fields={[{ kind: "confirm", name: "agreed", label: words("lineage") }]}
            submit={t("agreeSubmit")}
          />
        </Act>
      )}
      <Withdraw line={line} zone="studio" {...rest} />
    </>
  );
}

/** What the apprentice's chamber may do: attest, decline, and take back what it attested. */
export function OfficeActs({ line, pastMasters, ...rest }: ActsProps & Pick<OfficeLines, "pastMasters">) {
  const t = useTranslations("lineage");
  const { common } = formOf(line, "office", rest);
  const known = pastMasters.filter(
    ({ id, craftId }) => line.isPast && craftId === line.craftId && id !== line.pastMasterId,
  );
  const isAgreed = line.masterAgreed && line.apprenticeAgreed;
  return (
    <>
      {line.state === "proposed" && (
        <>
          <Act id="attest" title={t("attest")} text={t(isAgreed ? "attestText" : "attestLater")}>
            {isAgreed && (
              <FieldsForm
                {...common}
                action={attestAction}
                fields={
                  known.length === 0
                    ? []
                    : [
                        {
                          kind: "select",
                          name: "sameAs",
                          label: t("sameAs"),
                          hint: t("sameAsHint"),
                          optional: true,
                          placeholder: t("sameAsNobody"),
                          options: known.map(({ id, name }) => ({
                            value: id,
                            label: pick(name, rest.locale).text,
                          })),
                        },
                      ]
                }
                submit={t("attestSubmit")}
              />
            )}
          </Act>
          <Act id="decline" title={t("decline")} text={t("declineText")}>
            <FieldsForm
              {...common}
              action={declineAction}
              fields={[{ kind: "textarea", name: "note", label: t("note"), rows: 3, maxLength: 1000 }]}
              submit={t("declineSubmit")}
              tone="secondary"
            />
          </Act>
        </>
      )}
      {line.state === "attested" && <Withdraw line={line} zone="office" {...rest} />}
    </>
  );
}

function Withdraw({ line, zone, ...rest }: ActsProps & { zone: "office" | "studio" }) {
  const t = useTranslations("lineage");
  if (line.state !== "proposed" && line.state !== "attested") return null;
  return (
    <Act id="withdraw" title={t("withdraw")} text={t("withdrawText")}>
      <FieldsForm
        {...formOf(line, zone, rest).common}
        action={withdrawAction}
        fields={[{ kind: "confirm", name: "confirmed", label: t("withdrawConfirm") }]}
        submit={t("withdrawSubmit")}
        tone="danger"
      />
    </Act>
  );
}

const formOf = (line: LineDto, zone: string, { sentences, locale }: Omit<ActsProps, "line">) => ({
  common: { hidden: { locale, zone, lineageId: line.id }, sentences, start: newForm() },
});
