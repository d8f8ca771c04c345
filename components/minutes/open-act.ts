/** The forms that open beside what they are about. */
const openActs = ['edit', 'bracket', 'settle', 'add', 'outcome', 'change', 'withdraw'] as const;

type OpenActName = (typeof openActs)[number];

/** The form that the address opens; `at` is the id of a paragraph, an item, an outcome, or `meeting`. */
export interface OpenAct {
  act: OpenActName | null;
  at: string;
}

/** What stands for the meeting as a whole where an item's id would. */
export const wholeMeeting = 'meeting';

export function readOpenAct({ act, at }: { act?: unknown; at?: unknown }): OpenAct {
  return { act: openActs.find((name) => name === act) ?? null, at: typeof at === 'string' ? at : '' };
}

/** The id of the place in the page that an act is about. */
export const placeId = (id: string): string => `at-${id}`;

/** The id of the button that moves a paragraph. */
export const moveControl = (direction: 'up' | 'down', id: string): string => `${direction}-${id}`;

/** The address that opens a form, at its place. */
export function actAddress(meetingId: string, act: OpenActName, at: string): string {
  return `/meetings/${meetingId}/minutes?act=${act}&at=${at}#${placeId(at)}`;
}

/** The address of the minutes, at a place. */
export function placeAddress(meetingId: string, at: string): string {
  return `/meetings/${meetingId}/minutes#${placeId(at)}`;
}
