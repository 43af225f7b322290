import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { FindCode } from "#features/showcase/ui/find-panel.tsx";
import { VerificationSteps } from "#features/showcase/ui/verification-steps.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const roles = ["identity", "workshop", "badge", "record", "declared"] as const;

/** Addresses anybody may read, as they are written; a name in braces stands for the thing's own. */
const files = [
  ["file1", "/p/{serial}/credential.json"],
  ["file2", "/p/{serial}/record.tlog-proof"],
  ["file3", "/did/{chamber}/did.json"],
  ["file4", "/status/{chamber}/revocation"],
  ["file5", "/log/checkpoint"],
] as const;

/** Who verifies what, what a check does not prove, and how it is done without us. */
export function VerificationView({ locale }: { locale: Locale }) {
  const t = useTranslations("home.verification");
  const how = useTranslations("home.how");
  const more = useTranslations("showcase.verification");
  return (
    <>
      <Container>
        <PageHeader title={t("title")} lead={t("lead")} />
      </Container>
      <Section title={how("title")}>
        <VerificationSteps />
      </Section>
      <Section title={more("rolesTitle")} tone="sable">
        <p className="mb-6 max-w-text">{more("rolesText")}</p>
        <DataTable
          caption={more("rolesTitle")}
          captionHidden
          columns={[
            { key: "what", label: more("what"), rowHeader: true },
            { key: "who", label: more("who") },
            { key: "how", label: more("how") },
          ]}
          rows={roles.map((role) => ({
            id: role,
            cells: { what: more(role), who: more(`${role}Who`), how: more(`${role}How`) },
          }))}
        />
      </Section>
      <Section>
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
          <Prose>
            <h2>{t("who")}</h2>
            <p>{t("whoText")}</p>
            <h2>{t("badge")}</h2>
            <p>{t("badgeText")}</p>
            <h2>{t("keys")}</h2>
            <p>{t("keysText")}</p>
          </Prose>
          <Prose>
            <h2>{t("limits")}</h2>
            <p>{t("limitsText")}</p>
            <ul>
              <li>{t("limits1")}</li>
              <li>{t("limits2")}</li>
              <li>{t("limits3")}</li>
            </ul>
            <h2>{more("wrongTitle")}</h2>
            <p>{more("wrongText")}</p>
            <p>
              <OnwardLink href="/chambers">{more("chambers")}</OnwardLink>
            </p>
          </Prose>
        </div>
      </Section>
      <Section title={more("withoutTitle")} tone="sable">
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
          <div className="flex flex-col gap-4">
            <p className="max-w-text">{more("withoutText")}</p>
            <h3 className="text-xl">{t("check")}</h3>
            <ol className="flex max-w-text list-decimal flex-col gap-1 ps-5">
              {(["check1", "check2", "check3", "check4"] as const).map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ol>
            <dl className="border-t border-bord/40">
              {files.map(([key, path]) => (
                <div key={key} className="border-b border-bord/40 py-2">
                  <dt className="text-s">{more(key)}</dt>
                  <dd>
                    <code dir="ltr" className="text-s break-all">
                      {path}
                    </code>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          <div className="flex flex-col gap-4 self-start bg-papier p-5 sm:p-7">
            <h3 className="text-xl">{more("checkTitle")}</h3>
            <FindCode locale={locale} id="verification-code" />
          </div>
        </div>
      </Section>
    </>
  );
}
