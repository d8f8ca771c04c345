import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Meta, Note } from '@/components/ui/text';
import { sayStored } from '@/i18n/translator';
import type { BulkAct } from '@/lib/projects/bulk-edit/bulk-act';
import type { BulkLine } from '@/lib/projects/bulk-edit/bulk-rule';
import { undoAct } from '@/lib/projects/bulk-edit/undo-act';

interface BulkPreviewProps {
  act: BulkAct;
  /** The act as the address writes it. */
  asked: { act: string; tag: string; back: string };
  lines: readonly BulkLine[];
  missing: number;
  groups: readonly { code: string; name: string }[];
  /** The address of the list. */
  list: string;
  action: FormAction;
}

/** What a bulk edit would change in each project, and the button that does it. */
export function BulkPreview({ act, asked, lines, missing, groups, list, action }: BulkPreviewProps) {
  const t = useTranslations('browse.bulk');
  const changing = lines.filter(({ change }) => change !== null);
  const back = (
    <ButtonLink tone="quiet" href={list}>
      {t('back')}
    </ButtonLink>
  );
  const rows = changing.flatMap(({ id, version }, index) => [
    [`rows.${index}.id`, id] as const,
    [`rows.${index}.version`, version] as const,
  ]);
  return (
    <>
      {lines.length > 0 && <ChangeTable act={act} lines={lines} groups={groups} />}
      {missing > 0 && <Note>{t('missing', { count: missing })}</Note>}
      {act.kind === 'propose' && changing.length > 0 && <Note>{t('proposeNote')}</Note>}
      {act.kind === 'move' && changing.length > 0 && <Note>{t('moveNote')}</Note>}
      {changing.length === 0 ? (
        <>
          <p>{t('nothing')}</p>
          <p>{back}</p>
        </>
      ) : (
        <Form
          action={action}
          hidden={{ ...asked, undo: undoAct(act, changing), ...Object.fromEntries(rows) }}
          submit={t('submit', { count: changing.length })}
          layout="below"
          beside={back}
        />
      )}
    </>
  );
}

function ChangeTable({ act, lines, groups }: Pick<BulkPreviewProps, 'act' | 'lines' | 'groups'>) {
  const t = useTranslations('browse.bulk');
  const p = useTranslations('projects');
  const words = (text: string) => {
    if (act.kind === 'move') return groups.find(({ code }) => code === text)?.name ?? text;
    return act.kind === 'stage' || act.kind === 'propose' ? sayStored(p, 'stages', text) : text || '–';
  };
  return (
    <Table
      caption={t('caption')}
      columns={[
        { label: t('columns.project') },
        { label: t('columns.before') },
        { label: t('columns.after') },
        { label: t('columns.note') },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <ProjectName key="name" project={line} />,
          line.change && words(line.change.before),
          line.change && words(line.change.after),
          <WhatHappens key="note" line={line} />,
        ],
      }))}
    />
  );
}

function WhatHappens({ line: { why, stillListed, twin } }: { line: BulkLine }) {
  const t = useTranslations('browse.bulk');
  if (why !== null) return <StatusWord tone="none" word={t(`stays.${why}`)} />;
  const remarks = [
    ...(stillListed === null ? [] : [t('stillListed', { group: stillListed })]),
    ...(twin === null ? [] : [t('twin', twin)]),
  ];
  return (
    <>
      <StatusWord tone={remarks.length > 0 ? 'soon' : 'plan'} word={t('changes')} />
      {remarks.map((remark) => (
        <Meta key={remark}>{remark}</Meta>
      ))}
    </>
  );
}
