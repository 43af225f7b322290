ALTER TABLE "body_transfer" DROP CONSTRAINT "body_transfer_state";--> statement-breakpoint
ALTER TABLE "body_transfer" DROP CONSTRAINT "body_transfer_two_people";--> statement-breakpoint
ALTER TABLE "body_transfer" DROP CONSTRAINT "body_transfer_paid";--> statement-breakpoint
ALTER TABLE "body_transfer" DROP CONSTRAINT "body_transfer_discarded";--> statement-breakpoint
ALTER TABLE "body_transfer" ADD COLUMN "returned_by" text;--> statement-breakpoint
ALTER TABLE "body_transfer" ADD COLUMN "returned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_returned_by_user_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_returned" CHECK (("body_transfer"."state" = 'returned') = (num_nonnulls("body_transfer"."returned_by", "body_transfer"."returned_at") = 2)
        and ("body_transfer"."state" = 'returned' or num_nonnulls("body_transfer"."returned_by", "body_transfer"."returned_at") = 0)
        and ("body_transfer"."state" <> 'returned' or "body_transfer"."returned_by" <> "body_transfer"."decided_by"));--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_state" CHECK ("body_transfer"."state" in ('proposed', 'paid', 'discarded', 'returned'));--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_two_people" CHECK (("body_transfer"."state" = 'proposed') = (num_nonnulls("body_transfer"."decided_by", "body_transfer"."decided_at") = 0)
        and ("body_transfer"."state" not in ('paid', 'returned') or "body_transfer"."decided_by" is distinct from "body_transfer"."proposed_by"));--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_paid" CHECK (("body_transfer"."state" in ('paid', 'returned')) = ("body_transfer"."bank_reference" is not null));--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_discarded" CHECK (("body_transfer"."state" in ('discarded', 'returned')) = ("body_transfer"."note" is not null));--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('body_transfer', 'paid', 'returned');
--> statement-breakpoint
drop trigger body_transfer_kept on body_transfer;
--> statement-breakpoint
create trigger body_transfer_kept before update or delete on body_transfer
  for each row execute function keep_as_entered('{state,decided_by,decided_at,bank_reference,note,returned_by,returned_at}');
