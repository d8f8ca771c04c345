import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { WorkItem } from '@/lib/pages/my-work/work-item';
import type { Letter, LetterSection } from './letter';
import { verdictLine, type Wording, workDetail, workLine } from './work-words';

/** What a message tells: work, and verdicts that changed by subject. */
export interface ToTell {
  /** `digest` is the weekly one. */
  kind: 'notices' | 'digest';
  items: readonly WorkItem[];
  verdicts: readonly { of: string; verdict: string }[];
}

const maxLines = 20;
const sections = ['overdue', 'due', 'waiting'] as const;

/**
 * A message about work and verdicts; null if there is nothing to tell. Joint rows are named. Those of one's own side and
 * of restricted groups are counted (docs/domain.md#mail-and-notices), since mail leaves the house.
 *
 * @param url the origin of links
 */
export function workLetter(
  { kind, items, verdicts }: ToTell,
  wording: Wording & { url: string },
): Letter | null {
  const { t, url } = wording;
  const joint = items.filter(({ compartment }) => compartment === 'joint');
  const count = items.length + verdicts.length;
  if (count === 0) return null;
  const withheld = items.length - joint.length;
  const work = sections.flatMap((section) => workSection(section, joint, wording));
  return {
    subject: t(`mail.subject.${kind}`, { count, ...nearest(joint, wording) }),
    heading: t(`mail.heading.${kind}`),
    paragraphs: [],
    button: { label: t('mail.open'), href: `${url}/notices` },
    sections: [
      ...work,
      ...(verdicts.length > 0 ? [verdictSection(verdicts, wording)] : []),
      ...(withheld > 0 ? [withheldSection(withheld, wording)] : []),
    ],
    footer: footer(wording),
  };
}

/** Why the message was sent, and where that is changed. */
const footer = ({ t, url }: { t: Wording['t']; url: string }): Letter['footer'] => [
  { text: t('mail.why'), href: null },
  { text: t('mail.change'), href: `${url}/account/mail` },
];

/** The first day that is still to come, else the first that has passed. */
function nearest(items: readonly WorkItem[], { today }: Wording): { when: string; date: string } {
  const days = items.flatMap(({ dueOn }) => dueOn ?? []).sort();
  const coming = days.find((day) => day >= today);
  const day = coming ?? days[0];
  if (day === undefined) return { when: 'none', date: '' };
  return { when: coming ? 'next' : 'overdue', date: dateWords(day) };
}

const sectionOf = ({ dueOn }: WorkItem, today: CalendarDate) =>
  dueOn === null ? 'waiting' : dueOn < today ? 'overdue' : 'due';

function workSection(
  section: (typeof sections)[number],
  items: readonly WorkItem[],
  wording: Wording & { url: string },
): LetterSection[] {
  const { t, today, url } = wording;
  const own = items.filter((item) => sectionOf(item, today) === section);
  if (own.length === 0) return [];
  const lines = own.slice(0, maxLines).map((item) => ({
    text: workLine(item, wording),
    href: url + item.href,
    detail: workDetail(item, wording),
  }));
  const more = own.length - lines.length;
  const rest = more > 0 ? [{ text: t('mail.more', { more }), href: `${url}/notices`, detail: '' }] : [];
  return [{ title: t(`mail.sections.${section}`), lines: [...lines, ...rest] }];
}

function verdictSection(verdicts: ToTell['verdicts'], wording: Wording & { url: string }): LetterSection {
  const lines = verdicts.map(({ of, verdict }) => {
    const { text, path } = verdictLine(of, verdict, wording);
    return { text, href: wording.url + path, detail: '' };
  });
  return { title: wording.t('mail.sections.verdicts'), lines };
}

function withheldSection(count: number, { t, url }: Wording & { url: string }): LetterSection {
  const line = { text: t('mail.withheld', { count }), href: `${url}/notices`, detail: t('mail.withheldWhy') };
  return { title: t('mail.sections.withheld'), lines: [line] };
}
