import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import type { CopySubject } from '@/lib/agenda/returned/copy';

interface CopyListProps {
  meetingId: string;
  /** `taken` is the day and time in words. */
  copies: readonly { id: string; subject: CopySubject; taken: string; person: string; isBack: boolean }[];
}

/** The copies that the reader's side took out, with a link to what came back. */
export function CopyList({ meetingId, copies }: CopyListProps) {
  const t = useTranslations('returned');
  if (copies.length === 0) return null;
  return (
    <Section id="copies" title={t('copies.title')}>
      <Table
        caption={t('copies.caption')}
        columns={[
          { label: t('copies.taken'), kept: true },
          { label: t('copies.text') },
          { label: t('copies.by'), words: true },
          { label: t('copies.state') },
        ]}
        rows={copies.map(({ id, subject, taken, person, isBack }) => ({
          key: id,
          cells: [
            taken,
            t(`subjects.${subject}`),
            person,
            isBack ? (
              <Link key="open" href={`/meetings/${meetingId}/returned?copy=${id}`}>
                {t('copies.open')}
              </Link>
            ) : (
              t('copies.out')
            ),
          ],
        }))}
      />
    </Section>
  );
}
