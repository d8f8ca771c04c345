import type { SheetKind } from '@/lib/formats/sheet';

export type ActionColumn = 'text' | 'meeting' | 'meetingDay' | 'group' | 'owner' | 'dueOn';

/** The columns of a file of actions, in the order assumed for one without headings. */
export const actionFile: SheetKind<ActionColumn> = {
  fields: {
    text: { words: ['action', 'text', 'what', 'task'], lines: true },
    meeting: { words: ['meeting', 'meeting title'] },
    meetingDay: { words: ['meeting day', 'day of the meeting', 'meeting date'] },
    group: { words: ['group code', 'group', 'working group'] },
    owner: { words: ['owner', 'responsible', 'party', 'who'] },
    dueOn: { words: ['due', 'due on', 'due date', 'deadline', 'by'] },
  },
  fixed: ['text', 'meeting', 'meetingDay', 'group', 'owner', 'dueOn'],
  computed:
    /^(?:decision|age in (?:days|meetings)|\S+ (?:owner|state|evidence|reported on)|closed on|closed as|disposition|entered on)$/i,
  dates: ['meetingDay', 'dueOn'],
};
