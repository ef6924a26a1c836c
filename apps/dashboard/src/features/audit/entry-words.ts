import { useTranslations } from 'use-intl';
import { useSession } from '../../app/session.queries.js';
import type { Tone } from '../../kit/pieces.js';
import type { AuditEntry } from './audit.queries.js';
import { isDeed } from './deeds.js';

export interface EntryWords {
  readonly who: string;
  readonly kind: { readonly word: string; readonly tone: Tone } | undefined;
  readonly what: string;
  readonly subject: string;
  readonly through: string;
}

type Words = ReturnType<typeof useTranslations<'audit'>>;
type Names = ReadonlyMap<string, string>;

const doors = ['whatsgate', 'mcp', 'operator', 'sign-up'] as const;

export function useEntryWords(entry: AuditEntry, names: Names): EntryWords {
  const t = useTranslations('audit');
  const { tenant } = useSession();
  const { operation, actor_id: actorId, subject_id: subjectId } = entry;
  return {
    who: names.get(actorId) ?? unnamedActor(entry, t),
    kind: kindOf(entry, t),
    what: isDeed(operation) ? t(`did.${operation}`) : operation,
    subject: subjectId === tenant.id ? t('thisAccount') : (names.get(subjectId) ?? unnamedSubject(entry, t)),
    through: doorOf(entry, t),
  };
}

function unnamedActor({ actor_kind: kind, actor_id: id }: AuditEntry, t: Words): string {
  if (kind === 'user') return t('goneUser');
  if (kind === 'token') return t('goneToken');
  if (kind === 'operator') return t('operatorUnnamed');
  return kind === 'visitor' ? t('visitor') : id;
}

function unnamedSubject({ operation, subject_id: id }: AuditEntry, t: Words): string {
  if (operation === 'end_session' || operation === 'sign_in') return t('aSession');
  return id.startsWith('usr_') ? t('goneUser') : id;
}

/** A person is known by their name; what is none says so. */
function kindOf({ actor_kind: kind }: AuditEntry, t: Words): EntryWords['kind'] {
  if (kind === 'operator') return { word: t('kinds.operator'), tone: 'busy' };
  return kind === 'token' ? { word: t('kinds.token'), tone: 'plain' } : undefined;
}

/** The one door of REST is also that of these pages: who calls tells them apart. */
function doorOf({ door, actor_kind: kind }: AuditEntry, t: Words): string {
  if (door === 'rest') return kind === 'token' ? t('doors.token') : t('doors.user');
  const known = doors.find((each) => each === door);
  return known ? t(`doors.${known}`) : door;
}
