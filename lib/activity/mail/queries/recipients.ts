import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type MailSetting, settingFrom } from '@/lib/activity/mail/setting';
import { db } from '@/lib/db/client';

/** A person with an enabled account, as the actor that their session would give, and what they want to be told. */
export interface Recipient {
  actor: Actor & { personId: string };
  email: string;
  setting: MailSetting;
  /** Their own choice, else the zone of their Party's capital, else the Charter's. */
  timeZone: string;
  /** The zone that holds without a choice. */
  ownZone: string;
}

const whole = {
  id: true,
  name: true,
  email: true,
  party: { select: { code: true, name: true, timeZone: true } },
  offices: { select: { kind: true, partyCode: true, groupCode: true } },
  mailSetting: true,
} as const;

/** Everybody with an enabled account, by id. Empty before a Charter is loaded. */
export async function recipients(): Promise<Recipient[]> {
  return found({ disabledAt: null });
}

/** One person as of now; null if the account is disabled. */
export async function recipient(personId: string): Promise<Recipient | null> {
  const [person] = await found({ id: personId, disabledAt: null });
  return person ?? null;
}

async function found(where: { id?: string; disabledAt: null }): Promise<Recipient[]> {
  const [charter, rows] = await Promise.all([
    db().charter.findFirst({ select: { timeZone: true } }),
    db().person.findMany({ where, orderBy: { id: 'asc' }, select: whole }),
  ]);
  if (charter === null) return [];
  return rows.map(({ id, name, email, party, offices, mailSetting }) => {
    const setting = settingFrom(mailSetting);
    const ownZone = party?.timeZone ?? charter.timeZone;
    const own = party && { code: party.code, name: party.name };
    return {
      actor: { personId: id, name, party: own, offices, system: false },
      email,
      setting,
      timeZone: setting.timeZone ?? ownZone,
      ownZone,
    };
  });
}
