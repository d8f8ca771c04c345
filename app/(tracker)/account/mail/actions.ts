'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { saveMailSetting } from '@/lib/activity/mail/commands';

export async function saveMailSettingAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(saveMailSetting, form, () => '/account/mail?done=saved');
}
