import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { membershipsOf } from "#features/bodies/index.ts";
import { BodyPanel } from "#features/bodies/ui/body-panel.tsx";
import { CardPanel } from "#features/cards/ui/card-panel.tsx";
import { currentContext } from "#features/identity/index.ts";
import { TransferPanel } from "#features/transfers/ui/transfer-panel.tsx";
import { VisitPanel } from "#features/visits/ui/visit-panel.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type MakerPanelsProps = { artisanId: Id<"artisan">; seesCover: boolean; locale: Locale };

/** What other parts of the office know of a maker: the card, how the number was checked, visits, bodies, a move. */
export async function MakerPanels({ artisanId, seesCover, locale }: MakerPanelsProps) {
  const t = await getTranslations({ locale });
  const bodies = await membershipsOf(await currentContext(), { artisanId });
  const here = `/office/artisans/${artisanId}`;
  return (
    <div className="grid items-start gap-x-12 gap-y-10 border-t border-line pt-10 md:grid-cols-2">
      <Panel id="card" title={t("cards.panel.title")}>
        <CardPanel artisanId={artisanId} locale={locale} back={here} />
      </Panel>
      <Panel id="number" title={t("register.attestation.title")}>
        <ButtonLink href={`/office/attestations/${artisanId}`} tone="secondary">
          {t("register.attestation.ways")}
        </ButtonLink>
      </Panel>
      <Panel id="quality" title={t("quality.studio.title")}>
        <ButtonLink href={`/office/quality/workshops/${artisanId}`} tone="secondary">
          {t("quality.workshop.open")}
        </ButtonLink>
      </Panel>
      <VisitPanel artisanId={artisanId} locale={locale} />
      <Panel id="bodies" title={t("bodies.title")}>
        {bodies.ok && <BodyPanel memberships={bodies.value.memberships} locale={locale} linked />}
      </Panel>
      <Panel id="seller" title={t("documents.seller.title")}>
        <ButtonLink href={`/office/artisans/${artisanId}/seller`} tone="secondary">
          {t("documents.seller.open")}
        </ButtonLink>
      </Panel>
      <TransferPanel artisanId={artisanId} locale={locale} />
      {seesCover && (
        <Panel id="cover" title={t("cover.title")}>
          <ButtonLink href={`/office/cover/makers/${artisanId}`} tone="secondary">
            {t("cover.office.open")}
          </ButtonLink>
        </Panel>
      )}
    </div>
  );
}

function Panel({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="flex min-w-0 flex-col items-start gap-4">
      <h2 id={`${id}-title`} className="text-l">
        {title}
      </h2>
      {children}
    </section>
  );
}
