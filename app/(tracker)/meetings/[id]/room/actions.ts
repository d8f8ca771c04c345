'use server';

import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { submitPart, withoutPart } from '@/app/form-part';
import { formState, removeField, submit } from '@/app/submit';
import { roomParts } from '@/components/agenda/room/room-parts';
import { emptyFormState, type FormState, tokenField } from '@/components/ui/form-state';
import { stopClock, takeUpItem } from '@/lib/agenda/room/commands';
import { recordAttendance } from '@/lib/meetings/delegations/commands';
import { changeOutcome, recordOutcome, withdrawOutcome } from '@/lib/meetings/outcomes/commands';
import { invalid } from '@/lib/refusal';

/**
 * The room's one form. Its button says what is done: `record` by default, an outcome of its own, attendance, or going on.
 * The page is never left, so that all that is typed stays.
 */
export async function roomAction(_: FormState, form: FormData): Promise<FormState> {
  const [act, of = ''] = String(removeField(form, 'act') ?? 'record').split(':');
  const state = await acted(form, act ?? '', of);
  refresh();
  return state;
}

async function acted(form: FormData, act: string, of: string): Promise<FormState> {
  const t = await getTranslations('room');
  const said = (message: string, id: string) => ({ message, href: `#${id}`, label: t('done.show') });
  const meeting = String(form.get('meeting') ?? '');
  switch (act) {
    case 'look':
      return withoutPart(form, null);
    case 'take':
    case 'stop':
      return goOn(form, act, of);
    case 'attendance':
      return submitPart(
        form,
        { name: roomParts.attendance(of), command: recordAttendance, more: { meeting, party: of } },
        () => said(t('done.attendance'), 'attendance'),
      );
    case 'change':
      return submitPart(form, { name: roomParts.outcome(of), command: changeOutcome, more: { id: of } }, () =>
        said(t('done.changed'), `outcome-${of}`),
      );
    case 'withdraw':
      return submitPart(
        form,
        { name: roomParts.outcome(of), command: withdrawOutcome, more: { id: of } },
        () => said(t('done.withdrawn'), 'outcomes'),
      );
    default:
      return submitPart(
        form,
        { name: roomParts.record, command: recordOutcome, more: { meeting } },
        ({ id }) => said(t('done.recorded'), `outcome-${id}`),
      );
  }
}

/** Takes up an item or stops the clock. It is refused while an outcome is typed that is not recorded yet. */
async function goOn(form: FormData, act: 'take' | 'stop', of: string): Promise<FormState> {
  const kept = withoutPart(form, null);
  const unrecorded = form.get(`${roomParts.record}.text`);
  if (String(unrecorded ?? '').trim() !== '') {
    const { errors } = await formState(form, invalid('outcome-unrecorded', `${roomParts.record}.text`));
    return { ...kept, errors };
  }
  const own = new FormData();
  for (const name of ['meeting', 'room', tokenField]) own.set(name, String(form.get(name) ?? ''));
  if (act === 'take') own.set('take', of);
  const there = () => emptyFormState;
  const { errors } = await (act === 'stop' ? submit(stopClock, own, there) : submit(takeUpItem, own, there));
  if (errors.length > 0) return { ...kept, errors };
  const rest = withoutPart(form, roomParts.record);
  // what is typed until this answer arrives is about the item that is taken up
  const item = act === 'take' ? { [`${roomParts.record}.item`]: [of] } : {};
  return { ...rest, values: { ...rest.values, ...item } };
}
