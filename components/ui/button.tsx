import type { ComponentProps, ReactNode } from "react";
import { AppLink } from "#components/ui/app-link.tsx";
import { type ButtonLook, buttonClass } from "#components/ui/button-look.ts";

type ButtonProps = ButtonLook & ComponentProps<"button"> & { pending?: boolean };

/** A button that does something. `pending` keeps its place and refuses further presses without losing focus. */
export function Button({ tone, size, block, pending = false, className, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? "button"}
      {...rest}
      aria-disabled={pending || rest["aria-disabled"]}
      className={buttonClass({ tone, size, block }, className)}
    />
  );
}

type ButtonLinkProps = ButtonLook & {
  href: string;
  /** The address is not a page of the interface (a file, another site): no locale prefix. */
  plain?: boolean;
  className?: string;
  children: ReactNode;
};

/** A link that is the main step of its page. `href` has no locale prefix. */
export function ButtonLink({ tone, size, block, className, ...rest }: ButtonLinkProps) {
  return <AppLink {...rest} className={buttonClass({ tone, size, block }, className)} />;
}
