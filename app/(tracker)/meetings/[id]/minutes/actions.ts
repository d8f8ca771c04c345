'use server';

import { getTranslations } from 'next-intl/server';
import { unlessLate } from '@/app/late';
import { submit } from '@/app/submit';
import { agendaNames } from '@/components/agenda/item-title';
import { draftWords } from '@/components/minutes/draft-words';
import { moveControl, placeId, wholeMeeting } from '@/components/minutes/open-act';
import type { FormState } from '@/components/ui/form-state';
import { partyOf } from '@/lib/access/actor';
import { currentActor } from '@/lib/access/session';
import {
  agreeMinutes,
  clearMinutes,
  recordMinutes,
  reviseMinutes,
} from '@/lib/agenda/minutes/agreement/commands';
import { writeNothingRecorded } from '@/lib/agenda/minutes/nothing-recorded/commands';
import { movePart } from '@/lib/agenda/minutes/order/commands';
import { minutesPage } from '@/lib/agenda/minutes/page/queries';
import {
  addPart,
  bracketPart,
  changePart,
  draftMinutes,
  removePart,
  restorePart,
  settlePart,
} from '@/lib/agenda/minutes/paragraphs/commands';
import { partForActor } from '@/lib/agenda/minutes/paragraphs/queries';
import { charterHead, workingGroups } from '@/lib/charter/queries';
import type { Command } from '@/lib/command';
import { changeOutcome, recordOutcome, withdrawOutcome } from '@/lib/meetings/outcomes/commands';
import { meetingById } from '@/lib/meetings/queries';

interface Saved {
  meetingId: string;
  id?: string;
}

const page = (meetingId: string, done: string) =>
  `/meetings/${encodeURIComponent(meetingId)}/minutes?done=${done}`;

// The place is in the query too: browsers do not reload a page if only the fragment differs.
const at = (done: string) => (saved: Saved) =>
  `${page(saved.meetingId, done)}&at=${saved.id ?? wholeMeeting}#${placeId(saved.id ?? wholeMeeting)}`;

const atClearing = (done: string) => (saved: Saved) => `${page(saved.meetingId, done)}#clearing`;

export async function draftMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const [head, groups, t] = await Promise.all([
    charterHead(),
    actor === null ? [] : workingGroups(actor),
    getTranslations(),
  ]);
  const words = draftWords(agendaNames(groups, head.parties), t);
  const inWords: Command<Saved> = Object.assign(
    (...[sender, input, token]: Parameters<Command<Saved>>) =>
      draftMinutes(sender, { ...Object(input), words }, token),
    { commandName: draftMinutes.commandName },
  );
  return submit(inWords, form, ({ meetingId }) => page(meetingId, 'drafted'));
}

export async function addPartAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addPart, form, at('added'));
}

export async function changePartAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changePart, form, at('changed'));
}

export async function movePartAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    movePart,
    form,
    ({ id, meetingId, direction }) =>
      // the button that was pressed keeps the focus, for the next press
      `${page(meetingId, 'moved')}&at=${id}&to=${direction}#${moveControl(direction, id)}`,
  );
}

export async function removePartAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removePart, form, at('removed'));
}

export async function restorePartAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(restorePart, form, at('restored'));
}

export async function bracketPartAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(bracketPart, form, at('bracketed'));
}

export async function settlePartAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessSettled(await submit(settlePart, form, at('settled')), form);
}

export async function recordOutcomeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(recordOutcome, form, at('outcome'));
}

export async function changeOutcomeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changeOutcome, form, at('outcome-changed'));
}

export async function withdrawOutcomeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawOutcome, form, ({ meetingId }) => page(meetingId, 'outcome-withdrawn'));
}

export async function nothingRecordedAction(_: FormState, form: FormData): Promise<FormState> {
  form.set('text', (await getTranslations('minutes'))('nothingRecorded'));
  return submit(writeNothingRecorded, form, atClearing('nothing'));
}

export async function clearMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessEndorsed(await submit(clearMinutes, form, atClearing('cleared')), form, 'cleared');
}

export async function agreeMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessEndorsed(await submit(agreeMinutes, form, atClearing('agreed')), form, 'agreed');
}

export async function recordMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessEndorsed(await submit(recordMinutes, form, atClearing('agreed')), form, 'agreed');
}

export async function reviseMinutesAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(reviseMinutes, form, ({ meetingId }) => page(meetingId, 'revised'));
}

/** Late where the minutes are agreed, or the Party did this for the text as it stands. */
function unlessEndorsed(state: FormState, form: FormData, act: 'cleared' | 'agreed'): Promise<FormState> {
  return unlessLate(state, async (actor) => {
    const meeting = await meetingById(actor, String(form.get('meeting')));
    const minutes = meeting && (await minutesPage(actor, meeting));
    if (!minutes) return null;
    const party = form.get('party') ?? partyOf(actor);
    const late = minutes.frozen || minutes[act].some((key) => key.party === party);
    return late ? atClearing('late')({ meetingId: meeting.id }) : null;
  });
}

/** Late where the bracket was closed; a text of one's own stays in the form, to be used elsewhere. */
function unlessSettled(state: FormState, form: FormData): Promise<FormState> {
  return unlessLate(state, async (actor) => {
    const found = await partForActor(actor, String(form.get('id')));
    const late = found !== null && found.part.wordings.length === 0 && form.get('accept') !== 'third';
    return late ? at('late-bracket')({ meetingId: found.meeting.id, id: found.part.id }) : null;
  });
}
