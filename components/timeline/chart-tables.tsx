import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { linksByMilestone } from '@/lib/timeline/links-by-milestone';
import type { ChartSource } from '@/lib/timeline/source/source';
import { ComparisonTable } from './comparison-table';
import { DayTable } from './day-table';
import { MilestoneTable } from './milestone-table';

/** The chart's data as tables, folded: the milestones and, for a chart that is not part of a page, the days. */
export function ChartTables({ source }: { source: ChartSource }) {
  const t = useTranslations('timeline');
  const { content, group, folded } = source;
  const groups = content.kind === 'live' ? content.groups : [];
  const here = new Set(groups.flatMap(({ projects }) => projects.map(({ id }) => id)));
  const links = linksByMilestone(content.kind === 'live' ? content.links : [], here);
  return (
    <div className="chart-tables">
      <Disclosure summary={t(content.kind === 'live' ? 'table.title' : 'comparison.title')}>
        {content.kind === 'compared' ? (
          <div className="chart-table not-first:mt-head">
            <ComparisonTable {...content} parties={source.parties} />
          </div>
        ) : (
          content.groups.map(({ code, name, projects }) => (
            <div key={code} className="chart-table not-first:mt-head">
              {group === null && <h2 className="mt-block">{name}</h2>}
              <MilestoneTable source={source} projects={projects} links={links} />
            </div>
          ))
        )}
        {folded === null && <DayTable days={source.days} />}
      </Disclosure>
    </div>
  );
}
