import { getTranslations } from "next-intl/server";
import { formatDate } from "#components/format/date.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { currentContext } from "#features/identity/index.ts";
import { transfersOfSubject } from "#features/transfers/index.ts";
import { TransferPill, Way } from "#features/transfers/ui/transfer-look.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type PanelProps = { locale: Locale } & (
  | { applicationId: Id<"application">; artisanId?: never }
  | { artisanId: Id<"artisan">; applicationId?: never }
);

/** The moves of a file or a maker on its page in the office, and the way to ask for one. Nothing for those it is not for. */
export async function TransferPanel({ applicationId, artisanId, locale }: PanelProps) {
  const subjectId = applicationId ?? artisanId;
  const found = await transfersOfSubject(await currentContext(), { subjectId });
  if (!found.ok) return null;
  const { waiting, past, mayAsk, hindrance } = found.value;
  const t = await getTranslations({ locale, namespace: "transfers" });
  const page = applicationId ? `/office/applications/${applicationId}` : `/office/artisans/${artisanId}`;
  const moves = [...(waiting ? [waiting] : []), ...past];
  return (
    <section aria-labelledby="transfer-title" className="flex flex-col items-start gap-3">
      <h2 id="transfer-title" className="text-l">
        {t("panel.title")}
      </h2>
      {moves.length > 0 && (
        <ul className="flex w-full flex-col">
          {moves.map((move) => (
            <li key={move.id} className="flex flex-col gap-1 border-t border-line py-3">
              <p>
                <Way move={move} locale={locale} />
              </p>
              <p className="flex flex-wrap items-center gap-3 text-s text-encre-2">
                <TransferPill state={move.state} />
                {formatDate(move.decidedAt ?? move.requestedAt, locale)}
              </p>
              <OnwardLink href={`/office/transfers/${move.id}`}>{t("open")}</OnwardLink>
            </li>
          ))}
        </ul>
      )}
      {hindrance && !waiting && <p className="text-s text-encre-2">{t(`hindrances.${hindrance}`)}</p>}
      {mayAsk && (
        <ButtonLink href={`${page}/transfer`} tone="secondary">
          {t("panel.ask")}
        </ButtonLink>
      )}
    </section>
  );
}
