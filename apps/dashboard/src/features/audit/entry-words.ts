import { useTranslations } from 'use-intl';
import { useSession } from '../../app/session.queries.js';
import type { Tone } from '../../kit/pieces.js';
import type { AuditEntry } from './audit.queries.js';
import { isDeed } from './deeds.js';
import { detailLines } from './details.js';

export interface EntryWords {
  readonly who: string;
  readonly kind: { readonly word: string; readonly tone: Tone } | undefined;
  readonly what: string;
  readonly subject: string;
  readonly through: string;
}

const kinds = ['user', 'token', 'operator', 'visitor'] as const;
const doors = ['whatsgate', 'mcp', 'operator', 'sign-up'] as const;

export function useEntryWords(entry: AuditEntry, names: ReadonlyMap<string, string>): EntryWords {
  const t = useTranslations('audit');
  const { tenant } = useSession();
  const { operation, actor_kind: actorKind, actor_id: actorId, subject_id: subjectId } = entry;
  const kind = kinds.find((known) => known === actorKind);
  const unnamed = {
    user: t('goneUser'),
    token: t('goneToken'),
    operator: t('operatorUnnamed'),
    visitor: t('kinds.visitor'),
  };
  return {
    who: names.get(actorId) ?? (kind ? unnamed[kind] : actorId),
    kind: kind && { word: t(`kinds.${kind}`), tone: kind === 'operator' ? 'busy' : 'plain' },
    what: isDeed(operation) ? t(`did.${operation}`) : operation,
    subject: subjectId === tenant.id ? t('thisAccount') : (names.get(subjectId) ?? told(entry) ?? subjectId),
    through: doorOf(entry, t),
  };
}

/** The one door of REST is also that of these pages: who calls tells them apart. */
function doorOf({ door, actor_kind: kind }: AuditEntry, t: ReturnType<typeof useTranslations<'audit'>>): string {
  if (door === 'rest') return kind === 'token' ? t('doors.token') : t('doors.user');
  const known = doors.find((each) => each === door);
  return known ? t(`doors.${known}`) : door;
}

/** What is gone has its name in the record of its end. */
function told({ details }: AuditEntry): string | undefined {
  const lines = new Map(detailLines(details).map(({ name, value }) => [name, value]));
  const value = [lines.get('email'), lines.get('name'), lines.get('number')].find((each) => typeof each === 'string');
  return typeof value === 'string' ? value : undefined;
}
