import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { officeOfOrder, readOrderForArtisan } from "#features/notify/queries/read-letter-facts.ts";
import { env } from "#lib/env.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

const makerKinds = ["accept_half", "accept_end", "ship_half", "ship_end"] as const;
export type ReminderKind = (typeof makerKinds)[number];

/** The order and what it is about, of an id like `ord_….accept_half`. Null for anything else. */
export function reminderOf(id: string): { orderId: Id<"order">; kind: ReminderKind } | null {
  const [orderId, kind] = id.split(".");
  const known = makerKinds.find((one) => one === kind);
  return isId("order", orderId) && known ? { orderId, kind: known } : null;
}

const studioLink = (locale: string, orderId: string) =>
  `${env().CANONICAL_ORIGIN}/${locale}/studio/orders/${orderId}`;

/** The states in which a reminder still has a reason. */
export const reminds = (kind: ReminderKind, state: string): boolean =>
  kind.startsWith("accept") ? ["confirmed", "paid"].includes(state) : ["accepted", "packed"].includes(state);

/** To the maker: a deadline of an order comes near, or has passed. */
export const orderReminder: Template = async (id) => {
  const about = reminderOf(id);
  const letter = about && (await readOrderForArtisan(about.orderId));
  if (!letter || !reminds(about.kind, letter.order.state)) return null;
  const { order, to, locale } = letter;
  const t = mailWords(locale);
  const { number } = order;
  const by = about.kind.startsWith("accept") ? order.acceptBy : order.shipBy;
  return {
    to,
    locale,
    content: {
      subject: t(`orderReminder.${about.kind}.subject`, { number }),
      heading: t(`orderReminder.${about.kind}.subject`, { number }),
      blocks: [
        {
          kind: "paragraph",
          text: t(`orderReminder.${about.kind}.intro`, { date: formatDate(by ?? order.createdAt, locale) }),
        },
        { kind: "link", label: t("artisanNewOrder.open"), href: studioLink(locale, order.id) },
      ],
      footer: t("footer"),
    },
  };
};

/** To the office of the maker's chamber: a maker let a deadline pass, and the order is the chamber's to bring. */
export const orderLate: Template = async (id) => {
  const about = reminderOf(id);
  const letter = about && (await readOrderForArtisan(about.orderId));
  const to = about && (await officeOfOrder(about.orderId));
  if (!letter || !to || !reminds(about.kind, letter.order.state)) return null;
  // An office is written to in the language of the administration that it answers in.
  const locale = "fr";
  const t = mailWords(locale);
  const { order } = letter;
  return {
    to,
    locale,
    content: {
      subject: t("orderLate.subject", { number: order.number }),
      heading: t("orderLate.subject", { number: order.number }),
      blocks: [
        {
          kind: "paragraph",
          text: t(about.kind === "accept_end" ? "orderLate.silent" : "orderLate.late", {
            maker: order.artisanName.fr ?? order.artisanName.ar ?? "",
          }),
        },
        {
          kind: "link",
          label: t("orderLate.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/office/orders/${order.id}`,
        },
      ],
      footer: t("footer"),
    },
  };
};

/** To the maker: the buyer says that the parcel has not arrived. */
export const orderMissing: Template = async (id) => {
  const letter = await readOrderForArtisan(id);
  if (!letter) return null;
  const { order, to, locale } = letter;
  const t = mailWords(locale);
  return {
    to,
    locale,
    content: {
      subject: t("orderMissing.subject", { number: order.number }),
      heading: t("orderMissing.subject", { number: order.number }),
      blocks: [
        { kind: "paragraph", text: t("orderMissing.intro") },
        { kind: "link", label: t("artisanNewOrder.open"), href: studioLink(locale, order.id) },
      ],
      footer: t("footer"),
    },
  };
};

/** To the maker: the chamber's hub found something wrong with the box. The reason is read where the order stands now. */
export const hubDefect: Template = async (id) => {
  const [orderId = ""] = id.split(".");
  const letter = await readOrderForArtisan(orderId);
  if (!letter?.order.hub?.defect) return null;
  const { order, to, locale } = letter;
  const t = mailWords(locale);
  return {
    to,
    locale,
    content: {
      subject: t("hubDefect.subject", { number: order.number }),
      heading: t("hubDefect.subject", { number: order.number }),
      blocks: [
        { kind: "paragraph", text: t("hubDefect.intro") },
        { kind: "paragraph", text: order.hub?.defect ?? "" },
        { kind: "paragraph", text: t("hubDefect.next") },
        { kind: "link", label: t("artisanNewOrder.open"), href: studioLink(locale, order.id) },
      ],
      footer: t("footer"),
    },
  };
};
