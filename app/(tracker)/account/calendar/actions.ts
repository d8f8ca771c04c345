'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { submit } from '@/app/submit';
import { emptyFormState, type FormState } from '@/components/ui/form-state';
import { environment } from '@/lib/env';
import { endCalendarFeed, makeCalendarFeed } from '@/lib/people/calendar-feeds/commands';

/** The address is only in the answer: the database holds a hash of its token. */
export async function makeAddressAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(makeCalendarFeed, form, async ({ token }) => {
    const t = await getTranslations('account.calendar');
    revalidatePath('/account/calendar');
    return {
      ...emptyFormState,
      once: { label: t('address'), text: `${environment().url}/calendar/${token}.ics` },
    };
  });
}

export async function endAddressAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(endCalendarFeed, form, () => '/account/calendar?done=ended');
}
