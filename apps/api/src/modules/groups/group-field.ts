import { Text } from '../../platform/operations/fields.js';

const form = /^\d{5,25}(-\d{5,15})?@g\.us$/;

/** The id of a group or community, as WhatsApp spells it. */
export function GroupId(description: string): PropertyDecorator {
  return Text(description, { max: 48, pattern: form, patternWords: 'must be an id like 120363000000000001@g.us' });
}

export function isGroupId(text: string): boolean {
  return form.test(text);
}

/** What stands at the end of an invitation link. */
export function InviteCode(description: string): PropertyDecorator {
  return Text(description, {
    max: 64,
    pattern: /^[\w-]+$/,
    patternWords: 'must be the code at the end of the invitation link',
  });
}
