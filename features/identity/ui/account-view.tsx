import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Account, HeldRole } from "#features/identity/queries/my-account.ts";
import { DoorList } from "#features/identity/ui/door-list.tsx";
import { SignOutForm } from "#features/identity/ui/sign-out-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const readers = ["ministry", "mda"];
/** National institutions, which are the holder of no record of ours. */
const national = ["federation", ...readers];

/** Who is signed in, what they may act as, and the ways into the places they have. */
export function AccountView({ account, locale }: { account: Account; locale: Locale }) {
  const t = useTranslations("identity");
  const roles = account.roles.map((role) => ({
    term: t(`roles.${role.role}`),
    value: <RoleHolder role={role} locale={locale} />,
  }));
  return (
    <>
      <Container width="text">
        <PageHeader
          title={t("account.title")}
          lead={t("account.signedInAs", { email: isolate(account.email) })}
        />
        {account.roles.some((held) => readers.includes(held.role)) && (
          <Notice>{t("account.readOnly")}</Notice>
        )}
      </Container>
      <Section title={t("account.doors")} width="text">
        <DoorList roles={account.roles.map((held) => held.role)} />
      </Section>
      <Section title={t("account.roles")} width="text" tone="sable">
        <SummaryList
          items={roles.length > 0 ? roles : [{ term: t("account.shopper"), value: t("account.shopperText") }]}
        />
        <div className="mt-8 flex flex-col gap-1">
          <OnwardLink href="/account/security">{t("security.link")}</OnwardLink>
          <p className="text-encre-2">{t("security.linkText")}</p>
        </div>
        <div className="mt-8">
          <OnwardLink href="/account/complaints">{t("account.complaints")}</OnwardLink>
        </div>
        <div className="mt-8">
          <SignOutForm locale={locale} />
        </div>
      </Section>
    </>
  );
}

function RoleHolder({ role, locale }: { role: HeldRole; locale: Locale }) {
  const t = useTranslations("identity.account");
  if (role.of) return <Bilingual value={role.of} locale={locale} />;
  return t(national.includes(role.role) ? "readerText" : "adminText");
}
