'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { markNoticesSeen } from '@/lib/activity/mail/commands';

export async function seenAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(markNoticesSeen, form, () => '/notices?done=seen');
}
