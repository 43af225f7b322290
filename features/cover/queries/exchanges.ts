import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { coverExchange } from "#db/schema/cover.ts";
import { document } from "#db/schema/vault.ts";
import { keepsCover } from "#features/cover/policy.ts";
import type { ExchangeDto } from "#features/cover/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const columns = {
  id: coverExchange.id,
  chamberId: coverExchange.chamberId,
  direction: coverExchange.direction,
  month: coverExchange.month,
  rows: coverExchange.rows,
  changed: coverExchange.changed,
  problems: coverExchange.problems,
  at: coverExchange.at,
  appliedAt: coverExchange.appliedAt,
  sealedKey: document.sealedKey,
};

type Row = Omit<ExchangeDto, "at" | "appliedAt" | "isWaiting" | "problems"> & {
  problems: { line: number; code: string }[];
  at: Date;
  appliedAt: Date | null;
  sealedKey: string | null;
};

function toDto({ sealedKey, at, appliedAt, problems, ...row }: Row): ExchangeDto {
  return {
    ...row,
    problems: problems as ExchangeDto["problems"],
    at: at.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    isWaiting: row.direction === "import" && !appliedAt && sealedKey !== null,
  };
}

/** A chamber's files to and from the fund, the latest first: figures, no names. */
export const listExchanges = defineQuery({
  name: "cover.list-exchanges",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input }): Promise<ExchangeDto[]> => {
    const rows = await tx
      .select(columns)
      .from(coverExchange)
      .leftJoin(document, eq(document.id, coverExchange.documentId))
      .where(eq(coverExchange.chamberId, input.chamberId))
      .orderBy(desc(coverExchange.at))
      .limit(24);
    return rows.map(toDto);
  },
  policy: (actor, { input }) => keepsCover(actor, input.chamberId),
});

/** One file of answers: how many lines, what it changes, and which lines cannot be taken. */
export const getAnswers = defineQuery({
  name: "cover.answers",
  input: z.strictObject({ exchangeId: idSchema("coverExchange") }),
  handler: async ({ tx, input }): Promise<ExchangeDto | null> => {
    const [row] = await tx
      .select(columns)
      .from(coverExchange)
      .leftJoin(document, eq(document.id, coverExchange.documentId))
      .where(and(eq(coverExchange.id, input.exchangeId), eq(coverExchange.direction, "import")));
    return row ? toDto(row) : null;
  },
  policy: (actor, { resource }) => keepsCover(actor, resource.chamberId),
});
