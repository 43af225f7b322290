import "server-only";
import { createTranslator } from "use-intl/core";
import { neededOf, roomFor } from "#features/applications/domain/slots.ts";
import type { ApplicationDto, LinkedDocument } from "#features/applications/schema.ts";
import type { Slot } from "#features/applications/ui/photo/slot.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

type Kind = LinkedDocument["kind"];

/** The places for photographs of some kinds: those that are needed, those that are filled, and one more page where there is room. */
export function photoSlots(file: ApplicationDto, kinds: readonly Kind[], locale: Locale): Slot[] {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "wizard" });
  return kinds.flatMap((kind) => {
    const there = file.documents.filter((document) => document.kind === kind);
    const room = roomFor(kind);
    const fixed = neededOf(kind) === room;
    const places = fixed ? room : Math.min(room, Math.max(there.length + 1, neededOf(kind)));
    // A paper of one page so far is offered a second place only once the first is filled.
    const count = fixed ? places : there.length === 0 ? 1 : places;
    const name = t(`documents.${kind}.name`);
    return Array.from({ length: count }, (_, index): Slot => {
      const document = fixed ? there.find((each) => each.position === index) : there[index];
      const n = index + 1;
      const label = fixed ? t("photo.nth", { name, n, total: room }) : t("photo.page", { name, n });
      return {
        id: index === 0 ? kind : `${kind}-${n}`,
        kind,
        name: room === 1 || (!fixed && index === 0) ? name : label,
        hint: t(`documents.${kind}.hint`),
        document: document ? { id: document.id, link: document.link } : null,
        isPage: !fixed && index > 0 && !document,
      };
    });
  });
}
