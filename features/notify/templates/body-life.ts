import "server-only";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { localeOf, mailWords, type Template } from "#features/notify/domain/template.ts";
import {
  readBodyAccountLetter,
  readDuesLetter,
  readMeetingLetter,
  readOpinionLetter,
} from "#features/notify/queries/read-body-life.ts";
import { newsLetter } from "#features/notify/templates/news-letter.ts";
import { coolDownHours } from "#features/payouts/schema.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

/** To a member: dues were called, are near, late, paid or no longer asked for. */
export const bodyDuesLetter: Template = async (id) => {
  const facts = await readDuesLetter(id);
  if (!facts?.email) return null;
  const { dues, news, year } = facts;
  const locale = localeOf(facts.locale ?? "ar");
  const t = mailWords(locale);
  const words = {
    ...{ body: pick(facts.body, locale).text, year: String(year) },
    amount: formatMoney(money(dues.amountMinor, "MAD"), locale),
    ...{ day: formatDate(dues.dueOn, locale), reason: dues.exemptReason ?? "" },
  };
  return newsLetter({
    ...{ email: facts.email, locale },
    subject: t(`bodyDues.${news}.subject`, words),
    body: t(`bodyDues.${news}.body`, words),
    button: t("bodyDues.button"),
    path: "/studio/dues",
  });
};

/** To a body's president or treasurer, or a chamber's managers: somebody recorded the account it is paid on from now on. */
export const bodyAccountLetter: Template = async (id) => {
  const facts = await readBodyAccountLetter(id);
  if (!facts?.email) return null;
  const { bodyId, chamberId, lastFour, holder, recordedAt } = facts;
  const kind = bodyId ? "bodyAccount" : "chamberAccount";
  const locale = localeOf(facts.locale ?? "ar");
  const t = mailWords(locale);
  const usableFrom = new Date(recordedAt.getTime() + coolDownHours * 3_600_000);
  const words = {
    ...{ body: pick(facts.body ?? facts.chamber ?? {}, locale).text, lastFour, holder },
    day: formatDate(usableFrom.toISOString(), locale, "dateTime"),
  };
  return newsLetter({
    ...{ email: facts.email, locale },
    subject: t(`${kind}.subject`, words),
    body: t(`${kind}.body`, words),
    more: t(`${kind}.notYours`),
    button: t(`${kind}.button`),
    path: bodyId ? `/studio/dues/${bodyId}` : `/office/purchases/transfers?chamber=${chamberId ?? ""}`,
  });
};

/** To a member: called to a meeting, or it was called off. */
export const bodyMeetingLetter: Template = async (id) => {
  const facts = await readMeetingLetter(id);
  if (!facts?.email) return null;
  const { meeting, news } = facts;
  const locale = localeOf(facts.locale ?? "ar");
  const t = mailWords(locale);
  const words = {
    body: pick(facts.body, locale).text,
    day: formatDate(meeting.heldAt.toISOString(), locale, "dateTime"),
  };
  return newsLetter({
    ...{ email: facts.email, locale },
    subject: t(`bodyMeeting.${news}.${meeting.kind}`, words),
    body: t(`bodyMeeting.${news}.body`, { ...words, place: meeting.place }),
    more: meeting.cancelNote ?? meeting.agenda,
    button: t("bodyMeeting.button"),
    path: `/studio/meetings/${meeting.id}`,
  });
};

/** To an office holder, or the chamber that asked: an opinion is awaited, given, published or no longer asked for. */
export const bodyOpinionLetter: Template = async (id) => {
  const facts = await readOpinionLetter(id);
  if (!facts?.email) return null;
  const { opinion, news, zone } = facts;
  const locale = localeOf(facts.locale ?? "ar");
  const t = mailWords(locale);
  const words = { body: pick(facts.body, locale).text, day: formatDate(opinion.answerBy, locale) };
  return newsLetter({
    ...{ email: facts.email, locale },
    subject: t(`bodyOpinion.${news}.subject`, words),
    body: t(`bodyOpinion.${news}.body`, words),
    button: t("bodyOpinion.button"),
    path: `/${zone}/opinions/${opinion.id}`,
  });
};
