import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { markReadAction, writeAction } from "#features/thread/actions.ts";
import type { Message, Thread } from "#features/thread/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ThreadViewProps = {
  thread: Thread;
  desk: "studio" | "office";
  done: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a maker and their chamber wrote to each other, from either side: the newest first, and room for an answer. */
export function ThreadView({ thread, desk, done, sentences, locale }: ThreadViewProps) {
  const t = useTranslations("thread");
  const isMine = (message: Message) => message.fromMaker === (desk === "studio");
  const chamberId = desk === "office" ? thread.chamberId : "";
  const hidden = { artisanId: thread.artisanId, chamberId, desk, locale };
  const inbox = `/office/messages?chamber=${thread.chamberId}`;
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={desk === "office" && <BackLink href={inbox}>{t("inbox")}</BackLink>}
        title={desk === "studio" ? t("title") : <Bilingual value={thread.maker} locale={locale} />}
        lead={desk === "studio" ? <Bilingual value={thread.chamber} locale={locale} /> : undefined}
      >
        {desk === "studio" && thread.phone && <Call phone={thread.phone}>{t("call")}</Call>}
      </PageHeader>
      {done === "sent" && <Notice tone="success" role="status" title={t("sent")} />}
      {thread.unread > 0 && (
        <form action={markReadAction}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton size="l" block>
            {t("markRead")}
          </SubmitButton>
        </form>
      )}
      <section aria-labelledby="messages" className="flex flex-col gap-4">
        <h2 id="messages" className="sr-only">
          {t("title")}
        </h2>
        {thread.messages.length === 0 && <p className="text-encre-2">{t("none")}</p>}
        <ol className="flex flex-col gap-4">
          {thread.messages.map((message) => (
            <One key={message.id} message={message} isMine={isMine(message)} locale={locale} />
          ))}
        </ol>
      </section>
      {thread.isPast ? (
        <Notice title={t("past")} />
      ) : (
        <section aria-labelledby="write" className="flex flex-col gap-4">
          <h2 id="write" className="text-xl">
            {t(desk === "studio" ? "writeChamber" : "writeMaker")}
          </h2>
          <FieldsForm
            action={writeAction}
            start={newForm()}
            fields={[{ kind: "textarea", name: "body", label: t("body"), maxLength: 2000, rows: 4 }]}
            hidden={hidden}
            sentences={sentences}
            submit={t("send")}
          />
        </section>
      )}
    </Container>
  );
}

function Call({ phone, children }: { phone: string; children: ReactNode }) {
  return (
    <p>
      <TextLink
        href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}
        plain
        className="target inline-flex items-center gap-2"
      >
        <Icon name="phone" />
        {children}
      </TextLink>
    </p>
  );
}

function One({ message, isMine, locale }: { message: Message; isMine: boolean; locale: Locale }) {
  const t = useTranslations("thread");
  const isNew = !isMine && !message.readAt;
  const look = isMine ? "ms-8 bg-sable border-transparent" : "me-8 bg-papier border-line";
  return (
    <li
      className={`flex flex-col gap-1 rounded border p-4 ${look} ${isNew ? "border-s-4 border-s-bleu" : ""}`}
    >
      <span className="flex flex-wrap items-baseline gap-x-3 text-s text-encre-2">
        <span className="font-[550]">
          {isMine ? t("you") : message.sender ? <bdi>{message.sender}</bdi> : t("them")}
        </span>
        {message.past && <Bilingual value={message.past} locale={locale} />}
        <When value={message.at} locale={locale} style="dateTime" />
        {isNew && <span className="font-[550] text-bleu">{t("new")}</span>}
        {isMine && <span>{t(message.readAt ? "read" : "unread")}</span>}
      </span>
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {message.body}
      </p>
    </li>
  );
}
