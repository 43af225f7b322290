import { useTranslations } from "next-intl";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { Reasons } from "#components/calls/marks.tsx";
import { formatDate } from "#components/format/date.ts";
import { Part, WorkPage } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Confirmed } from "#components/ui/confirmed.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { answerAction, withdrawAction, writeRequestAction } from "#features/equipment/actions.ts";
import type { OwnRequest, StudioCall as Page } from "#features/equipment/schema.ts";
import { CallIntro, ItemTable, ItemTerms, PhasePill } from "#features/equipment/ui/call-parts.tsx";
import { PhotoFigure, PhotoForm } from "#features/equipment/ui/photo.tsx";
import { equipmentSentences, saidOf, sentenceOf } from "#features/equipment/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { page: Page; done: string | null; problem: string | null; locale: Locale };

/** A call as a maker reads it: an offer first, then their request, its terms, and the ranking once it was decided. */
export function StudioCall(props: Props) {
  const { page, done, problem, locale } = props;
  const t = useTranslations("equipment");
  const { request } = page;
  const mayWrite = !request || ["draft", "submitted", "withdrawn"].includes(request.state);
  return (
    <WorkPage
      back={{ href: `/studio/equipment?workshop=${page.artisanId}`, label: t("studio.title") }}
      title={<Bilingual value={page.title} locale={locale} />}
      eyebrow={<PhasePill phase={page.phase} />}
      said={saidOf("studio", done, locale)}
      problem={sentenceOf(problem, locale)}
      width="text"
    >
      {request?.state === "offered" && <Offer {...props} request={request} />}
      {request && <Own {...props} request={request} />}
      <CallIntro call={page} locale={locale} />
      <Part id="items" title={t("items")}>
        <ItemTable
          items={page.items}
          locale={locale}
          act={({ isForMe }) => !isForMe && <p className="text-encre-2">{t("studio.notForMe")}</p>}
        />
      </Part>
      <Part id="criteria" title={t("criteria")}>
        <p className="text-s text-encre-2">{t("criteriaText")}</p>
        <CriteriaList criteria={page.criteria} locale={locale} />
      </Part>
      {mayWrite &&
        (page.notNow ? (
          <Notice tone="info" title={t(`studio.notNow.${page.notNow}`)} />
        ) : (
          <RequestForm {...props} />
        ))}
      {page.ranking.length > 0 && <Ranking {...props} />}
    </WorkPage>
  );
}

type OwnProps = Props & { request: OwnRequest };

function Offer({ page, request, locale }: OwnProps) {
  const t = useTranslations("equipment");
  const item = page.items.find(({ id }) => id === request.itemId);
  const hidden = { locale, callId: page.id, artisanId: page.artisanId, requestId: request.id };
  const date = request.answerBy ? formatDate(request.answerBy, locale, "dateTime") : "";
  return (
    <Card tone="sable" className="flex flex-col gap-5">
      <h2 className="text-xl">{t("studio.offered", { item: item ? pick(item.kind, locale).text : "" })}</h2>
      <p>{t("studio.offeredText", { date })}</p>
      {item && <ItemTerms item={item} locale={locale} />}
      <Confirmed
        id="accept"
        action={answerAction}
        hidden={{ ...hidden, answer: "yes" }}
        label={t("studio.accept")}
        confirm={t("studio.agreement")}
      />
      <Disclosure summary={t("studio.decline")}>
        <Confirmed
          id="decline"
          action={answerAction}
          hidden={{ ...hidden, answer: "no" }}
          label={t("studio.decline")}
          confirm={t("studio.declineConfirm")}
          tone="danger"
        />
      </Disclosure>
    </Card>
  );
}

