import "server-only";
import { createTranslator } from "use-intl/core";
import type { AttestedId } from "#features/register/attestation-schema.ts";
import { attestInterface } from "#features/register/commands/attest-interface.ts";
import { viewAttestations } from "#features/register/queries/attest-view.ts";
import { nationalRegister } from "#lib/adapters/national-register/index.ts";
import type { RegisterAnswer } from "#lib/adapters/national-register/port.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { auditName } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { readRegistryNumber } from "#lib/people/registry-number.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";
import { messages } from "#messages/index.ts";

const questions = { name: "national-register", points: 60, seconds: 3600 };

/**
 * Asks the national register about a number and writes its answer down. REGISTER_UNAVAILABLE when it has no word to rely on;
 * then nothing is written. The question goes out after the officer's right to ask is known, and outside of any transaction.
 */
export function askRegister(
  context: Context,
  given: { subjectId: AttestedId; registryNumber: string; locale: Locale },
): Promise<Result<unknown, string>> {
  return outcome(async () => {
    const { subjectId, locale } = given;
    unwrap(await viewAttestations(context, { subjectId }));
    const registryNumber = readRegistryNumber(given.registryNumber);
    if (!registryNumber) throw new Refusal("INVALID_INPUT", { fields: { registryNumber: "NUMBER_SHAPE" } });
    await takeTurns([{ limit: questions, key: auditName(context.actor) }]);
    const answer = await nationalRegister().lookUp(registryNumber);
    if (answer === "unavailable") throw new Refusal("REGISTER_UNAVAILABLE");
    const note = inWords(answer, locale);
    return unwrap(await attestInterface(context, { subjectId, registryNumber, answer, note }));
  });
}

function inWords(answer: RegisterAnswer, locale: Locale): string | null {
  if (!answer.found) return null;
  const t = createTranslator({ locale, messages: messages[locale], namespace: "register.attestation" });
  const { name = t("notSaid"), activity = t("notSaid"), validUntil = t("notSaid") } = answer;
  return t("registerSaid", { name, activity, until: validUntil });
}
