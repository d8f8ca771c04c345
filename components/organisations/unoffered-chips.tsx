import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { type OrganisationFilters, organisationsAddress, unofferedIn } from '@/lib/organisations/filters';

interface UnofferedChipsProps {
  filters: OrganisationFilters;
  parties: readonly { code: string }[];
  choosing: string | null;
}

/** Filter values that the form does not offer, each with a link to remove it. */
export function UnofferedChips({ filters, parties, choosing }: UnofferedChipsProps) {
  const t = useTranslations('organisations.filter');
  const unoffered = unofferedIn(filters, parties);
  if (unoffered.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('active')}>
      {unoffered.map(({ name, value, without }) => {
        const words = t(`unoffered.${name}`, { value });
        return (
          <li key={name}>
            <Link
              className="chip"
              href={organisationsAddress(without, { choosing })}
              aria-label={t('remove', { filter: words })}
            >
              {words}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
