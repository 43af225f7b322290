import type { Tx } from "#db/client.ts";
import { makerMessage } from "#db/schema/reach.ts";
import { pieceMaker, sharePart, shareRule, workshopMember } from "#db/schema/teams.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const cooperative = "taznakht-coop";
const flatRug = "taznakht-flat-red";

/** Of a hundred dirhams: what each gets, and what stays with the cooperative. */
const shares = { "maker.taznakht": 5000, weaver: 3500, workshop: 1500 } as const;

/** What a chamber and one of its makers wrote to each other, the oldest first. The last one nobody has read yet. */
const thread = {
  maker: "tiznit-silver",
  makerPerson: "artisan.tiznit",
  officer: "manager.souss",
  messages: [
    {
      fromMaker: false,
      day: -9,
      body: "السلام عليكم. صورة الخواتم داكنة قليلًا، هل يمكن إعادتها في ضوء النهار؟ (رسالة توضيحية)",
    },
    { fromMaker: true, day: -8, body: "وعليكم السلام. سأعيد تصويرها يوم الخميس إن شاء الله." },
    {
      fromMaker: false,
      day: -7,
      body: "شكرًا. صار رمز التخفيض على مجموعة الفضة جاريًا، والغرفة هي التي تتحمله.",
    },
    { fromMaker: true, day: -1, body: "هل تكفي دمغة الفضة التي عندي للقطعة الجديدة، أم أمر عليكم بها أولًا؟" },
  ],
} as const;

/**
 * How the cooperative works together: a manager, a maker and a packer with accounts, a weaver without one, a rule of shares from
 * before its sales, who wove which rug; and a
 * thread of a maker with their chamber. Only where the whole story is told.
 */
export async function seedCooperation(tx: Tx, data: Dataset, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  const artisanId = stableId("artisan", cooperative);
  const manager = stableId("user", "coop.taznakht");
  const weaver = stableId("workshopMember", "weaver");
  await tx.insert(workshopMember).values({
    ...{ id: weaver, artisanId, name: "Itto Namoudajia (Démo)", role: "maker", joinedAt: at(-200) },
  });
  const idOf = { "maker.taznakht": memberOf("maker.taznakht", "maker"), weaver, workshop: null };
  const ruleId = stableId("shareRule", cooperative);
  const validFrom = dayInMorocco(at(-199));
  await tx
    .insert(shareRule)
    .values({ id: ruleId, artisanId, validFrom, recordedBy: manager, createdAt: at(-200) });
  await tx.insert(sharePart).values(
    Object.entries(shares).map(([who, basisPoints], position) => ({
      ...{ ruleId, position, artisanId, basisPoints },
      memberId: idOf[who as keyof typeof idOf],
    })),
  );
  await tx
    .insert(pieceMaker)
    .values({ pieceId: stableId("piece", flatRug), memberId: weaver, artisanId, createdAt: at(-150) });
  await seedThread(tx, data, at);
}

async function seedThread(tx: Tx, data: Dataset, at: At): Promise<void> {
  const maker = data.artisans.find(({ key }) => key === thread.maker);
  if (!maker) return;
  const parties = {
    chamberId: stableId("chamber", maker.chamberKey),
    artisanId: stableId("artisan", thread.maker),
  };
  await tx.insert(makerMessage).values(
    thread.messages.map(({ fromMaker, day, body }, n) => ({
      ...{ ...parties, id: stableId("makerMessage", `${thread.maker} ${n}`), fromMaker, body },
      senderId: stableId("user", fromMaker ? thread.makerPerson : thread.officer),
      ...{ createdAt: at(day), readAt: n === thread.messages.length - 1 ? null : at(day, 90) },
    })),
  );
}

/** A member with an account: the database makes it of the grant, with the grant's id under another prefix. */
function memberOf(person: string, role: string): Id<"workshopMember"> {
  return `wsm${stableId("grant", `${person} ${role}`).slice(3)}` as Id<"workshopMember">;
}
