import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import { chartAddress, toggled } from '@/lib/timeline/address';
import { isEmptyWindow } from '@/lib/timeline/empty-window';
import type { ChartedGroup, GroupCounts } from '@/lib/timeline/roadmap-page';
import type { ChartSource } from '@/lib/timeline/source/source';
import { ChartFigure } from './chart-figure';
import { ChartTables } from './chart-tables';

/** All groups under their headings with counts; the open ones with their own charts. The address says which. */
export function FoldedGroups({ source, groups }: { source: ChartSource; groups: readonly GroupCounts[] }) {
  const t = useTranslations('timeline.folded');
  const { content, ask } = source;
  const charted = content.kind === 'live' ? content.groups : [];
  return groups.map((group) => {
    const { code, name, projects, milestones, overdue } = group;
    const open = charted.find((each) => each.code === code);
    const id = `group-${code}`;
    const href = `${chartAddress(ask, { open: toggled(ask, code) })}#${id}`;
    return (
      <Section
        key={code}
        id={id}
        title={
          projects === 0 ? (
            name
          ) : (
            <Link className="angled fold-link" href={href} aria-expanded={open !== undefined}>
              {name}
            </Link>
          )
        }
        aside={t('counts', { projects, milestones, overdue })}
      >
        {open && <OpenGroup source={source} group={open} projects={projects} />}
      </Section>
    );
  });
}

interface OpenGroupProps {
  source: ChartSource;
  group: ChartedGroup;
  /** All projects of the group. */
  projects: number;
}

function OpenGroup({ source, group, projects }: OpenGroupProps) {
  const t = useTranslations('timeline');
  const { ask, window, content } = source;
  if (content.kind !== 'live') return null;
  const { code, name, slug } = group;
  const own = { ...source, group: { code, name, slug }, content: { ...content, groups: [group] } };
  const shown = group.projects.length;
  return (
    <>
      {isEmptyWindow(own) && (
        <Notice>{t('nothingWithin', { from: dateWords(window.from), to: dateWords(window.to) })}</Notice>
      )}
      <ChartFigure source={own} />
      <Note screenOnly>
        {shown < projects && t('folded.shown', { shown, projects })}{' '}
        <Link href={chartAddress(ask, { group: code })}>{t('folded.alone', { group: name })}</Link>
      </Note>
      <ChartTables source={own} />
    </>
  );
}
