import { kinds } from "#features/applications/schema.ts";
import { type QueueCursor, type QueueTab, queueCursor, queueTabs } from "#features/review/schema.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

/** What the queue shows, as its address says it. */
export type QueueChoice = {
  tab: QueueTab;
  q?: string;
  kind?: (typeof kinds)[number];
  craftId?: Id<"craft">;
  cursor?: QueueCursor;
};

type Raw = Record<string, string | string[] | undefined>;

/** Reads an address; what it does not understand narrows nothing. */
export function readQueue(query: Raw): QueueChoice {
  const one = (name: string) => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const q = one("q").slice(0, 80);
  const kind = kinds.find((known) => known === one("kind"));
  const craft = one("craft");
  const [side, at, id] = one("page").split("~");
  const cursor = queueCursor.safeParse({ side, at, id });
  return {
    tab: queueTabs.find((known) => known === one("tab")) ?? "to_take",
    ...(q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...(isId("craft", craft) ? { craftId: craft } : {}),
    ...(cursor.success ? { cursor: cursor.data } : {}),
  };
}

/** True when something narrows the list, beside its tab. */
export const isNarrowed = ({ q, kind, craftId }: QueueChoice) => Boolean(q || kind || craftId);

/** The address of a choice, without the language. */
export function queueHref(choice: QueueChoice, chamberId: string | null, page?: QueueCursor | null): string {
  const query = new URLSearchParams();
  if (chamberId) query.set("chamber", chamberId);
  if (choice.tab !== "to_take") query.set("tab", choice.tab);
  if (choice.q) query.set("q", choice.q);
  if (choice.kind) query.set("kind", choice.kind);
  if (choice.craftId) query.set("craft", choice.craftId);
  if (page) query.set("page", `${page.side}~${page.at}~${page.id}`);
  return `/office/applications${query.size > 0 ? `?${query}` : ""}`;
}
