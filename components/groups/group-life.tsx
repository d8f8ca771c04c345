import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { EstablishmentEntry, Lifecycle, LineageStep } from '@/lib/groups/establishment/lifecycle';

interface GroupLifeProps {
  slug: string;
  lifecycle: Lifecycle;
  /** Whether the reader may enter the establishment. */
  mayEstablish: boolean;
}

/** The predecessors, establishment and successors of a group. */
export function GroupLife({ slug, lifecycle, mayEstablish }: GroupLifeProps) {
  const t = useTranslations('groups.life');
  const { from, established, into, retiredOn } = lifecycle;
  const lineage = (direction: 'from' | 'into', steps: readonly LineageStep[]) =>
    steps.map(({ kind, groups, on }) => (
      <span key={`${direction} ${kind} ${on}`} className="line">
        {t(`${direction}.${kind}`, { groups: groups.join(', '), day: dateWords(on) })}
      </span>
    ));
  return (
    <>
      {lineage('from', from)}
      <span className="line">
        {established ? t('established', { day: dateWords(established.on) }) : t('notEstablished')}
        {!established && mayEstablish && (
          <span className="print:hidden">
            {' '}
            <ButtonLink href={`/groups/${slug}/established`} small>
              {t('establish')}
            </ButtonLink>
          </span>
        )}
      </span>
      {established?.entry && <Entry slug={slug} entry={established.entry} />}
      {lineage('into', into)}
      {retiredOn && <span className="line">{t('retired', { day: dateWords(retiredOn) })}</span>}
    </>
  );
}

/** The instrument of an establishment, who entered it and when. */
function Entry({ slug, entry }: { slug: string; entry: EstablishmentEntry }) {
  const t = useTranslations('groups.life');
  const kinds = useTranslations('agreements.form.instruments');
  const { instrument, by, enteredOn, late, mayWithdraw } = entry;
  return (
    <Meta>
      {instrument &&
        t('cites', {
          kind: kinds(instrument.kind),
          reference: instrument.reference,
          day: dateWords(instrument.on),
        })}{' '}
      {by && <PartyChip code={by.party} />}{' '}
      {t('entered', {
        name: by?.name ?? 'none',
        day: dateWords(enteredOn),
        late: late ? 'yes' : 'no',
      })}
      {mayWithdraw && (
        <span className="print:hidden">
          {' '}
          <Link href={`/groups/${slug}/established/withdraw`}>{t('withdraw')}</Link>
        </span>
      )}
    </Meta>
  );
}
