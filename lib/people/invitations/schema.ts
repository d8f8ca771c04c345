import { z } from 'zod';
import { officeShape } from '@/lib/people/roles/schema';
import { emailAddress, newPassword, passwordAgain, ticked, typedTwice } from '@/lib/people/schema';
import { given, givenIfAny, requiredLine } from '@/lib/typed-text';

/** `party` is a Party's code, or '' for technical staff; `office` is read by `officeChoice`. */
export const invitePersonSchema = z.object({
  party: givenIfAny(20).transform((code) => code || null),
  name: requiredLine(200),
  email: emailAddress('required'),
  office: officeShape,
  /** Whether to show the link instead of mailing it. */
  show: ticked,
});

export const withdrawInvitationSchema = z.object({ invitation: givenIfAny() });

export const acceptInvitationSchema = z
  .object({
    token: given(100, 'invitation-used'),
    password: newPassword,
    passwordAgain,
  })
  .superRefine(typedTwice);
