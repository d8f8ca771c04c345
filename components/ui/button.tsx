import type { ComponentProps } from 'react';
import { type ButtonTone, buttonClass } from './button-class';
import { Link } from './link';

interface Looks {
  tone?: ButtonTone;
  small?: boolean;
}

/** A submit button; pass `type="button"` for other purposes. */
export function Button({
  tone = 'main',
  small,
  ...rest
}: Looks & Omit<ComponentProps<'button'>, 'className'>) {
  return <button type="submit" {...rest} className={buttonClass(tone, small)} />;
}

/** A link that looks like a button, to a page where something is done. */
export function ButtonLink({
  tone = 'plain',
  small,
  ...rest
}: Looks & Omit<ComponentProps<typeof Link>, 'className'>) {
  return <Link {...rest} className={buttonClass(tone, small)} />;
}
