import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { judgeContractAction, judgeEntryAction } from "#features/steering/actions.ts";
import {
  type ContractDto,
  type EntryDto,
  isEntered,
  type NationalSteering,
} from "#features/steering/schema.ts";
import { Confirmed, Returned } from "#features/steering/ui/confirmed.tsx";
import { EntryCard } from "#features/steering/ui/entries-part.tsx";
import { figureText } from "#features/steering/ui/figure-text.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type WaitingPartProps = {
  waiting: NationalSteering["waiting"];
  locale: Locale;
};

/** Contracts and values that chambers have signed and the federation has not answered. */
export function WaitingPart({ waiting, locale }: WaitingPartProps) {
  const t = useTranslations("steering");
  const { contracts, entries } = waiting;
  return (
    <section id="waiting" aria-labelledby="waiting-title" className="flex flex-col gap-4">
      <h2 id="waiting-title" className="text-2xl">
        {t("waiting.title")}
      </h2>
      {contracts.length + entries.length === 0 && <p>{t("waiting.none")}</p>}
      <ul className="grid items-start gap-4 lg:grid-cols-2">
        {contracts.map((contract) => (
          <li key={contract.id}>
            <ContractCard contract={contract} locale={locale} />
          </li>
        ))}
        {entries.map((entry) => (
          <li key={entry.id}>
            <WaitingEntry entry={entry} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ContractCard({ contract, locale }: { contract: ContractDto; locale: Locale }) {
  const t = useTranslations("steering");
  const hidden = { contractId: contract.id };
  return (
    <Card className="flex flex-col gap-3">
      <p className="font-[550]">
        <Bilingual value={contract.chamberName} locale={locale} /> ·{" "}
        {t("contract.title", { year: String(contract.year) })}
      </p>
      <ul className="flex flex-col gap-1">
        {contract.targets.map(({ indicator, target }) => (
          <li key={indicator} className="flex justify-between gap-4">
            <span>{t(`indicators.${indicator}.name`)}</span>
            <span className="tabular-nums">{figureText(indicator, target, locale)}</span>
          </li>
        ))}
      </ul>
      <Confirmed
        id={`validate-${contract.id}`}
        action={judgeContractAction}
        hidden={hidden}
        confirm={t("contract.validateConfirm")}
        label={t("contract.validate")}
        locale={locale}
      />
      <Disclosure summary={t("contract.return")}>
        <Returned
          id={`return-${contract.id}`}
          action={judgeContractAction}
          hidden={{ ...hidden, returns: "yes" }}
          note={t("contract.note")}
          label={t("contract.return")}
          locale={locale}
        />
      </Disclosure>
    </Card>
  );
}

function WaitingEntry({ entry, locale }: { entry: EntryDto; locale: Locale }) {
  const t = useTranslations("steering");
  const hidden = { entryId: entry.id };
  return (
    <EntryCard entry={entry} locale={locale}>
      <p>
        <Bilingual value={entry.chamberName} locale={locale} />
      </p>
      {isEntered(entry.indicator) && (
        <Confirmed
          id={`validate-${entry.id}`}
          action={judgeEntryAction}
          hidden={hidden}
          confirm={t("entries.validateConfirm")}
          label={t("entries.validate")}
          locale={locale}
        />
      )}
      <Disclosure summary={t("entries.return")}>
        <Returned
          id={`return-${entry.id}`}
          action={judgeEntryAction}
          hidden={{ ...hidden, returns: "yes" }}
          note={t("contract.note")}
          label={t("entries.return")}
          locale={locale}
        />
      </Disclosure>
    </EntryCard>
  );
}
