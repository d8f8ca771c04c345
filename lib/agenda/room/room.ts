import type { ItemConsent } from '@/lib/agenda/consent/consent';

/** What the room shows of an item besides its title (docs/domain.md#in-the-room). */
interface RoomItemFacts {
  note: string;
  /** Planned. */
  minutes: number;
  /** Without the running stretch. */
  usedSeconds: number;
  /** A Party's code, or null. */
  lead: string | null;
  presenter: string;
  purpose: 'information' | 'discussion' | 'decision' | null;
  papers: readonly { id: string; title: string; reference: string }[];
}

/** An item of the joint agenda. `facts` is null for one of a restricted group that the reader may not enter. */
export interface RoomItem {
  id: string;
  sourceKey: string;
  groupCode: string | null;
  title: string | null;
  /** The number of the day that it stands on. */
  day: number;
  facts: RoomItemFacts | null;
  /** Both sides' wordings while a bracket is open. */
  consent: Pick<ItemConsent, 'wordings'> | null;
}

/** Where the meeting is. `since` is an ISO instant, null while the clock stands; `version` is 0 before the first item. */
export interface RoomPlace {
  itemId: string | null;
  since: string | null;
  version: number;
}

/** Minutes planned of all days, and seconds used of all items without the running stretch. */
export interface RoomTotal {
  minutes: number;
  usedSeconds: number;
}
