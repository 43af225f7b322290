import "server-only";
import { z } from "zod";
import type { NationalRegister } from "#lib/adapters/national-register/port.ts";
import { log } from "#lib/log/log.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

const answerShape = z.object({
  registryNumber: z.string().max(60),
  name: z.string().max(200).nullish(),
  activity: z.string().max(200).nullish(),
  validUntil: z.iso.date().nullish(),
});

const longestWait = 8000;

/** There is no public interface today. Without an address, every question is answered by the officer's own eyes. */
export const noRegister: NationalRegister = { lookUp: async () => "unavailable" };

/**
 * Asks over HTTP in the shape that docs/adr/0008-national-register.md describes. `address` may carry a token as its user
 * (`https://TOKEN@register.example/v1`), which is sent as a bearer and never written down.
 */
export function httpRegister(address: string): NationalRegister {
  const base = new URL(address);
  const token = decodeURIComponent(base.username);
  base.username = "";
  base.password = "";
  const folder = base.href.replace(/\/*$/, "/");
  const headers = { accept: "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };

  async function ask(number: string) {
    const url = new URL(`registrations/${encodeURIComponent(number)}`, folder);
    const response = await fetch(url, {
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(longestWait),
    });
    if (response.status === 404 && isJson(response)) {
      await response.body?.cancel();
      return { found: false } as const;
    }
    if (!response.ok || !isJson(response)) {
      await response.body?.cancel();
      throw new Error(`answered ${response.status}`);
    }
    const said = answerShape.parse(await response.json());
    if (registryNumberKey(said.registryNumber) !== registryNumberKey(number))
      throw new Error("another number");
    const { name, activity, validUntil } = said;
    return {
      found: true,
      ...(name ? { name } : {}),
      ...(activity ? { activity } : {}),
      ...(validUntil ? { validUntil } : {}),
    } as const;
  }

  return {
    async lookUp(registryNumber) {
      try {
        return await ask(registryNumber);
      } catch (error) {
        // Neither the number nor the address: the one is somebody's, the other may hold the token.
        const reason = error instanceof z.ZodError ? "another shape" : (error as Error).name;
        log.warn({ reason }, "national register unavailable");
        return "unavailable";
      }
    },
  };
}

/** A proxy's page that says 404 is not the register's word that a number is unknown. */
function isJson(response: Response): boolean {
  return /^application\/(problem\+)?json\b/i.test(response.headers.get("content-type") ?? "");
}
