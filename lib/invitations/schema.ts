import { z } from 'zod';
import { newPassword, typedTwice } from '@/lib/people/schema';
import { officeShape } from '@/lib/staffing/schema';

/** `party` is a Party's code, or '' for technical staff; `office` is named as by officeChoice. */
export const invitePersonSchema = z.object({
  party: z
    .string()
    .max(20)
    .transform((code) => code || null),
  name: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  email: z.string('required').trim().min(1, 'required').max(254, 'too-long').pipe(z.email('bad-email')),
  office: officeShape,
});

export const withdrawInvitationSchema = z.object({ invitation: z.string().max(100) });

export const acceptInvitationSchema = z
  .object({
    token: z.string('invitation-used').max(100, 'invitation-used'),
    password: newPassword,
    passwordAgain: z.string('passwords-differ'),
  })
  .superRefine(typedTwice);
