import { z } from 'zod';
import { given, givenIfAny } from '@/lib/typed-text';

// What a provider said, after its token was verified.
const proven = {
  provider: given(30, 'provider-failed'),
  issuer: given(500, 'provider-failed'),
  subject: given(255, 'provider-failed'),
  verifiedEmail: givenIfAny(254, 'provider-failed'),
};

/** `invitation` is the token of an invitation's link, or '' to look for one at the verified address. */
export const joinByIdentitySchema = z.object({ ...proven, invitation: givenIfAny() });

export const linkIdentitySchema = z.object(proven);

/** `identity` is the id of one of the person's identities. */
export const unlinkIdentitySchema = z.object({ identity: givenIfAny() });
