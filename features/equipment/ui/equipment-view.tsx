import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { PublicCall } from "#features/equipment/queries/public-equipment.ts";
import { phaseOf } from "#features/equipment/schema.ts";
import { PhasePill } from "#features/equipment/ui/call-parts.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { calls: readonly PublicCall[]; today: string; locale: Locale };

/** The calls of all chambers: those one can ask in, and those that are closed. */
export function EquipmentView({ calls, today, locale }: Props) {
  const t = useTranslations("equipment");
  const isNow = (call: PublicCall) => ["open", "announced"].includes(phaseOf(call, today));
  return (
    <Container className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {calls.length === 0 && <p className="text-encre-2">{t("none")}</p>}
      <Group id="now" title={t("now")} calls={calls.filter(isNow)} {...{ today, locale }} />
      <Group
        id="past"
        title={t("past")}
        calls={calls.filter((call) => !isNow(call))}
        {...{ today, locale }}
      />
    </Container>
  );
}

function Group({ id, title, calls, today, locale }: Props & { id: string; title: string }) {
  const t = useTranslations("equipment");
  if (calls.length === 0) return null;
  const date = (day: string) => formatDate(day, locale);
  return (
    <section aria-labelledby={id} className="mb-12 flex flex-col gap-5">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <ul className="grid items-stretch gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {calls.map((call) => (
          <Card as="li" key={call.id} className="flex flex-col gap-2">
            <PhasePill phase={phaseOf(call, today)} />
            <h3 className="text-xl">
              <TextLink href={`/equipment/${call.slug}`}>
                <Bilingual value={call.title} locale={locale} />
              </TextLink>
            </h3>
            <p className="text-s text-encre-2">
              <Bilingual value={call.chamberName} locale={locale} />
            </p>
            <p>{t("days", { from: date(call.opensOn), to: date(call.closesOn) })}</p>
            {call.isDemonstration && <p className="text-s text-encre-2">{t("demonstration")}</p>}
          </Card>
        ))}
      </ul>
    </section>
  );
}
