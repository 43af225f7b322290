import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { BodyFormHome, BodyZone } from "#features/bodies/form-state.ts";
import { BodyFacts } from "#features/bodies/ui/body-facts.tsx";
import { BodyStatePill } from "#features/bodies/ui/body-state.tsx";
import { BodyTable } from "#features/bodies/ui/body-table.tsx";
import { CandidateSearch } from "#features/bodies/ui/candidate-search.tsx";
import { FileSection } from "#features/bodies/ui/file-section.tsx";
import { FormerSection } from "#features/bodies/ui/former-section.tsx";
import { FoundingSection } from "#features/bodies/ui/founding-section.tsx";
import { MemberPanel } from "#features/bodies/ui/member-panel.tsx";
import { MemberTable } from "#features/bodies/ui/member-table.tsx";
import { OfficePanel } from "#features/bodies/ui/office-panel.tsx";
import { OfficeTable } from "#features/bodies/ui/office-table.tsx";
import { Part } from "#features/bodies/ui/part.tsx";
import type { BodyPage } from "#features/bodies/ui/read-body-page.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = [
  ...["created", "corrected", "activated", "memberAdded", "membershipEnded", "officeGiven"],
  ...["officeEnded", "dissolved"],
] as const;

type BodyViewProps = { page: BodyPage; locale: Locale; zone: BodyZone };

/** The file of a craft body: what it is, who leads it, who belongs to it, and what can be done. */
export function BodyView({ page, locale, zone }: BodyViewProps) {
  const t = useTranslations("bodies");
  const { body, member, office, today } = page;
  const done = deeds.find((deed) => deed === page.done) as "created" | undefined;
  const home: BodyFormHome = { locale, zone, bodyId: body.id };
  const here = `/${zone}/bodies/${body.id}`;
  const isOpen = body.mayKeep && body.state !== "dissolved";
  const held = body.offices.filter(({ until }) => !until);
  return (
    <ClientMessages locale={locale} namespaces={["bodies", "errors"]}>
      <Container className="pb-4">
        <PageHeader
          eyebrow={<BackLink href={`/${zone}/bodies`}>{t("back")}</BackLink>}
          title={<Bilingual value={body.name} locale={locale} />}
          lead={<Bilingual value={body.trade} locale={locale} />}
        >
          <div className="flex flex-wrap items-center gap-4">
            <BodyStatePill state={body.state} />
            {body.state !== "forming" && (
              <>
                <OnwardLink href={`${here}/meetings`}>{t("toMeetings")}</OnwardLink>
                {body.mayKeep && <OnwardLink href={`${here}/dues`}>{t("toDues")}</OnwardLink>}
              </>
            )}
          </div>
        </PageHeader>
        {done && (
          <Notice tone="success" role="status" className="mb-6">
            {t(`done.${done}`)}
          </Notice>
        )}
        {body.state === "active" && !held.some((one) => one.office === "president") && (
          <Notice tone="warning" className="mb-6">
            {t("noPresident")}
          </Notice>
        )}
        {member && <MemberPanel member={member} offices={held} home={home} today={today} />}
        {office && <OfficePanel office={office} home={home} today={today} />}
        <BodyFacts body={body} locale={locale} />
      </Container>
      {isOpen && body.state === "forming" && <FoundingSection body={body} home={home} today={today} />}
      <Part title={t("officesTitle")} id="offices">
        <OfficeTable
          offices={held}
          locale={locale}
          today={today}
          endHref={isOpen ? (id) => `${here}?office=${id}#panel` : undefined}
        />
      </Part>
      <Part
        title={body.members > 0 ? t("membersCount", { count: body.members }) : t("membersTitle")}
        id="members"
      >
        <div className="flex flex-col gap-8">
          <MemberTable
            members={body.current}
            locale={locale}
            manageHref={isOpen ? (id) => `${here}?page=${body.page}&member=${id}#panel` : undefined}
          />
          <Pagination
            page={body.page}
            pages={body.pages}
            hrefOf={(n) => `${here}?page=${n}#members`}
            locale={locale}
          />
          {isOpen && <CandidateSearch search={page.search} home={home} today={today} />}
        </div>
      </Part>
      {body.children.length > 0 && (
        <Part title={t("madeOf")} id="children">
          <BodyTable
            bodies={body.children}
            locale={locale}
            zone={body.level === "regional" ? zone : undefined}
          />
        </Part>
      )}
      <FormerSection body={body} locale={locale} />
      {isOpen && page.choices && <FileSection body={body} choices={page.choices} home={home} today={today} />}
    </ClientMessages>
  );
}
