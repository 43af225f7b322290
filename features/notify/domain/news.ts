/** What a job names: the record, what happened to it, and which time, so that each happening is told once. */
export type Named<News extends string> = { id: string; news: News; turn: string };

/** Reads `enr_….movedUp.3`. Null for what names no news of the list. */
export function readNamed<News extends string>(text: string, all: readonly News[]): Named<News> | null {
  const [id = "", said, turn = ""] = text.split(".");
  const news = all.find((one) => one === said);
  return news ? { id, news, turn } : null;
}