function Own({ page, request, locale }: OwnProps) {
  const t = useTranslations("equipment");
  const { state, number, points, rank } = request;
  const isOpen = page.phase === "open" && state !== "withdrawn";
  const mayWithdraw = state === "waiting" || (state === "submitted" && page.phase === "open");
  return (
    <Part id="own" title={t("studio.request")}>
      <p className="font-[550]">
        {number !== null && `${t("studio.number", { number })} · `}
        {t(`requestStates.${state}`)}
      </p>
      {points !== null && rank !== null && (
        <p>{t("studio.result", { rank, points, most: page.mostPoints })}</p>
      )}
      {request.awardId && (
        <div>
          <ButtonLink href={`/studio/equipment/awards/${request.awardId}?workshop=${page.artisanId}`}>
            {t("studio.toAward")}
          </ButtonLink>
        </div>
      )}
      <Reasons criteria={page.criteria} marks={request.scores} locale={locale} />
      {isOpen && (
        <section aria-labelledby="photo-title" className="flex flex-col gap-4">
          <h3 id="photo-title" className="text-xl">
            {t("studio.photoTitle")}
          </h3>
          <p>{request.photo ? t("studio.hasPhoto") : t("studio.photoHint")}</p>
          <PhotoFigure photo={request.photo} />
          <PhotoForm id={request.id} back={{ call: page.id, workshop: page.artisanId }} locale={locale} />
        </section>
      )}
      {mayWithdraw && (
        <Disclosure summary={t("studio.withdraw")}>
          <Confirmed
            id="withdraw"
            action={withdrawAction}
            hidden={{ locale, callId: page.id, artisanId: page.artisanId, requestId: request.id }}
            label={t("studio.withdraw")}
            confirm={t("studio.withdrawConfirm")}
            tone="danger"
          />
        </Disclosure>
      )}
    </Part>
  );
}

function RequestForm({ page, locale }: Props) {
  const t = useTranslations("equipment.studio");
  const { request } = page;
  const isSent = request?.state === "submitted";
  const mine = page.items.filter(({ isForMe }) => isForMe);
  return (
    <Part id="request" title={request ? t("change") : t("request")}>
      <FieldsForm
        action={writeRequestAction}
        start={newForm({
          itemId: request?.itemId ?? (mine.length === 1 ? (mine[0]?.id ?? "") : ""),
          ...{ why: request?.why ?? "", present: request?.present ?? "", send: "yes" },
        })}
        fields={[
          {
            ...{ kind: "radio", name: "itemId", label: t("itemLabel") },
            options: mine.map(({ id, kind }) => ({ value: id, label: pick(kind, locale).text })),
          },
          { kind: "textarea", name: "why", label: t("whyLabel"), rows: 4, maxLength: 2000 },
          { kind: "textarea", name: "present", label: t("presentLabel"), rows: 3, maxLength: 1000 },
          ...(isSent
            ? []
            : [
                {
                  ...{ kind: "radio" as const, name: "send", label: t("sendHow"), columns: 2 as const },
                  options: [
                    { value: "yes", label: t("send") },
                    { value: "no", label: t("save") },
                  ],
                },
              ]),
        ]}
        hidden={{
          ...{ locale, callId: page.id, artisanId: page.artisanId },
          ...(isSent ? { send: "yes" } : {}),
        }}
        sentences={equipmentSentences(locale)}
        submit={isSent ? t("change") : t("sendHow")}
        block
      />
    </Part>
  );
}

function Ranking({ page, locale }: Props) {
  const t = useTranslations("equipment");
  return (
    <Part id="ranking" title={t("studio.ranking")}>
      <p>{t("studio.rankingText")}</p>
      <DataTable
        caption={t("studio.ranking")}
        captionHidden
        columns={[
          { key: "rank", label: t("studio.rankLabel"), rowHeader: true },
          { key: "who", label: t("studio.who") },
          { key: "item", label: t("item") },
          { key: "standing", label: t("studio.standing") },
        ]}
        rows={page.ranking.map((row) => ({
          id: String(row.rank),
          cells: {
            rank: row.rank,
            who: row.isMine ? (
              <strong>{t("studio.you", { points: row.points ?? 0 })}</strong>
            ) : (
              t("studio.other")
            ),
            item: <Bilingual value={row.item} locale={locale} />,
            standing: t(`studio.standings.${row.standing}`),
          },
        }))}
      />
    </Part>
  );
}
