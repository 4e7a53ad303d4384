import type { Client, ClientForm } from '@api/clients/dto/client.dto';
import type { DOMINANT_HANDS } from '@api/clients/clients.vocabulary';

/** What the form holds: every field is text, empty where nothing is known. */
export interface ClientDraft {
  legalName: string;
  preferredName: string;
  pronouns: string;
  birthDate: string;
  email: string;
  phone: string;
  emergencyContactName: string;
  emergencyContactPhone: string;
  occupation: string;
  dominantHand: '' | (typeof DOMINANT_HANDS)[number];
  /** Separated by commas. */
  tags: string;
}

export const EMPTY_DRAFT: ClientDraft = {
  legalName: '',
  preferredName: '',
  pronouns: '',
  birthDate: '',
  email: '',
  phone: '',
  emergencyContactName: '',
  emergencyContactPhone: '',
  occupation: '',
  dominantHand: '',
  tags: '',
};

export function draftOf(client: Client): ClientDraft {
  return {
    legalName: client.legalName,
    preferredName: client.preferredName ?? '',
    pronouns: client.pronouns ?? '',
    birthDate: client.birthDate ?? '',
    email: client.email ?? '',
    phone: client.phone ?? '',
    emergencyContactName: client.emergencyContactName ?? '',
    emergencyContactPhone: client.emergencyContactPhone ?? '',
    occupation: client.occupation ?? '',
    dominantHand: client.dominantHand ?? '',
    tags: client.tags.join(', '),
  };
}

export function formOf(draft: ClientDraft): ClientForm {
  const known = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    legalName: draft.legalName.trim(),
    preferredName: known(draft.preferredName),
    pronouns: known(draft.pronouns),
    birthDate: known(draft.birthDate),
    email: known(draft.email),
    phone: known(draft.phone),
    emergencyContactName: known(draft.emergencyContactName),
    emergencyContactPhone: known(draft.emergencyContactPhone),
    occupation: known(draft.occupation),
    dominantHand: draft.dominantHand === '' ? null : draft.dominantHand,
    tags: draft.tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  };
}

/** The fields in which two drafts differ, in the order of the form. */
export function differingFields(mine: ClientDraft, theirs: ClientDraft): (keyof ClientDraft)[] {
  const fields: (keyof ClientDraft)[] = [
    'legalName',
    'preferredName',
    'pronouns',
    'birthDate',
    'email',
    'phone',
    'emergencyContactName',
    'emergencyContactPhone',
    'occupation',
    'dominantHand',
    'tags',
  ];
  return fields.filter((field) => mine[field] !== theirs[field]);
}
