import { useTranslations } from 'next-intl';
import { AgreementState } from '@/components/agreements/agreement-state';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Note } from '@/components/ui/text';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import { dateWords } from '@/lib/dates/date-words';

interface GroupAgreementsProps {
  agreements: readonly Pick<
    ProposalLine,
    'id' | 'kind' | 'version' | 'state' | 'ending' | 'agreedOn' | 'enteredOn'
  >[];
}

/** The group's agreements and proposals, latest first. */
export function GroupAgreements({ agreements }: GroupAgreementsProps) {
  const t = useTranslations('groups');
  if (agreements.length === 0) return <Note>{t('noAgreements')}</Note>;
  return (
    <Table
      caption={t('agreements')}
      columns={[
        { label: t('agreement') },
        { label: t('state') },
        { label: t('agreedOn') },
        { label: t('enteredOn') },
      ]}
      rows={agreements.map(({ id, kind, version, state, ending, agreedOn, enteredOn }) => ({
        key: id,
        cells: [
          <Link key="name" href={`/agreements/${id}`}>
            {t('version', { kind: t(`kinds.${kind}`), version: String(version) })}
          </Link>,
          <AgreementState key="state" state={state} ending={ending} />,
          agreedOn && dateWords(agreedOn),
          enteredOn && dateWords(enteredOn),
        ],
      }))}
    />
  );
}
