import type { Database } from "#db/client.ts";
import { newsletterIssue, newsletterReader } from "#db/schema/newsletter.ts";
import { emailIndex, emailPlace, tokenPlace } from "#features/newsletter/addresses.ts";
import { leaveTicket } from "#features/newsletter/leave-ticket.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

/** The link that a reader was sent, who has not said yes. */
export const readerToken = "n".repeat(43);

/** A reader who was asked, and a draft of an issue. */
export async function makeNewsletterThings(db: Database, composedBy: Id<"user"> | undefined) {
  if (!composedBy) throw new Error("the federation composes");
  const [readerId, issueId] = [newId("newsletterReader"), newId("newsletterIssue")];
  const email = "asked@example.test";
  await db.insert(newsletterReader).values({
    ...{ id: readerId, emailIndex: emailIndex(email), sealedEmail: seal(email, emailPlace(readerId)) },
    ...{ locale: "fr", askedAt: new Date(), confirmHash: sha256Hex(readerToken) },
    sealedToken: seal(readerToken, tokenPlace(readerId)),
  });
  await db
    .insert(newsletterIssue)
    .values({ id: issueId, subject: words("Issue"), intro: words("Words"), composedBy });
  return { readerId, issueId, leaveTicket: leaveTicket(readerId) };
}
