import { useTranslations } from 'next-intl';
import { DeliverableStatus } from '@/components/compliance/deliverable-status';
import { EstablishmentSentence } from '@/components/compliance/establishment-sentence';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StaticRows } from '@/components/ui/static-rows';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Badge, Lead, Note } from '@/components/ui/text';
import type { Translator } from '@/i18n/translator';
import type { GroupVerdict, ThreeMonthLine } from '@/lib/compliance/three-month-rule';
import { dateWords } from '@/lib/dates/date-words';

interface ListsSectionProps {
  line: ThreeMonthLine;
  groups: readonly { code: string; slug: string; name: string; restricted: boolean }[];
  /** `?asOf=…` for another day than today. */
  query: string;
}

/** The verdict on provision IV.2: a sentence for the Charter, and a row per group. */
export function ListsSection(props: ListsSectionProps) {
  const { line, query } = props;
  const t = useTranslations('overview.lists');
  const states = useTranslations('compliance.states');
  const verdicts = `/verdicts/project-lists-and-roadmaps${query}`;
  return (
    <Section
      id="lists"
      title={t('title')}
      aside={
        <>
          {t('aside', { date: dateWords(line.due.on, { weekday: true }) })} ·{' '}
          <Link href={verdicts}>{line.provision}</Link>
        </>
      }
    >
      <Lead>
        {!line.inForce && <StatusWord tone="none" word={states('not-in-force')} />}{' '}
        <LineSentence line={line} /> <EstablishmentSentence line={line} groups={props.groups} />
      </Lead>
      {line.groups.length > 0 && (
        <Table
          caption={t('caption')}
          body={StaticRows}
          columns={[{ label: t('group') }, { label: t('list') }, { label: t('roadmap') }]}
          rows={line.groups.map((verdict) => groupCells(verdict, props, t))}
        />
      )}
      <Note>
        {t('reading')} <Link href={verdicts}>{t('open')}</Link>
      </Note>
    </Section>
  );
}

function groupCells(
  verdict: GroupVerdict,
  { groups, query }: ListsSectionProps,
  t: Translator<'overview.lists'>,
) {
  const group = groups.find(({ code }) => code === verdict.groupCode);
  const anchor = `/verdicts/project-lists-and-roadmaps${query}#${verdict.groupCode}`;
  return {
    key: verdict.groupCode,
    cells: [
      <span key="name">
        <Link href={`/groups/${group?.slug ?? ''}`}>{group?.name ?? verdict.groupCode}</Link>
        {group?.restricted && <Badge>{t('restricted')}</Badge>}
      </span>,
      <Link key="list" className="plain-link" href={anchor}>
        <DeliverableStatus verdict={verdict.projectList} />
      </Link>,
      <Link key="roadmap" className="plain-link" href={anchor}>
        <DeliverableStatus verdict={verdict.roadmap} />
      </Link>,
    ],
  };
}

/** How many groups have which verdict, instead of one overall verdict. */
export function LineSentence({ line }: { line: ThreeMonthLine }) {
  const t = useTranslations('compliance.line');
  const deliverables = line.groups.flatMap(({ projectList, roadmap }) => [projectList, roadmap]);
  const { counts } = line;
  if (!line.inForce) return t('not-in-force');
  const settled = counts['settled-in-time'] + counts['settled-in-extension'] + counts['settled-late'];
  const count = (kind: string) => deliverables.filter(({ state }) => state.kind === kind).length;
  return (
    <>
      {t('settled', { settled, groups: line.groups.length, inTime: counts['settled-in-time'] })}{' '}
      {t('open', {
        outstanding: count('outstanding'),
        pending: count('pending'),
        deliverables: deliverables.length,
      })}
    </>
  );
}
