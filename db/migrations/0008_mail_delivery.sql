CREATE TABLE "mail_delivery" (
	"template" text NOT NULL,
	"object_id" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_delivery_template_object_id_pk" PRIMARY KEY("template","object_id")
);
--> statement-breakpoint
grant select, insert on mail_delivery to app_rw, worker;
