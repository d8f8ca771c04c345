import type { Translator } from '@/i18n/translator';
import type { Letter } from './letter';

interface LinkLetter {
  t: Translator;
  /** The link with its token. */
  href: string;
  /** Until when it works, in words. */
  until: string;
}

/** The message that carries an invitation's link. */
export function invitationLetter({
  t,
  href,
  until,
  by,
  charter,
}: LinkLetter & { by: string; charter: string }): Letter {
  return {
    subject: t('mail.invitation.subject', { charter }),
    heading: t('mail.invitation.heading'),
    paragraphs: [t('mail.invitation.about', { by, charter }), t('mail.invitation.works', { until })],
    button: { label: t('mail.invitation.act'), href },
    sections: [],
    footer: [{ text: t('mail.invitation.footer'), href: null }],
  };
}

/** The message that carries the link for a new password. */
export function resetLetter({ t, href, until }: LinkLetter): Letter {
  return {
    subject: t('mail.reset.subject'),
    heading: t('mail.reset.heading'),
    paragraphs: [t('mail.reset.about'), t('mail.reset.works', { until })],
    button: { label: t('mail.reset.act'), href },
    sections: [],
    footer: [{ text: t('mail.reset.footer'), href: null }],
  };
}
