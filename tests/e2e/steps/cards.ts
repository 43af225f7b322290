import { randomBytes } from "node:crypto";
import { newId } from "#lib/ids/ids.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";

export type GivenCard = { id: string; code: string; artisanId: string };

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Gives a maker of the demonstration a card that runs for years and replaces what they had. */
export async function giveCard(registryNumber: string): Promise<GivenCard> {
  const id = newId("card");
  const code = [...randomBytes(16)].map((byte) => letters[byte % 32]).join("");
  await lookUp(
    `update card set state = 'replaced', state_at = now()
     where state in ('active', 'lost') and artisan_id = (select id from artisan where registry_number = $1)`,
    [registryNumber],
  );
  const [row] = await lookUp<{ artisan_id: string }>(
    `insert into card (id, number, code, artisan_id, chamber_id, registry_number, holder_name, trade, kind,
       valid_from, valid_until, state_at, issued_at)
     select $1, $2, $3, a.id, a.chamber_id, a.registry_number, a.name,
       coalesce((select c.name from artisan_craft ac join craft c on c.id = ac.craft_id where ac.artisan_id = a.id
         order by c.key limit 1), '{}'), a.kind,
       current_date, current_date + interval '5 years', now(), now()
     from artisan a where a.registry_number = $4 returning artisan_id`,
    [id, `T-${id.slice(-10)}`, code, registryNumber],
  );
  if (!row) throw new Error(`nobody has the number ${registryNumber}`);
  return { id, code, artisanId: row.artisan_id };
}

/** Puts a card into another state, as of now. */
export async function setCardState(id: string, state: "lost" | "revoked"): Promise<void> {
  await lookUp("update card set state = $2, state_at = now() where id = $1", [id, state]);
}
